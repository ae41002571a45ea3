/** What an operator may decide; nothing here is a secret. */
export interface CentralConfig {
  readonly name: { readonly fr: string; readonly ar: string };
  readonly demonstration: boolean;
  readonly numberBlockDays: number;
  readonly sealKeyDays: number;
  /** How many days a verifier may rely on a list of revocations; it stands in the list. */
  readonly sealListDays: number;
  /** Papers that one address may check by their reference, a minute. */
  readonly checksPerMinute: number;
  /** Seals that a program of the funds may have checked, a minute. */
  readonly sealChecksPerMinute: number;
  /** Signed requests a minute for one workstation. */
  readonly requestsPerMinute: number;
  /** Requests a minute from one address that presents no workstation. */
  readonly openRequestsPerMinute: number;
  readonly signIn: {
    /** Failures of one agent at one workstation before it has to wait. */
    readonly freeFailures: number;
    /** Failures of all agents at one workstation before it has to wait. */
    readonly freeDeviceFailures: number;
    readonly firstWaitSeconds: number;
    readonly longestWaitSeconds: number;
  };
}

export const DEFAULT_CONFIG: CentralConfig = {
  name: { fr: 'Système central de l’AMO', ar: 'النظام المركزي للتأمين الإجباري عن المرض' },
  demonstration: false,
  numberBlockDays: 30,
  sealKeyDays: 2 * 365,
  sealListDays: 30,
  checksPerMinute: 10,
  sealChecksPerMinute: 600,
  requestsPerMinute: 1_200,
  openRequestsPerMinute: 120,
  signIn: { freeFailures: 5, freeDeviceFailures: 20, firstWaitSeconds: 30, longestWaitSeconds: 900 },
};

export const DEMONSTRATION_NAME: CentralConfig['name'] = {
  fr: 'Système central de démonstration',
  ar: 'النظام المركزي للعرض التوضيحي',
};
