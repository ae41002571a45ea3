import { parseArgs } from 'node:util';
import { DAY_HOURS } from './profile.ts';

export interface Options {
  /** Counters of the day. */
  readonly counters: number;
  /** Hours of the day that are replayed, from opening. */
  readonly hours: number;
  /** How many times faster than the clock people come. */
  readonly factor: number;
  readonly seed: number;
  /** Counters that come back at once on Monday; none: that part is left out. */
  readonly monday: number;
}

export const DEFAULTS: Options = { counters: 50, hours: DAY_HOURS, factor: 600, seed: 1, monday: 250 };
/** What one machine can be asked; shorter and longer days follow from `hours` and `factor`. */
const RANGES: Readonly<Record<keyof Options, readonly [from: number, to: number]>> = {
  counters: [1, 2_500],
  hours: [0.1, DAY_HOURS],
  factor: [1, 10_000],
  seed: [0, 2 ** 31],
  monday: [0, 2_500],
};

export const HELP = `Usage : npm run simulate -- [options]

Rejoue une journée nationale, en plus petit et en accéléré, sur un central démarré pour l’occasion
(PostgreSQL s’il est sur ce poste, sinon PGlite). Rien de réel n’est touché ; tout est effacé à la fin.

  --counters N   guichets de la journée (${DEFAULTS.counters})
  --hours H      heures rejouées depuis l’ouverture, ${DAY_HOURS} pour la journée (${DEFAULTS.hours})
  --factor F     combien de fois plus vite que l’horloge arrivent les assurés (${DEFAULTS.factor})
  --seed N       graine du hasard : la même rejoue les mêmes arrivées (${DEFAULTS.seed})
  --monday N     guichets qui reviennent tous à la fois le lundi à 8 h 30 ; 0 pour s’en passer (${DEFAULTS.monday})
`;

export class WrongOptions extends Error {
  override name = 'WrongOptions';
}

/** The options as typed, or `help`; throws `WrongOptions` with a sentence. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const text = { type: 'string' } as const;
  const typed = (() => {
    try {
      return parseArgs({
        args: [...args],
        options: {
          counters: text,
          hours: text,
          factor: text,
          seed: text,
          monday: text,
          help: { type: 'boolean', short: 'h' },
        },
      }).values;
    } catch {
      throw new WrongOptions('Une option n’est pas connue, ou sa valeur manque.');
    }
  })();
  if (typed.help) return 'help';
  const read = (name: keyof Options): number => {
    const [from, to] = RANGES[name];
    const value = Number(typed[name] ?? DEFAULTS[name]);
    const isWhole = name === 'hours' || Number.isInteger(value);
    if (typed[name]?.trim() === '' || !isWhole || !(value >= from && value <= to))
      throw new WrongOptions(
        `--${name} : indiquez un nombre${name === 'hours' ? '' : ' entier'} de ${from} à ${to}.`,
      );
    return value;
  };
  return {
    counters: read('counters'),
    hours: read('hours'),
    factor: read('factor'),
    seed: read('seed'),
    monday: read('monday'),
  };
}
