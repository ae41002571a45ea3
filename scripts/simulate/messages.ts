/** What the simulation and its central tell each other. */
export type ToCentral =
  | {
      readonly kind: 'open';
      /** Absent: PGlite, in memory. */
      readonly databaseUrl?: string;
      readonly branches: readonly string[];
      readonly people: number;
      readonly seed: number;
    }
  | { readonly kind: 'use' };

/** What the process has used so far. */
export interface Use {
  readonly memoryBytes: number;
  readonly peakMemoryBytes: number;
  readonly processorMs: number;
}
export type FromCentral =
  | { readonly kind: 'ready'; readonly url: string; readonly enrolmentCode: string }
  | { readonly kind: 'failed'; readonly why: string }
  | ({ readonly kind: 'use' } & Use);
