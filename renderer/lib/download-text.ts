import { giveBack } from './blob-address.ts';

/** Gives a text file to the browser's downloads. */
export const downloadText = (fileName: string, text: string): void =>
  download(fileName, new Blob([text], { type: 'text/csv;charset=utf-8' }));

/** Gives a file of bytes to the browser's downloads. */
export const downloadBytes = (fileName: string, base64: string, type: string): void =>
  download(
    fileName,
    new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type }),
  );

function download(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  // A link that is in no document may lose its file name on the way.
  document.body.append(link);
  link.click();
  link.remove();
  giveBack(address);
}
