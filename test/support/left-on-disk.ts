import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** What is looked for, by a name that says what it is. */
export type Traces = ReadonlyMap<string, Buffer>;

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');
const base64 = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('base64').replace(/=+$/u, '').slice(0, -1));

/**
 * The beginnings of a PDF and of a JPEG, as they are and in base64. Long enough not to be met by chance in what is
 * encrypted: three bytes of a JPEG would be, about once in 16 MB.
 */
export const FILE_MARKS: Traces = new Map([
  ['a PDF', Buffer.from('%PDF-1.')],
  ['the end of a PDF', Buffer.from('startxref')],
  ['a PDF in base64', base64(Buffer.from('%PDF-1.'))],
  ['a JPEG (JFIF)', hex('FF D8 FF E0 00 10 4A 46')],
  ['a JPEG (tables first)', hex('FF D8 FF DB 00 43 00')],
  ['a JPEG (tables together)', hex('FF D8 FF DB 00 84 00')],
  ['a JPEG (Exif)', Buffer.from('Exif\0\0')],
  ['a JPEG in base64 (JFIF)', Buffer.from('/9j/4AAQSkZJ')],
  ['a JPEG in base64 (tables)', Buffer.from('/9j/2wBDA')],
]);

/** Words in every way that a program might have written them. */
export const wordsAsWritten = (words: readonly string[]): Traces =>
  new Map(
    words.flatMap((word): [string, Buffer][] => {
      const utf16 = Buffer.from(word, 'utf16le');
      return [
        [`${word} in UTF-8`, Buffer.from(word)],
        [`${word} in UTF-16LE`, utf16],
        [`${word} in UTF-16BE`, Buffer.from(utf16).swap16()],
        [`${word} in base64`, base64(Buffer.from(word))],
        [
          `${word} in JSON`,
          Buffer.from(
            JSON.stringify(word)
              .slice(1, -1)
              .replace(/[^ -~]/gu, escaped),
          ),
        ],
      ];
    }),
  );
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Which traces stand in which files. */
export function findTraces(files: readonly string[], traces: Traces): string[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    return [...traces].filter(([, trace]) => bytes.includes(trace)).map(([name]) => `${name}: ${file}`);
  });
}
