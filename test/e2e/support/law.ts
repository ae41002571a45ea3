import { COMMANDS } from '../../../central/cli/commands.ts';
import { readCommandLine } from '../../../central/cli/options.ts';
import type { Central } from '../../support/counter.ts';

/** What an administrator of the central types. */
export async function law({ ports }: Central, ...args: string[]): Promise<void> {
  const line = readCommandLine(['law', ...args]);
  await COMMANDS['law']?.(ports, line, () => '');
}
