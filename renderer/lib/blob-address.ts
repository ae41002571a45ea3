/** Longer than any element needs to finish reading an address that was taken from it. */
const READ_AFTER_MS = 10_000;

/**
 * Gives back the address of a blob that left the screen. An image that was still reading it would tell the console that its file is gone, so
 * it is given a moment.
 */
export const giveBack = (address: string): void =>
  void setTimeout(() => URL.revokeObjectURL(address), READ_AFTER_MS);
