import type { SyncStatus } from '../../../shared/domain/sync/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { alone } from '../as-agent.ts';
import { sayIn } from '../describe.ts';
import { done, EXIT, refused, type Command } from '../outcome.ts';

const say = (key: MessageKey, count: number): string => sayIn('fr', key, { count });

/** What an exchange left, in words. */
const linesOf = ({
  waiting,
  parked,
  photosWaiting,
  photosRefused,
  numbersLeft,
}: SyncStatus): readonly string[] => [
  say('sync.waiting.count', waiting),
  say('terminal.doctor.parked', parked),
  say('sync.photos', photosWaiting),
  ...(photosRefused.length > 0 ? [say('exchanges.photos.refused', photosRefused.length)] : []),
  say('sync.numbers', numbersLeft),
];

/** One exchange with the central, whatever the wait; it ends when there is nothing new to send or receive. */
export const sync: Command = {
  name: 'sync',
  usage: 'sync                      échange avec le service central, tout de suite',
  options: {},
  run: (input) =>
    alone(input, async (counter) => {
      const engine = counter.findHouse()?.sync.engine;
      if (!engine) return refused('device.not_ready', 'Le magasin ne s’est pas ouvert.');
      engine.start();
      const status = await engine.syncNow();
      const lines = linesOf(status);
      if (status.trouble !== null)
        return {
          ...refused(status.trouble, sayIn('fr', `sync.trouble.${status.trouble}`), { status }),
          exit: EXIT.refused,
        };
      return status.connection === 'online'
        ? done(status, [sayIn('fr', 'terminal.sync.done'), ...lines])
        : refused('central.unreachable', sayIn('fr', 'sync.now.offline'), { status });
    }),
};
