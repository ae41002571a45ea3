import type { PHOTO_WARNINGS } from '../../../shared/domain/registration/views.ts';

export type PhotoWarning = (typeof PHOTO_WARNINGS)[number];

/** What is measured on the face, in shades of grey from 0 to 255. */
export interface Light {
  readonly channels: readonly { readonly mean: number; readonly stdev: number }[];
  /** Spread of a Laplacian: how much neighbouring pixels differ. */
  readonly sharpness: number;
}

// Tried on pictures of 300 × 400; `test/integration/photo` keeps the generated ones that these limits tell apart.
const DARK_BELOW = 55;
const BRIGHT_ABOVE = 215;
const FLAT_BELOW = 14;
/** Sharpness for each shade of contrast, so that a dim picture is not called blurred. */
const BLURRED_BELOW = 0.01;

/** What the agent should look at again before the person leaves: warnings, never a refusal. */
export function lightWarnings({ channels, sharpness }: Light): readonly PhotoWarning[] {
  const { mean, stdev } = channels[0] ?? { mean: 0, stdev: 0 };
  const warnings: PhotoWarning[] = [];
  if (mean < DARK_BELOW) warnings.push('too_dark');
  else if (mean > BRIGHT_ABOVE) warnings.push('too_bright');
  // Light that is wrong flattens the face too: one thing to correct, one sentence.
  else if (stdev < FLAT_BELOW) warnings.push('low_contrast');
  if (stdev > 0 && sharpness / stdev < BLURRED_BELOW) warnings.push('blurred');
  return warnings;
}
