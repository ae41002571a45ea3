import type { Feature } from '../lib/feature.ts';

/** Every feature of the counter, one a line. */
export const features: readonly Feature[] = [];
