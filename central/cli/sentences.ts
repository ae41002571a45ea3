/** What the central's command says. French: it is for the administrators who run it. */
export const HELP = `Système central de référence de Guichet AMO

  npm run central --                         sert l’API
  npm run central -- <commande> [options]

Options communes
  --data DOSSIER          base PGlite dans ce dossier (sans elle : en mémoire, tout est perdu à l’arrêt)
  DATABASE_URL            dans l’environnement : PostgreSQL 15 ou plus récent, au lieu de PGlite

Servir
  --host ADRESSE          127.0.0.1 par défaut
  --port N                8787 par défaut ; 0 : un port libre
  --demonstration         2 000 assurés et des agents d’exemple
  --with-parent           s’arrête quand l’entrée standard se ferme

Commandes
  enrolment-code          donne un code pour enrôler des postes
                            --branch CODE  --uses N (1 ; 0 : sans limite)  --days N (7)
  read-token              donne un jeton de lecture pour un autre programme : --label NOM
  add-agent               ajoute un agent ; la phrase secrète est lue sur l’entrée standard
                            --number N  --role agent|supervisor|proximity|administrator  --branch CODE
                            --name-fr NOM  --name-ar NOM
  load-branches FICHIER   agences : code,name_fr,name_ar,region_code
  load-communes FICHIER   communes : code,name_fr,name_ar,province_code
  set-numbers             numéros d’immatriculation que ce système peut donner : --first N  --last N
  employer-token          ouvre l’API des employeurs à un employeur et donne son jeton
                            --number N (7 chiffres)  --name NOM  --branch CODE
                            --scheme cnss-salaried|domestic-worker|public-active
  revoke-employer NUMÉRO  n’accepte plus aucun jeton de cet employeur
  portal-secret           donne à un assuré le secret qui ouvre l’API des assurés ; il est lu sur l’entrée standard
                            --number N (9 chiffres)
  law list                jours des lois : fixés ici, écrits dans le programme, ou à fixer
  law set LOI JOUR        fixe le jour où une loi s’applique, pour tous les postes : AAAA-MM-JJ  --source TEXTE
  law unset LOI           reprend le jour fixé ici
  revoke-device ID        n’accepte plus rien d’un poste ; --stolen-from AAAA-MM-JJ : ses documents de ce jour ou d’après
                            ne valent plus rien
  revoke-paper RÉFÉRENCE  inscrit un document sur la liste des retirés
                            --why replaced|spoiled|lost|stolen|revoked (revoked)
  seal-root               clé publique racine des sceaux, à comparer avec celle qu’un vérificateur a retenue
  rights set FICHIER      ce que l’organisme sait des cotisations (CSV ou JSON) : --source TEXTE
  new-feed                après la restauration d’une sauvegarde : chaque poste relit tout
  migrate                 met la base au niveau du programme
  help                    ce texte
`;

export const SAYS = {
  ready: (url: string) => `Guichet AMO central prêt : ${url}`,
  unknownCommand: (command: string) => `Commande inconnue : « ${command} ». Voir npm run central -- help.`,
  wrongOption: () => 'Une option est inconnue ou mal écrite. Voir npm run central -- help.',
  missing: (option: string) => `Il manque ${option}. Voir npm run central -- help.`,
  badValue: (option: string) => `La valeur de ${option} ne convient pas. Voir npm run central -- help.`,
  needsDatabase:
    'Indiquez --data DOSSIER ou DATABASE_URL : sans base durable, cette commande n’aurait pas d’effet.',
  folderInUse: (folder: string) =>
    `Le dossier ${folder} est utilisé par un système central en marche. Arrêtez-le d’abord, ou utilisez PostgreSQL.`,
  fromTheFuture:
    'Cette base vient d’une version plus récente du programme. Rien n’a été touché : mettez le programme à jour.',
  migrationChanged:
    'Une migration déjà appliquée a changé. Rien n’a été touché : reprenez le programme d’origine.',
  demonstrationData:
    'Cette base est une démonstration. Ajoutez --demonstration, ou choisissez une autre base.',
  realData: 'Cette base n’est pas une démonstration. Enlevez --demonstration, ou choisissez une autre base.',
  portTaken: (port: string) => `Le port ${port} est déjà pris. Choisissez-en un autre avec --port.`,
  databaseUnreachable:
    'La base de données ne répond pas. Vérifiez DATABASE_URL et que PostgreSQL est en marche.',
  unreadableLine: (line: number) => `La ligne ${line} du fichier ne peut pas être lue. Rien n’a été chargé.`,
  fileMissing: (file: string) => `Le fichier ${file} ne peut pas être lu.`,
  unexpected: (code: string) => `Arrêt inattendu (${code}).`,
  code: (code: string) => `Code d’enrôlement : ${code}`,
  token: (token: string) => `Jeton de lecture : ${token}`,
  employerToken: (token: string) => `Jeton de l’employeur : ${token}`,
  employerRevoked: (count: number) => `Jetons révoqués : ${count}.`,
  nothingToRevokeFor: (number: string) =>
    `L’employeur ${number} n’a pas de jeton, ou ses jetons sont déjà révoqués.`,
  portalSecretSet: (number: string) => `Le secret de l’assuré ${number} est enregistré.`,
  agentAdded: (number: string) => `Agent ${number} ajouté.`,
  agentExists: (number: string) => `L’agent ${number} existe déjà.`,
  passphraseShort: (chars: number) => `La phrase secrète doit avoir ${chars} caractères ou plus.`,
  branchUnknown: (code: string) => `L’agence ${code} n’existe pas. Chargez d’abord les agences.`,
  loaded: (count: number) => `Éléments nouveaux ou modifiés : ${count}.`,
  numbersSet: 'Plage de numéros enregistrée.',
  numbersExist: 'Une plage de numéros existe déjà : elle n’a pas été changée.',
  lawWhat: 'Dites law list, law set LOI JOUR --source TEXTE, ou law unset LOI.',
  lawUnknown: (code: string, known: string) =>
    `La loi « ${code} » n’est pas dans resources/legal/laws.json. Lois connues : ${known}.`,
  dayImpossible: (text: string) =>
    `« ${text} » n’est pas un jour du calendrier. Écrivez-le AAAA-MM-JJ, par exemple 2027-03-01.`,
  dayBeforeLaw: (day: string, published: string) =>
    `${day} est avant la publication de la loi (${published}). Vérifiez le jour.`,
  lawSet: (code: string, day: string) =>
    `${code} s’applique à partir du ${day}. Les postes le reçoivent à leur prochain échange.`,
  lawUnset: (code: string) =>
    `Le jour fixé pour ${code} est repris. Les postes le reçoivent à leur prochain échange.`,
  lawNotSet: (code: string) => `Aucun jour n’est fixé ici pour ${code}.`,
  lawOwnDay: (code: string, day: string, setOn: string, source: string) =>
    `${code} : ${day}, fixé le ${setOn} (${source})`,
  lawDay: (code: string, day: string | null) =>
    `${code} : ${day === null ? 'à fixer' : `${day}, écrit dans le programme`}`,
  rightsWhat: 'Dites rights set FICHIER --source TEXTE.',
  nobodyAtLine: (line: number) =>
    `Le numéro de la ligne ${line} n’est celui de personne. Rien n’a été chargé.`,
  rightsSet: (count: number) => `Assurés dont les droits sont renseignés : ${count}.`,
  revoked: 'Poste révoqué.',
  nothingToRevoke: 'Ce poste est inconnu, ou déjà révoqué.',
  paperRevoked: (reference: string) =>
    `${reference} est sur la liste des documents retirés. Les postes la reçoivent à leur prochain échange.`,
  sealRoot: (key: string) => `Clé racine des sceaux : ${key}`,
  feedRenewed: 'À leur prochain échange, les postes reliront tout depuis le début.',
  migrated: 'La base est au niveau du programme.',
} as const;
