import { existsSync, statfsSync } from 'node:fs';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { listBackups } from '../../db/backup.ts';
import { findFaults } from '../../db/check.ts';
import { findSigningCertificate } from '../../modules/certificate/index.ts';
import { listAnchors } from '../../modules/day/index.ts';
import { verifyJournal } from '../../modules/journal/index.ts';
import { layoutOf } from '../../modules/devices/index.ts';
import { systemClock } from '../../platform/clock.ts';
import { systemHttp } from '../../platform/http.ts';
import { askIntro } from '../../sync/index.ts';
import type { House } from '../../compose-house.ts';
import { momentInFrench, sayIn } from '../describe.ts';
import { openCounter } from '../open-counter.ts';
import { validityOf } from './certificate.ts';
import { EXIT, type Command, type CommandInput } from '../outcome.ts';

const say = (key: MessageKey, values?: Readonly<Record<string, string | number>>): string =>
  sayIn('fr', key, values);

/** One thing looked at: fine, to watch, or broken; and what to do about it. */
interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'attention' | 'broken';
  readonly finding: string;
  readonly advice?: string;
}

const NODE_MIN = 22;
const DISK_LOW_BYTES = 1024 ** 3;
const CLOCK_SKEW_MAX_MS = 5 * 60_000;
const NUMBERS_LOW = 20;
const MARKS = { ok: '✓', attention: '!', broken: '✗' } as const;

function versions({ version }: CommandInput): Finding {
  const node = process.versions.node;
  const good = Number(node.split('.')[0]) >= NODE_MIN;
  const finding = `Guichet AMO ${version}, Node ${node}, ${process.platform}-${process.arch}`;
  return good
    ? { check: 'versions', state: 'ok', finding }
    : { check: 'versions', state: 'broken', finding, advice: `Il faut Node ${NODE_MIN} ou plus récent.` };
}

function disk({ dataDir }: CommandInput): Finding {
  if (!existsSync(dataDir))
    return { check: 'disk', state: 'attention', finding: `Le dossier ${dataDir} n’existe pas encore.` };
  const { bavail, bsize } = statfsSync(dataDir);
  const freeBytes = bavail * bsize;
  const finding = `${(freeBytes / 1024 ** 3).toFixed(1).replace('.', ',')} Go libres`;
  return freeBytes > DISK_LOW_BYTES
    ? { check: 'disk', state: 'ok', finding }
    : {
        check: 'disk',
        state: 'attention',
        finding,
        advice: 'Libérez de la place : sous 1 Go, les copies de sûreté peuvent échouer.',
      };
}

function store({ db }: House): readonly Finding[] {
  const faults = findFaults(db, { full: true, limit: 5 });
  const brokenAt = verifyJournal(db, listAnchors(db)).breaks[0]?.seq;
  return [
    faults.length === 0
      ? { check: 'store', state: 'ok', finding: 'Le magasin est entier.' }
      : {
          check: 'store',
          state: 'broken',
          finding: faults.join(' ; '),
          advice: 'Remettez la dernière copie : npm run guichet -- restore DOSSIER',
        },
    brokenAt === undefined
      ? { check: 'journal', state: 'ok', finding: 'La chaîne du journal est entière.' }
      : {
          check: 'journal',
          state: 'broken',
          finding: `La chaîne du journal est rompue à la ligne ${brokenAt}.`,
          advice: 'Prévenez le responsable, et cherchez lesquelles : npm run guichet -- journal verify',
        },
  ];
}

function exchanges({ sync }: House): readonly Finding[] {
  const { waiting, parked, lastExchangeAt, numbersLeft } = sync.engine.status();
  const last =
    lastExchangeAt === null
      ? say('terminal.doctor.noExchange')
      : say('terminal.doctor.lastExchange', { moment: momentInFrench(Date.parse(lastExchangeAt)) });
  const left = say('terminal.doctor.numbers', { count: numbersLeft });
  return [
    {
      check: 'exchanges',
      state: parked > 0 ? 'attention' : 'ok',
      finding: [
        say('terminal.doctor.waiting', { count: waiting }),
        say('terminal.doctor.parked', { count: parked }),
        last,
      ].join(', '),
      ...(parked > 0 ? { advice: 'Ouvrez « Échanges » au guichet : un agent doit décider.' } : {}),
    },
    numbersLeft >= NUMBERS_LOW
      ? { check: 'numbers', state: 'ok', finding: left }
      : {
          check: 'numbers',
          state: 'attention',
          finding: left,
          advice: 'Reliez le poste au réseau : il en demandera d’autres.',
        },
  ];
}

/** Papers leave unsigned when the certificate has expired: it is told before that day. */
function certificate({ db }: House): Finding {
  const found = findSigningCertificate({ db, clock: systemClock });
  if (!found) return { check: 'certificate', state: 'ok', finding: say('terminal.certificate.none') };
  const finding = `${found.holder}. ${validityOf(found)}`;
  return found.state === 'good'
    ? { check: 'certificate', state: 'ok', finding }
    : { check: 'certificate', state: 'attention', finding, advice: say('terminal.certificate.renew') };
}

async function central({ device }: House): Promise<readonly Finding[]> {
  const outcome = await askIntro(systemHttp, device.centralUrl);
  if (outcome.kind !== 'answer') {
    return [
      {
        check: 'central',
        state: 'attention',
        finding: `${device.centralUrl} ne répond pas.`,
        advice: 'Le travail continue ici. Vérifiez le réseau et l’adresse.',
      },
    ];
  }
  const skewMs = systemClock.now() - Date.parse(outcome.value.time);
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  return [
    { check: 'central', state: 'ok', finding: `${outcome.value.name.fr} répond.` },
    Math.abs(skewMs) <= CLOCK_SKEW_MAX_MS
      ? {
          check: 'clock',
          state: 'ok',
          finding: `L’horloge s’écarte de ${seconds} s de celle du service central.`,
        }
      : {
          check: 'clock',
          state: 'broken',
          finding: `L’horloge s’écarte de ${seconds} s.`,
          advice: 'Réglez l’heure du poste : les échanges sont refusés tant qu’elle est fausse.',
        },
  ];
}

const copies = ({ dataDir }: CommandInput): Finding => {
  const count = listBackups(layoutOf(dataDir).backups).length;
  return {
    check: 'backups',
    state: 'ok',
    finding: say('terminal.doctor.copies', { count }),
  };
};

/** Looks at everything that a counter needs and says what is wrong and what to do. */
export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor                    examine le poste : ce qui ne va pas, ce qu’il faut faire',
  options: {},
  async run(input) {
    const findings: Finding[] = [versions(input), disk(input)];
    const opened = await openCounter(input);
    if ('refusal' in opened) {
      const [finding = '', advice] = opened.refusal.lines;
      findings.push({ check: 'store', state: 'broken', finding, ...(advice ? { advice } : {}) });
    } else {
      const house = opened.counter.findHouse();
      if (house)
        findings.push(
          { check: 'keys', state: 'ok', finding: 'La clé du magasin et celles du poste s’ouvrent.' },
          ...store(house),
          ...exchanges(house),
          certificate(house),
          ...(await central(house)),
        );
      findings.push(copies(input));
      await opened.counter.close();
    }
    const healthy = findings.every(({ state }) => state !== 'broken');
    return {
      exit: healthy ? EXIT.done : EXIT.refused,
      json: { healthy, findings },
      lines: findings.map(
        ({ check, state, finding, advice }) =>
          `${MARKS[state]} ${check.padEnd(11)} ${finding}${advice ? `\n  → ${advice}` : ''}`,
      ),
    };
  },
};
