import type { Feature } from './feature.ts';

/** Every feature of the counter, one a line. */
export const features: readonly Feature[] = [];
