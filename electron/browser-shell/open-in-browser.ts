import { spawn } from 'node:child_process';

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  linux: ['xdg-open'],
  darwin: ['open'],
  // `start` is a word of cmd.exe; the empty text is the window's title.
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens the link in the user's browser where there is a way; silent otherwise, as the link is printed too. */
export function openInBrowser(link: string): void {
  const [command, ...before] = OPENERS[process.platform] ?? [];
  if (command === undefined) return;
  spawn(command, [...before, link], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
