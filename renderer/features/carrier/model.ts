/** How large the files of a bundle may be: the key decides. FAT32 holds less than 4 GiB in one. */
export const PART_SIZES = {
  whole: 4 * 1024 ** 3 - 4096,
  large: 700 * 1000 ** 2,
  small: 64 * 1000 ** 2,
} as const;
export type PartSize = keyof typeof PART_SIZES;
export const PART_SIZE_IDS = ['whole', 'large', 'small'] as const satisfies readonly PartSize[];

/** From 0 to 100; undefined while nobody can know. */
export const percentOf = ({
  doneBytes,
  totalBytes,
}: {
  readonly doneBytes: number;
  readonly totalBytes: number;
}): number | undefined =>
  totalBytes > 0 ? Math.min(100, Math.floor((doneBytes / totalBytes) * 100)) : undefined;

const CHUNK = 0x8000;
/** Bytes as base64, without going through one call with a million arguments. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK)
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(text);
}
