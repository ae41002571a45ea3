import type { App, Dialog } from 'electron';
import { catalogues, type Language } from '../../shared/i18n/index.ts';
import type { Logger } from '../platform/logger.ts';

interface FailureParts {
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
  readonly app: Pick<App, 'exit'>;
  readonly logger: Logger;
  readonly language: Language;
  readonly dataDir: string;
}

const described = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Says in plain words that the application could not start, where to look, and ends. */
export function endWith(error: unknown, { dialog, app, logger, language, dataDir }: FailureParts): void {
  logger.error({ fault: described(error) }, 'the application could not start');
  const words = catalogues[language];
  dialog.showErrorBox(words['shell.cannotStart.title'], `${words['shell.cannotStart.body']}\n${dataDir}`);
  app.exit(1);
}

/** A fault outside any call is written down; without this, Electron would show its stack to the agent. */
export function logStrayFaults(logger: Logger): void {
  process.on('uncaughtException', (error) => logger.error({ fault: described(error) }, 'stray fault'));
  process.on('unhandledRejection', (reason) => logger.error({ fault: described(reason) }, 'stray refusal'));
}
