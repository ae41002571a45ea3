import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEGAL_FILE_NAMES, type LegalFileName } from '../../shared/domain/legal/index.ts';

const read = (resourcesDir: string, folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(resourcesDir, folder, name), 'utf8'));

/** A list of `resources/reference`, as it is. */
export const referenceContent = (resourcesDir: string, name: string): unknown =>
  read(resourcesDir, 'reference', name);

/** The contents of every file of `resources/legal`, by name and as they are; one that is no JSON is undefined. */
export function legalContents(resourcesDir: string): Readonly<Record<LegalFileName, unknown>> {
  const contentOf = (name: string): unknown => {
    try {
      return read(resourcesDir, 'legal', name);
    } catch (error) {
      if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined;
      throw error;
    }
  };
  const contents = LEGAL_FILE_NAMES.map((name) => [name, contentOf(name)] as const);
  return Object.fromEntries(contents) as Record<LegalFileName, unknown>;
}
