/**
 * Everything that the demonstration's central and counter both know. Invented, public, and never valid elsewhere: a central
 * that is not a demonstration accepts none of it.
 */
export const DEMONSTRATION = {
  branchCode: 'DEMO-01',
  /** The workstation’s name, as somebody types one at set-up: one text, the same on a screen in either language. */
  label: 'Guichet 1',
  enrolmentCode: 'DEMONSTRATION',
  /** Reads people at the demonstration's central without being a workstation, as an integrator would. */
  readToken: 'demonstration-lecture',
  /** Employers who send requests to the demonstration's central: `Authorization: Bearer <token>`. */
  employers: [
    {
      number: '7000001',
      name: 'Ateliers d’exemple',
      scheme: 'cnss-salaried',
      token: 'demonstration-ateliers',
    },
    {
      number: '7000002',
      name: 'Académie d’exemple',
      scheme: 'public-active',
      token: 'demonstration-academie',
    },
  ],
  /** Of every insured person with a name of their own among the sample people, to sign in from elsewhere. */
  portalSecret: 'bonjour-portail',
  /** Opens the demonstration's store in the browser shell: there is nothing real in it. */
  storePassphrase: 'demonstration-sans-secret',
  /** Common to the sample agents below. */
  agentPassphrase: 'bonjour-guichet',
  agents: [
    { number: '1001', role: 'agent', nameFr: 'Salma Benjelloun (exemple)', nameAr: 'سلمى بنجلون (نموذج)' },
    { number: '1002', role: 'agent', nameFr: 'Idriss Tahiri (exemple)', nameAr: 'إدريس الطاهري (نموذج)' },
    {
      number: '2001',
      role: 'supervisor',
      nameFr: 'Nadia Ouazzani (exemple)',
      nameAr: 'نادية الوزاني (نموذج)',
    },
    {
      // The acts of a supervisor wait for another one.
      number: '2002',
      role: 'supervisor',
      nameFr: 'Rachid Amrani (exemple)',
      nameAr: 'رشيد العمراني (نموذج)',
    },
    { number: '3001', role: 'proximity', nameFr: 'Karim Lahlou (exemple)', nameAr: 'كريم لحلو (نموذج)' },
    { number: '9001', role: 'administrator', nameFr: 'Hind Sebti (exemple)', nameAr: 'هند السبتي (نموذج)' },
  ],
} as const;
