import type { Logger } from '../platform/logger.ts';

/** The part of electron-updater that is used. */
export interface Updater {
  autoInstallOnAppQuit: boolean;
  setFeedURL(feed: { readonly provider: 'generic'; readonly url: string }): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
  checkForUpdates(): Promise<unknown>;
}
interface UpdateParts {
  /** Where the administrator publishes new versions; nothing is asked of anybody without it. */
  readonly address: string | undefined;
  readonly isPackaged: boolean;
  readonly logger: Logger;
  readonly load: () => Promise<Updater>;
}

/** Looks for a new version once a start, installed when the application is next closed. Off unless configured. */
export async function lookForUpdates({ address, isPackaged, logger, load }: UpdateParts): Promise<boolean> {
  if (!address || !isPackaged) return false;
  if (!address.startsWith('https://')) {
    logger.warn({}, 'updates: the address is not https, nothing is looked for');
    return false;
  }
  const updater = await load();
  updater.autoInstallOnAppQuit = true;
  updater.on('error', (error) => logger.warn({ reason: error.name }, 'updates: no answer'));
  updater.setFeedURL({ provider: 'generic', url: address });
  await updater.checkForUpdates().catch(() => undefined);
  return true;
}
