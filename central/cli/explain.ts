import { WrongPurpose } from '../prepare.ts';
import { FolderInUse } from '../store/folder-lock.ts';
import { DatabaseFromTheFuture, MigrationChanged } from '../store/migrations.repo.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '28P01',
  '28000',
  '3D000',
  '57P03',
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What to tell an administrator, and the exit code: 1 refused, 2 wrong use. */
export function explain(error: unknown): { readonly sentence: string; readonly exitCode: number } {
  if (error instanceof CommandRefused) return { sentence: error.message, exitCode: error.exitCode };
  const say = (sentence: string) => ({ sentence, exitCode: 1 });
  if (error instanceof FolderInUse) return say(SAYS.folderInUse(error.folder));
  if (error instanceof DatabaseFromTheFuture) return say(SAYS.fromTheFuture);
  if (error instanceof MigrationChanged) return say(SAYS.migrationChanged);
  if (error instanceof WrongPurpose)
    return say(error.found === 'demonstration' ? SAYS.demonstrationData : SAYS.realData);
  const code = codeOf(error);
  if (code === 'EADDRINUSE')
    return say(SAYS.portTaken(error instanceof Error && 'port' in error ? String(error.port) : ''));
  if (UNREACHABLE.has(code)) return say(SAYS.databaseUnreachable);
  const stack = error instanceof Error ? error.stack : undefined;
  return say(`${SAYS.unexpected(code || 'sans code')}\n${stack ?? ''}`);
}
