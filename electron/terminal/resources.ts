import { join, resolve } from 'node:path';
import type { CommandInput } from './outcome.ts';

/** The folder of resources: the application's own, or another that is tried with `--resources`. */
export const resourcesOf = ({ options, appDir }: Pick<CommandInput, 'options' | 'appDir'>): string => {
  const { resources } = options;
  return typeof resources === 'string' ? resolve(resources) : join(appDir, 'resources');
};
