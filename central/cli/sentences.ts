import type { BundleRefusal } from '../../shared/domain/bundles/index.ts';

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
  --drain SECONDES        à l’arrêt, se dit « pas prêt » et répond encore si longtemps (5 avec PostgreSQL, 0 avec PGlite)
  --with-parent           s’arrête quand l’entrée standard se ferme

Commandes
  enrolment-code          donne un code pour enrôler des postes
                            --branch CODE  --uses N (1 ; 0 : sans limite)  --days N (7)
                            --kind branch|proximity (branch ; proximity : un point de proximité, qui voit ce qu’un dépôt demande)
  read-token              donne un jeton de lecture pour un autre programme : --label NOM
                            --scope people|rights (people ; rights : seulement l’état des droits, pour les tiers payants)
  add-agent               ajoute un agent ; la phrase secrète est lue sur l’entrée standard
                            --number N  --role agent|supervisor|proximity|administrator  --branch CODE
                            --name-fr NOM  --name-ar NOM
  load-branches FICHIER   agences : code,name_fr,name_ar,region_code
  load-communes FICHIER   communes : code,name_fr,name_ar,province_code
  import-territories FICHIER  régions, provinces, communes et agences dans un fichier, tout ou rien ; chaque ligne fautive est dite :
                            list,code,name_fr,name_ar,parent_code (list : region|province|commune|branch)
  load-population N       N assurés inventés, pour des essais de charge ; reprend où il s’est arrêté (Ctrl+C)
                            --seed N  --force (même à côté de vraies personnes)
  access-log              qui a vu le dossier d’un assuré : --number N (9 chiffres)  --days N (30)
  set-numbers             numéros d’immatriculation que ce système peut donner : --first N  --last N
  employer-token          ouvre l’API des employeurs à un employeur et donne son jeton
                            --number N (7 chiffres)  --name NOM  --branch CODE
                            --scheme cnss-salaried|domestic-worker|public-active
  revoke-employer NUMÉRO  n’accepte plus aucun jeton de cet employeur
  portal-secret           donne à un assuré le secret qui ouvre l’API des assurés ; il est lu sur l’entrée standard
                            --number N (9 chiffres)
  care granted RÉFÉRENCE  répond à un dossier de maladie transmis : accordé (granted) ou payé (paid) pour --amount DIRHAMS,
                            rejeté (rejected) avec --why MOTIF ; les agences qui le suivent l’apprennent
  messages                ce qu’il faut dire aux assurés par SMS ou courriel, une ligne JSON par message, les plus anciens d’abord :
                            --days N (7 ; ce qui est plus vieux ne part plus)
  messages sent           marque comme partis ceux dont l’identifiant est lu sur l’entrée standard, un par ligne
  law list                jours des lois : fixés ici, écrits dans le programme, ou à fixer
  law set LOI JOUR        fixe le jour où une loi s’applique, pour tous les postes : AAAA-MM-JJ  --source TEXTE
  law unset LOI           reprend le jour fixé ici
  devices                 postes enrôlés, leur dernier échange et leur état ; --pending : ceux qui demandent à l’être,
                            avec leur empreinte
  approve ID              enrôle un poste qui l’a demandé : --fingerprint EMPREINTE, telle que l’écran du poste la montre
                            --kind branch|proximity (branch)
  refuse ID               refuse un poste qui a demandé à être enrôlé
  revoke ID               n’accepte plus un poste ; ce qu’il a fait avant --from (AAAA-MM-JJ ou un instant) est encore pris,
                            ses actes et ses documents d’après ne valent plus rien ; à son prochain contact, --lock le
                            verrouille ou --erase efface ses données ; --contact TEXTE : qui appeler, montré à l’écran
  acts --suspect          actes arrivés après la révocation de leur poste et datés d’avant : pris, ou mis à part
                            parce que le poste avait échangé depuis sans les envoyer ; acts take ID les prend,
                            acts drop ID les écarte
  anchors ID              journées closes par un poste, avec l’ancre de son journal à chaque clôture, à donner à
                            « npm run guichet -- journal verify --anchor » : --days N (60, les dernières)
  unlock ID               rouvre un poste retrouvé, à son prochain contact ou par le code qui s’affiche
  revoke-paper RÉFÉRENCE  inscrit un document sur la liste des retirés
                            --why replaced|spoiled|lost|stolen|revoked (revoked)
  seal-root               clé publique racine des sceaux, à comparer avec celle qu’un vérificateur a retenue
  bundle import FICHIER…  prend les lots de postes apportés sur une clé, et écrit la réponse à côté de chacun
  bundle new-key          chiffre les prochains lots pour une nouvelle clé ; les lots en route restent lisibles
  rights set FICHIER      ce que l’organisme sait des cotisations (CSV ou JSON) : --source TEXTE
  new-feed                après la restauration d’une sauvegarde : chaque poste relit tout
  migrate                 met la base au niveau du programme
  help                    ce texte
`;

const WHY_NOT: Readonly<Record<BundleRefusal, string>> = {
  not_a_bundle: 'ce n’est pas un lot de Guichet AMO',
  newer_version: 'il vient d’une version plus récente du programme : mettez le système central à jour',
  truncated: 'il est incomplet, sans doute copié à moitié : reprenez-le sur la clé d’origine',
  tampered: 'il a été modifié ou abîmé depuis qu’il a été fait : reprenez-le sur la clé d’origine',
  signer_unknown: 'le poste qui l’a fait n’est pas enrôlé ici',
  wrong_key: 'il n’est pas chiffré pour ce système central',
  unreadable: 'son contenu n’est pas celui d’un lot',
  too_large: 'il est trop grand',
  is_answer: 'c’est une réponse : elle s’importe sur son poste',
};

export const SAYS = {
  bundleWhat: 'Dites bundle import FICHIER…, ou bundle new-key.',
  bundleJudged: (bundle: {
    readonly deviceId: string;
    readonly sequence: number;
    readonly repeated: boolean;
    readonly accepted: number;
    readonly refused: number;
    readonly waiting: number;
    readonly attachments: number;
  }) =>
    `Lot ${bundle.sequence} du poste ${bundle.deviceId}${bundle.repeated ? ', déjà pris (rien n’a été refait)' : ''} : actes acceptés ${bundle.accepted}, refusés ${bundle.refused}, en attente d’un autre ${bundle.waiting} ; pièces ${bundle.attachments}.`,
  bundleAnswer: (file: string) => `Réponse à rapporter au poste : ${file}`,
  bundlesMissing: (sequences: readonly number[]) =>
    `Lots de ce poste qui n’ont jamais été vus ici : ${sequences.join(', ')}. Leurs actes sans réponse sont aussi dans ses lots suivants.`,
  bundleWaits: (bundle: {
    readonly sequence: number;
    readonly parts: number;
    readonly missingParts: readonly number[];
  }) =>
    `Lot ${bundle.sequence} : il manque la partie ${bundle.missingParts.join(', ')} sur ${bundle.parts}. Il sera jugé quand elle sera là.`,
  bundleRefused: (file: string, code: BundleRefusal) => `${file} n’a pas été pris : ${WHY_NOT[code]}.`,
  bundleKeyMade: (recipient: string) =>
    `Les prochains lots seront chiffrés pour ${recipient}. Les postes le reçoivent à leur prochain échange.`,
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
  populationHow: (max: number) => `Dites load-population N, N de 1 à ${max}.`,
  populationProgress: (loaded: number, people: number, perSecond: number) =>
    `${loaded} sur ${people} (${perSecond} par seconde)`,
  populationStopped: (loaded: number, people: number) =>
    `Arrêté à ${loaded} sur ${people}. La même commande reprend là.`,
  populationLoaded: (loaded: number) => `Assurés inventés dans cette base : ${loaded}.`,
  populationReal:
    'Cette base a de vraies personnes. Rien n’a été chargé : choisissez une autre base, ou ajoutez --force.',
  populationOtherSeed: (seed: number) =>
    `Une population de graine ${seed} est commencée ici. Ajoutez --seed ${seed}, ou choisissez une autre base.`,
  nobodyHas: (number: string) => `Personne n’a le numéro ${number}.`,
  nobodyLooked: (days: number) => `Personne n’a vu ce dossier dans les ${days} derniers jours.`,
  noDayClosed: 'Ce poste n’a clos aucune journée.',
  dayTotals: (acts: number, differences: number) => `actes : ${acts}, différences : ${differences}`,
  doesNotFollow: 'le journal n’a pas grandi depuis la clôture précédente',
  territoryFault: (line: number, why: string) => `Ligne ${line} : ${why}`,
  territoryWhys: {
    unreadable: 'la ligne ne peut pas être lue, ou une colonne manque.',
    list: 'list doit être region, province, commune ou branch.',
    code: 'le code n’a pas la forme attendue.',
    names: 'un nom manque ou est trop long.',
    parent: 'parent_code n’est connu ni ici ni dans le fichier.',
    twice: 'ce code est déjà plus haut dans le fichier.',
  },
  moreFaults: (count: number) => `Autres lignes fautives : ${count}.`,
  nothingLoaded: 'Rien n’a été chargé : corrigez ces lignes, puis recommencez.',
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
  careWhat:
    'Dites care granted RÉFÉRENCE --amount DIRHAMS, care paid RÉFÉRENCE --amount DIRHAMS, ou care rejected RÉFÉRENCE --why MOTIF.',
  careUnknown: (reference: string) => `Aucun dossier de maladie ${reference} n’est connu ici.`,
  careNotNow: (reference: string) =>
    `Le dossier ${reference} ne peut pas recevoir cette réponse maintenant : il doit être transmis, puis accordé, puis payé.`,
  careAnswered: (reference: string) => `La réponse au dossier ${reference} est enregistrée.`,
  messagesWhat: 'Dites messages, ou messages sent avec les identifiants sur l’entrée standard.',
  messageIdWrong: (line: number) =>
    `La ligne ${line} n’est pas l’identifiant d’un message. Rien n’a été marqué.`,
  messagesSent: (marked: number, others: number) =>
    `Messages marqués comme partis : ${marked}. Déjà marqués, ou inconnus : ${others}.`,
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
  revocationChanged: 'Ce poste était déjà révoqué ; sa révocation a été complétée.',
  willLock: 'Il se verrouillera à son prochain contact.',
  willErase: 'Il effacera ses données à son prochain contact, après avoir envoyé ce qui attend.',
  nothingToRevoke: 'Ce poste est inconnu, ou déjà révoqué.',
  lockOrErase: 'Choisissez --lock ou --erase, pas les deux.',
  instantToCome: (text: string) => `« ${text} » n’est pas encore passé. Donnez un moment passé.`,
  actsWhat: 'Dites acts --suspect, acts take ID ou acts drop ID.',
  noLateAct: 'Aucun acte tardif.',
  lateStanding: { taken: 'pris', apart: 'mis à part, à décider' },
  lateTaken: 'Acte pris. Son poste en aura la réponse s’il la demande.',
  lateDropped: 'Acte écarté. Il reste gardé avec sa signature.',
  notApart: 'Aucun acte de cet identifiant n’attend de décision. Voir npm run central -- acts --suspect.',
  unlocks: (text: string) =>
    `Le poste se rouvrira à son prochain contact. Sans réseau, ce code le rouvre :\n${text}`,
  nothingToUnlock: 'Ce poste est inconnu, ou n’est pas révoqué.',
  erasedForGood: 'Ce poste a effacé ses données : il s’installe de nouveau, comme un poste neuf.',
  approved: 'Poste enrôlé. Il le saura dans quelques secondes.',
  refusedDevice: 'Demande refusée. Le poste le dira à son écran.',
  notApproved: {
    unknown:
      'Aucun poste de cet identifiant ne demande à être enrôlé. Voir npm run central -- devices --pending.',
    expired: 'Cette demande a expiré. Le poste doit demander de nouveau.',
    refused_before: 'Cette demande a déjà été refusée. Le poste doit demander de nouveau.',
    other_fingerprint:
      'L’empreinte n’est pas celle de ce poste. Rien n’a été enrôlé : relisez-la avec la personne devant le poste ; si elle diffère encore, refusez la demande.',
  },
  nobodyAsks: 'Aucun poste ne demande à être enrôlé.',
  noDevice: 'Aucun poste n’est enrôlé.',
  askedUntil: (instant: string) => `à décider avant ${instant}`,
  lastExchange: (instant: string | null) =>
    instant === null ? 'aucun échange complet' : `dernier échange ${instant}`,
  deviceGood: 'en service',
  deviceRevoked: (from: string) => `révoqué à partir de ${from}`,
  orderStanding: {
    lock: (at: string | null) => (at === null ? 'à verrouiller' : `verrouillé ${at}`),
    unlock: (at: string | null) => (at === null ? 'à rouvrir' : `rouvert ${at}`),
    erase: (at: string | null) => (at === null ? 'à effacer' : `effacé ${at}`),
  },
  paperRevoked: (reference: string) =>
    `${reference} est sur la liste des documents retirés. Les postes la reçoivent à leur prochain échange.`,
  sealRoot: (key: string) => `Clé racine des sceaux : ${key}`,
  feedRenewed: 'À leur prochain échange, les postes reliront tout depuis le début.',
  migrated: 'La base est au niveau du programme.',
} as const;
