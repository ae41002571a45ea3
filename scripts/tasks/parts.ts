import { findElectron } from './electron-runtime.ts';
import { run, runTool } from './process.ts';
import { playwright, vitest } from './runners.ts';
import { runStatics } from './statics.ts';
import { ensureChromium, missingClusterPrograms, missingPaperReaders } from './system.ts';
import type { Report, Tally } from './tally.ts';

const isAskedToSkip = (name: string): boolean => process.env[name] === '1';
const report = (...tallies: readonly Tally[]): Report => ({ tallies, absences: [] });

/** Builds `out/`: the main process, the preload script, the page, and the public page where papers are checked. */
export async function build(): Promise<Report> {
  const { code, output, elapsedMs } = await runTool('electron-vite', ['build', '--logLevel', 'warn'], {
    output: 'keep',
  });
  process.stdout.write(code === 0 ? '✓ build\n' : `✗ build\n${output}\n`);
  const built = { name: 'build', passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, elapsedMs };
  return code === 0 ? report(built, await buildVerifyPage()) : report(built);
}

/** Builds `out/verify`, which the central serves. */
async function buildVerifyPage(): Promise<Tally> {
  const { code, output, elapsedMs } = await run(process.execPath, ['scripts/tasks/verify-page.ts'], {
    output: 'keep',
  });
  process.stdout.write(code === 0 ? '✓ build verify\n' : `✗ build verify\n${output}\n`);
  return { name: 'build verify', passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, elapsedMs };
}

/** Format, types, lint, layers, unused code. */
export const statics = async (): Promise<Report> => ({ tallies: await runStatics(), absences: [] });

/** Every test that needs no browser. Papers are read back by independent programs; without them their tests fail. */
export async function tests(): Promise<Report> {
  const missing = await missingPaperReaders();
  const projects = ['unit', 'integration', 'golden', 'sync'];
  if (missing.length > 0 && isAskedToSkip('GUICHET_SKIP_PAPERS')) {
    const kept = projects.filter((project) => project !== 'golden');
    const why = `GUICHET_SKIP_PAPERS=1, et il manque ${missing.join(', ')}`;
    return { tallies: [await vitest('code', kept)], absences: [{ what: 'test/golden (documents)', why }] };
  }
  if (missing.length > 0) {
    const list = missing.join(', ');
    process.stdout.write(
      `Il manque ${list} : des tests de documents vont échouer (GUICHET_SKIP_PAPERS=1 pour s’en passer).\n`,
    );
  }
  return report(await vitest('code', projects));
}

/** Real processes that are killed: a cluster, a counter and a central, a restore. Each test leaves itself out where its programs are not. */
export async function outages(): Promise<Report> {
  const missing = await missingClusterPrograms();
  const tally = await vitest('outages', ['outages']);
  const why = `il manque ${missing.join(', ')}`;
  return {
    tallies: [tally],
    absences: missing.length > 0 ? [{ what: 'test/outages, en partie (grappe de bases)', why }] : [],
  };
}

/** The whole application in a real browser, whose absence is a failure unless it was asked for. `more` goes to Playwright. */
export async function endToEnd(more: readonly string[] = []): Promise<Report> {
  const chromium = await ensureChromium();
  if (chromium) return report(await playwright('e2e', { CHROMIUM_PATH: chromium }, more));
  const absence = {
    what: 'test/e2e (application dans un navigateur)',
    why: 'Chromium est introuvable : installez-le, ou indiquez-le par CHROMIUM_PATH',
  };
  const failed = isAskedToSkip('GUICHET_SKIP_E2E') ? 0 : 1;
  return { tallies: [{ name: 'tests e2e', passed: 0, failed, elapsedMs: 0 }], absences: [absence] };
}

/** The same doors inside Electron itself, where its runtime is. */
export async function electron(): Promise<Report> {
  const runtime = findElectron();
  if (runtime) return report(await playwright('electron', { ELECTRON_PATH: runtime }));
  const why = 'l’environnement d’exécution d’Electron n’est pas sur ce poste';
  return { tallies: [], absences: [{ what: 'test/electron (application dans Electron)', why }] };
}
