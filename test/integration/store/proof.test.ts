import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const CONFIG = resolve(ROOT, 'electron/tsconfig.json');
const FILE = resolve(ROOT, 'electron/sync/written-by-the-test.ts');

/** The compiler's messages about a file of the core that exists only here. */
function complaintsAbout(source: string): readonly string[] {
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(CONFIG, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    dirname(CONFIG),
  );
  const options = { ...config.options, noUnusedLocals: false, noUnusedParameters: false };
  const host = ts.createCompilerHost(options);
  const readFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === FILE ? ts.createSourceFile(name, source, version) : readFile(name, version);
  const program = ts.createProgram([FILE], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(FILE))
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, ' '));
}

const imports = `
  import type { Database, Read, Tx } from '../db/database.ts';
  import type { Act } from '../../shared/protocol/acts.ts';
  import { record } from '../modules/journal/index.ts';
  import { systemClock } from '../platform/clock.ts';
  import { append, type ActMeta } from './outbox.repo.ts';
  declare const db: Database; declare const read: Read; declare const act: Act; declare const meta: ActMeta;
  const entry = { agentNumber: '1001', action: 'act.resolved' } as const;`;

test('what changes data is refused by the compiler anywhere but in a transaction', () => {
  const allowed = `${imports}
    db.write((tx: Tx) => { append(tx, act, meta); record(tx, systemClock, entry); });`;
  expect(complaintsAbout(allowed)).toEqual([]);

  const forbidden = `${imports}
    append(db, act, meta);
    append(read, act, meta);
    record(db, systemClock, entry);
    append({ ...read, run: () => 0 }, act, meta);
    db.write(() => read.run\`DELETE FROM act\`);`;
  const complaints = complaintsAbout(forbidden);
  expect(complaints).toHaveLength(5);
  expect(complaints.slice(0, 4).every((message) => message.includes(`'Tx'`))).toBe(true);
  expect(complaints[4]).toContain(`'run' does not exist on type 'Read'`);
});
