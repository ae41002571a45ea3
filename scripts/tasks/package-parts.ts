import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findElectron } from './electron-runtime.ts';
import { ROOT, runTool } from './process.ts';
import { vitest } from './runners.ts';
import { makeStandInRuntime } from './stand-in-runtime.ts';
import { isGreen, joinReports, type Report } from './tally.ts';

/** Makes the unpacked application in `dist/`, with the real runtime where it is here. */
async function makePackage(): Promise<Report> {
  const electron = findElectron();
  const runtime = electron ? dirname(electron) : await standIn();
  if (!runtime) {
    const absence = {
      what: 'npm run package',
      why: 'sans Electron, le paquet ne se fabrique ici que sous Linux',
    };
    return { tallies: [], absences: [absence] };
  }
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  // On macOS the runtime is an application bundle, which the packager unpacks by itself from its own copy.
  const from = process.platform === 'darwin' ? [] : [`-c.electronDist=${runtime}`];
  const ended = await runTool('electron-builder', ['--dir', '--publish', 'never', ...from], {
    output: 'keep',
  });
  const isMade = ended.code === 0;
  process.stdout.write(isMade ? '✓ package\n' : `✗ package\n${ended.output}\n`);
  const tally = {
    name: 'package',
    passed: isMade ? 1 : 0,
    failed: isMade ? 0 : 1,
    elapsedMs: ended.elapsedMs,
  };
  const why =
    'Electron n’est pas sur ce poste : le paquet est fait autour d’un environnement de remplacement';
  return { tallies: [tally], absences: electron ? [] : [{ what: 'le paquet avec le vrai Electron', why }] };
}

/** Packages `out/` and takes the result apart. */
export async function packageAndCheck(): Promise<Report> {
  const made = await makePackage();
  if (made.tallies.length === 0 || !isGreen(made)) return made;
  return joinReports([made, { tallies: [await vitest('package', ['package'])], absences: [] }]);
}

async function standIn(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const folder = join(ROOT, '.tools', 'electron-stand-in');
  const { version } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ) as { version: string };
  await makeStandInRuntime(folder, version);
  return folder;
}
