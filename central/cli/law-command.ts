import { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { Law } from '../../shared/domain/legal/index.ts';
import { listLawDates } from '../legal/law-date.repo.ts';
import { legalFiles, setLawDate } from '../legal/legal.service.ts';
import { today, type Ports } from '../ports.ts';
import type { Command } from './commands.ts';
import type { CommandLine } from './options.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

const SOURCE_MAX_CHARS = 300;

function getLaw(code: string | undefined): Law {
  if (code === undefined) throw new CommandRefused(SAYS.missing('LOI'), 2);
  const laws = legalFiles()['laws.json'];
  const law = laws.find((known) => known.code === code);
  if (!law) throw new CommandRefused(SAYS.lawUnknown(code, laws.map((known) => known.code).join(', ')));
  return law;
}

/** A day of the calendar, and none before the law was published. */
function getDay(text: string | undefined, { published }: Law): PlainDate {
  if (text === undefined) throw new CommandRefused(SAYS.missing('JOUR'), 2);
  const day = PlainDate.safeParse(text);
  if (!day.success) throw new CommandRefused(SAYS.dayImpossible(text), 2);
  if (day.data < published) throw new CommandRefused(SAYS.dayBeforeLaw(text, published));
  return day.data;
}

async function set(ports: Ports, line: CommandLine): Promise<string> {
  const [, code, text] = line.operands;
  const law = getLaw(code);
  const date = getDay(text, law);
  const source = line.get('source').trim();
  if (source.length > SOURCE_MAX_CHARS) throw new CommandRefused(SAYS.badValue('--source'), 2);
  await setLawDate(ports.store, { code: law.code, date, source, setOn: today(ports) });
  return SAYS.lawSet(law.code, date);
}

async function unset(ports: Ports, line: CommandLine): Promise<string> {
  const law = getLaw(line.operands[1]);
  const known = (await listLawDates(ports.store)).find(({ code }) => code === law.code);
  if (!known || known.date === null) throw new CommandRefused(SAYS.lawNotSet(law.code));
  await setLawDate(ports.store, { code: law.code, date: null, source: null, setOn: today(ports) });
  return SAYS.lawUnset(law.code);
}

async function list(ports: Ports): Promise<string> {
  const set = await listLawDates(ports.store);
  const laws = legalFiles()['laws.json'];
  return laws
    .map((law) => {
      const own = set.find(({ code, date }) => code === law.code && date !== null);
      return own
        ? SAYS.lawOwnDay(law.code, own.date ?? '', own.setOn, own.source ?? '')
        : SAYS.lawDay(law.code, law.effective);
    })
    .join('\n');
}

/** `law list`, `law set CODE DAY --source …`, `law unset CODE`: from which day a law applies. */
export const lawCommand: Command = async (ports, line) => {
  switch (line.operands[0]) {
    case 'set':
      return set(ports, line);
    case 'unset':
      return unset(ports, line);
    case 'list':
      return list(ports);
    default:
      throw new CommandRefused(SAYS.lawWhat, 2);
  }
};
