import { resolve } from 'node:path';
import type { BundleLook, TakenFile } from '../../../shared/domain/bundles/index.ts';
import { PART_BYTES_MAX, PART_BYTES_MIN } from '../../../shared/domain/bundles/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Counter } from '../../compose.ts';
import { checkBody, lookAt, unwatched } from '../../sync/carrier/index.ts';
import { asAgent } from '../as-agent.ts';
import { describeInFrench, sayIn } from '../describe.ts';
import { openCounter } from '../open-counter.ts';
import { done, refused, wrongUse, type Command, type CommandInput, type Outcome } from '../outcome.ts';

const USAGE =
  'bundle export DOSSIER [--part-size 2G] | bundle import FICHIER… | bundle show FICHIER : K, M ou G après la taille';
const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** `4G`, `700M`, `64K`: in bytes, between what a file may weigh. */
function readSize(text: string | boolean | undefined): number | undefined {
  if (text === undefined) return PART_BYTES_MAX;
  const [, digits, unit] = /^(\d{1,12})([KMG]?)$/u.exec(String(text).toUpperCase()) ?? [];
  if (digits === undefined) return undefined;
  const bytes = Math.min(Number(digits) * (UNITS[unit ?? ''] ?? 1), PART_BYTES_MAX);
  return bytes >= PART_BYTES_MIN ? bytes : undefined;
}

/** A refusal of the key or of a file ends the command with its sentence. */
async function told(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) return refused(error.error.code, describeInFrench(error.error));
    throw error;
  }
}

const carrierOf = (counter: Counter) => {
  const carrier = counter.findHouse()?.carrier;
  if (!carrier) throw new Failure({ code: 'device.not_ready' });
  return carrier;
};

const exportTo = (input: CommandInput, folder: string, partBytes: number): Promise<Outcome> =>
  asAgent(input, (_call, counter) =>
    told(async () => {
      const made = await carrierOf(counter).exportTo(agentOf(), resolve(folder), partBytes, unwatched);
      const lines = [
        sayIn('fr', 'bundles.made', { sequence: made.sequence, acts: made.acts, pieces: made.attachments }),
        ...made.files,
      ];
      return done(made, lines);
    }),
  );

/** Who signed in: the number that the environment named. */
const agentOf = () => ({ number: process.env['GUICHET_AGENT'] ?? '-' });

/** What came of a file, in words. */
export function sayTaken(taken: TakenFile): string {
  switch (taken.outcome) {
    case 'answered':
      return sayIn('fr', taken.isOlder ? 'bundles.taken.older' : 'bundles.taken.answered', {
        ...taken,
        isOlder: 0,
      });
    case 'carried':
      return [
        sayIn('fr', taken.repeated ? 'bundles.taken.repeated' : 'bundles.taken.carried', {
          file: taken.file,
          bundle: taken.bundle,
          accepted: taken.accepted,
          refused: taken.refused,
        }),
        sayIn('fr', 'bundles.taken.answerFile', { file: taken.answerFile }),
        ...(taken.missingBundles.length > 0
          ? [
              sayIn('fr', 'bundles.taken.missing', {
                count: taken.missingBundles.length,
                list: taken.missingBundles.join(', '),
              }),
            ]
          : []),
      ].join('\n');
    case 'parts_missing':
      return sayIn('fr', 'bundles.taken.parts', {
        bundle: taken.bundle,
        count: taken.missingParts.length,
        list: taken.missingParts.join(', '),
        parts: taken.parts,
      });
    case 'refused':
      return `${taken.file} : ${sayIn('fr', `error.bundles.${taken.code}` as MessageKey)}`;
  }
}

const importFiles = (input: CommandInput, files: readonly string[]): Promise<Outcome> =>
  asAgent(input, (_call, counter) =>
    told(async () => {
      const paths = files.map((file) => resolve(file));
      const taken = await carrierOf(counter).take(agentOf(), paths, unwatched);
      const lines = taken.map(sayTaken);
      const [wrong] = taken.filter((one) => one.outcome === 'refused');
      return wrong && taken.length === 1
        ? refused(`bundles.${wrong.code}`, lines.join('\n'), { taken })
        : done({ taken }, lines);
    }),
  );

/** What anybody can read of a file: it stays closed. */
async function show(input: CommandInput, file: string): Promise<Outcome> {
  const opened = await openCounter(input);
  const ours = 'counter' in opened ? opened.counter.status().device?.id : undefined;
  if ('counter' in opened) await opened.counter.close();
  return told(async () => {
    const found = await lookAt(resolve(file));
    if (typeof found === 'string') throw new Failure({ code: `bundles.${found}` });
    const { header } = found.head;
    const wrong = await checkBody(found);
    const look: BundleLook = {
      kind: header.kind,
      deviceId: header.deviceId,
      isOurs: header.deviceId === ours,
      sequence: header.sequence,
      part: header.part,
      parts: header.parts,
      bytes: header.bytes,
      wholeBytes: header.wholeBytes,
      isWhole: wrong === undefined,
    };
    const lines = [
      sayIn('fr', `bundles.show.${look.kind}`, { sequence: look.sequence, device: look.deviceId }),
      sayIn('fr', 'bundles.show.part', { part: look.part, parts: look.parts, bytes: look.bytes }),
    ];
    if (wrong !== undefined)
      return refused(`bundles.${wrong}`, [...lines, sayIn('fr', `error.bundles.${wrong}`)].join('\n'), {
        look,
      });
    return done(look, lines);
  });
}

/** Exchanges by a key that somebody carries. */
export const bundle: Command = {
  name: 'bundle',
  usage:
    'bundle export DOSSIER [--part-size 2G] | import FICHIER… | show FICHIER  les échanges par clé, sans réseau',
  options: { 'part-size': { type: 'string' } },
  async run(input) {
    const [what, ...files] = input.positionals;
    const [first, more] = files;
    if (first === undefined) return wrongUse(USAGE);
    if (what === 'import') return importFiles(input, files);
    if (more !== undefined) return wrongUse(USAGE);
    if (what === 'show') return show(input, first);
    const partBytes = readSize(input.options['part-size']);
    if (what !== 'export' || partBytes === undefined) return wrongUse(USAGE);
    return exportTo(input, first, partBytes);
  },
};
