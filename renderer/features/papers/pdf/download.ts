import { bytesOf } from './bytes.ts';

/** Gives a paper to the browser's downloads: only when somebody asked for a file. */
export function download(fileName: string, base64: string): void {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
