/** What an operator may decide; nothing here is a secret. */
export interface CentralConfig {
  readonly name: { readonly fr: string; readonly ar: string };
  readonly demonstration: boolean;
  readonly numberBlockDays: number;
  /** Numbers left out once the database turns out to be restored from an older copy. */
  readonly restoredLeap: number;
  readonly sealKeyDays: number;
  /** How many days a verifier may rely on a list of revocations; it stands in the list. */
  readonly sealListDays: number;
  /** Papers that one address may check by their reference, a minute. */
  readonly checksPerMinute: number;
  /** Seals that a program of the funds may have checked, a minute. */
  readonly sealChecksPerMinute: number;
  /** The largest attachment, in parts or whole. */
  readonly attachmentMaxBytes: number;
  /** Uploads that one workstation may have begun; one more takes the place of the one that rested longest. */
  readonly openUploadsPerDevice: number;
  /** How long an upload that does not go on is kept. */
  readonly uploadDays: number;
  /** Rights that one token may have checked a minute, by all processes together, and with wrong facts a day before it waits. */
  readonly rightsChecksPerMinute: number;
  readonly wrongChecks: number;
  /** Signed requests a minute for one workstation, by all processes together. */
  readonly requestsPerMinute: number;
  /** Requests a minute from one address that presents no workstation. */
  readonly openRequestsPerMinute: number;
  /** Hours that an administrator has to approve a workstation that asked without a code. */
  readonly enrolmentAskedHours: number;
  /** Workstations that may wait for an approval, everywhere and at one branch. */
  readonly enrolmentsAskedMax: number;
  readonly enrolmentsAskedBranchMax: number;
  /** Requests of workstations to be enrolled that one address may make, a minute: each asks again every few seconds. */
  readonly enrolmentsPerMinute: number;
  /** What one process lets in at once; beyond it, 503 and when to come back. */
  readonly atOnce: {
    readonly requests: number;
    readonly bodyBytes: number;
    readonly batches: number;
    /** Requests that stand in line for a connection to the database. */
    readonly waiting: number;
  };
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
  restoredLeap: 100_000,
  sealKeyDays: 2 * 365,
  sealListDays: 30,
  checksPerMinute: 10,
  sealChecksPerMinute: 600,
  attachmentMaxBytes: 16 * 1024 * 1024,
  openUploadsPerDevice: 4,
  uploadDays: 7,
  rightsChecksPerMinute: 3_000,
  wrongChecks: 500,
  requestsPerMinute: 1_200,
  openRequestsPerMinute: 120,
  enrolmentAskedHours: 72,
  enrolmentsAskedMax: 300,
  enrolmentsAskedBranchMax: 30,
  enrolmentsPerMinute: 60,
  atOnce: { requests: 400, bodyBytes: 64 * 1024 * 1024, batches: 100, waiting: 120 },
  signIn: { freeFailures: 5, freeDeviceFailures: 20, firstWaitSeconds: 30, longestWaitSeconds: 900 },
};

export const DEMONSTRATION_NAME: CentralConfig['name'] = {
  fr: 'Système central de démonstration',
  ar: 'النظام المركزي للعرض التوضيحي',
};
