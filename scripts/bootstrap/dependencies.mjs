import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withNodeFirst } from './node24.mjs';
import { npm } from './npm.mjs';
import { ROOT } from './paths.mjs';
import { giveUp, say } from './say.mjs';

/**
 * @typedef {Readonly<Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>>} Packages
 */

/**
 * Installs the packages of the lock file when what is installed is not what it says.
 * @param {string} node
 */
export function ensureDependencies(node) {
  const wanted = packagesOf(join(ROOT, 'package-lock.json')) ?? {};
  if (isInstalled(wanted, packagesOf(join(ROOT, 'node_modules', '.package-lock.json')))) return;
  say('Les paquets du projet sont installés (npm ci)…');
  if (!npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { node, env: withNodeFirst(node) })) {
    giveUp(
      'Les paquets n’ont pas pu être installés. Vérifiez le réseau et la place sur le disque, puis recommencez.',
      'The packages could not be installed. Check the network and the disk space, then try again.',
    );
  }
}

/**
 * True when every package that the lock file asks for is there in that version. Packages for other machines are
 * optional and may be missing. npm writes its own list last, so an interrupted installation is never taken for whole.
 * @param {Packages} wanted
 * @param {Packages | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (!installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    const found = installed[path];
    if (!found) return path === '' || optional === true || devOptional === true;
    return found.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
