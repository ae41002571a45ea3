import { downloadBytes } from '../../../lib/download-text.ts';

/** Gives a paper to the browser's downloads: only when somebody asked for a file. */
export const download = (fileName: string, base64: string): void =>
  downloadBytes(fileName, base64, 'application/pdf');
