import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import type { ReferenceItem } from '../../shared/domain/reference/index.ts';

interface SampleBranch {
  readonly code: string;
  readonly fr: string;
  readonly ar: string;
  readonly regionCode: string;
}

/** Sample branches, one a region and a mobile one. The workstation of the demonstration belongs to the first. */
export const BRANCHES: readonly SampleBranch[] = [
  {
    code: DEMONSTRATION.branchCode,
    fr: 'Agence de démonstration, Casablanca',
    ar: 'وكالة العرض التوضيحي، الدار البيضاء',
    regionCode: '06',
  },
  {
    code: 'DEMO-02',
    fr: 'Agence de démonstration, Rabat',
    ar: 'وكالة العرض التوضيحي، الرباط',
    regionCode: '04',
  },
  { code: 'DEMO-03', fr: 'Agence de démonstration, Fès', ar: 'وكالة العرض التوضيحي، فاس', regionCode: '03' },
  {
    code: 'DEMO-04',
    fr: 'Agence de démonstration, Tanger',
    ar: 'وكالة العرض التوضيحي، طنجة',
    regionCode: '01',
  },
  {
    code: 'DEMO-05',
    fr: 'Agence de démonstration, Oujda',
    ar: 'وكالة العرض التوضيحي، وجدة',
    regionCode: '02',
  },
  {
    code: 'DEMO-06',
    fr: 'Agence de démonstration, Béni Mellal',
    ar: 'وكالة العرض التوضيحي، بني ملال',
    regionCode: '05',
  },
  {
    code: 'DEMO-07',
    fr: 'Agence de démonstration, Marrakech',
    ar: 'وكالة العرض التوضيحي، مراكش',
    regionCode: '07',
  },
  {
    code: 'DEMO-08',
    fr: 'Agence de démonstration, Errachidia',
    ar: 'وكالة العرض التوضيحي، الرشيدية',
    regionCode: '08',
  },
  {
    code: 'DEMO-09',
    fr: 'Agence de démonstration, Agadir',
    ar: 'وكالة العرض التوضيحي، أكادير',
    regionCode: '09',
  },
  {
    code: 'DEMO-10',
    fr: 'Agence de démonstration, Guelmim',
    ar: 'وكالة العرض التوضيحي، كلميم',
    regionCode: '10',
  },
  {
    code: 'DEMO-11',
    fr: 'Agence de démonstration, Laâyoune',
    ar: 'وكالة العرض التوضيحي، العيون',
    regionCode: '11',
  },
  {
    code: 'DEMO-12',
    fr: 'Agence de démonstration, Dakhla',
    ar: 'وكالة العرض التوضيحي، الداخلة',
    regionCode: '12',
  },
  {
    code: 'DEMO-MOBILE',
    fr: 'Agence mobile de démonstration',
    ar: 'الوكالة المتنقلة للعرض التوضيحي',
    regionCode: '08',
  },
];

export const branchItems = (): readonly ReferenceItem[] =>
  BRANCHES.map(({ code, fr, ar, regionCode }, rank) => ({
    list: 'branch',
    code,
    fr,
    ar,
    parent: regionCode,
    rank,
    sample: true,
  }));

/** Invented streets. */
export const STREETS = [
  'rue des Orangers',
  'rue de la Source',
  'avenue des Palmiers',
  'lotissement Al Amal',
  'résidence Annakhil',
  'boulevard de l’Océan',
  'douar Aït Tizi',
  'derb El Hammam',
  'rue du Puits Neuf',
  'quartier Al Massira, bloc C',
] as const;
