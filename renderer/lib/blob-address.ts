/** Longer than an image or a download needs to finish reading an address. */
const READ_AFTER_MS = 60_000;

/**
 * Gives back the address of a blob that is needed no more, after a while: a download or an image that was still reading it would find its
 * file gone.
 */
export const giveBack = (address: string): void =>
  void setTimeout(() => URL.revokeObjectURL(address), READ_AFTER_MS);
