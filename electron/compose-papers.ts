import { join } from 'node:path';
import { decideEvent } from '../shared/domain/events/index.ts';
import { entriesOn, type Labelled } from '../shared/domain/legal/index.ts';
import { findScheme } from '../shared/domain/schemes/index.ts';
import { catalogues } from '../shared/i18n/index.ts';
import type { PlainDate } from '../shared/kernel/plain-date.ts';
import type { Database } from './db/database.ts';
import { createAccess } from './modules/access/index.ts';
import type { Device } from './modules/devices/index.ts';
import type { ReadLegal } from './modules/legal/index.ts';
import {
  createPapers,
  createSeals,
  type LetterPorts,
  type PaperContext,
  type PaperOutlets,
} from './modules/papers/index.ts';
import { findReference } from './modules/reference/index.ts';
import { openPaperFonts, renderPapers, type PaperContent, type PaperFonts } from './pdf/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Chance } from './platform/ids.ts';
import { hashPassphrase } from './platform/passphrase-hash.ts';
import { append } from './sync/index.ts';

interface PaperParts {
  readonly db: Database;
  readonly device: Device;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly resourcesDir: string;
  readonly legal: ReadLegal;
  /** Where letters find what they say. */
  readonly letters: Pick<LetterPorts, 'checkRights' | 'askHolders' | 'getRefused' | 'getLacking'>;
  readonly outlets?: PaperOutlets;
  readonly onIssued: () => void;
}

type Named = Pick<Labelled, 'code' | 'fr' | 'ar'>;
const BODIES = { CNSS: 'cnss', CNOPS: 'cnops', unset: 'unset' } as const;

/** Puts the papers together: what they say, how they are drawn, who seals them. */
export function composePapers(parts: PaperParts) {
  const { db, device, clock, resourcesDir, legal } = parts;
  const context = (on: PlainDate): PaperContext => {
    const named = (list: 'scheme' | 'tns_category' | 'mutuelle', own: readonly Named[]) => (code: string) =>
      findReference(db, list, code) ?? own.find((entry) => entry.code === code) ?? { fr: code, ar: code };
    const texts = legal();
    const delay = entriesOn(texts, 'delays.json', on).find((entry) => entry.code === 'answer');
    if (!delay) throw new Error('resources/legal/delays.json has no answer delay in force');
    const schemes = entriesOn(texts, 'schemes.json', on);
    const legalOf = (code: string): string => findScheme(code)?.legal ?? code;
    const nameOf = named('scheme', schemes);
    return {
      branch: device.branch,
      scheme: (code) => nameOf(legalOf(code)),
      // A scheme whose manager nobody has set yet says so, rather than name one.
      body: (code) => BODIES[schemes.findLast((entry) => entry.code === legalOf(code))?.body ?? 'unset'],
      mutuelle: named('mutuelle', entriesOn(texts, 'mutuelles.json', on)),
      category: named('tns_category', entriesOn(texts, 'tns-categories.json', on)),
      act: (act) => ({ fr: catalogues.fr[`papers.act.${act}`], ar: catalogues.ar[`papers.act.${act}`] }),
      pieces: entriesOn(texts, 'pieces.json', on),
      address: ({ line, communeCode, communeName, provinceCode, postcode }) => {
        const commune = communeCode === undefined ? undefined : findReference(db, 'commune', communeCode);
        const province = findReference(db, 'province', provinceCode) ?? {
          fr: provinceCode,
          ar: provinceCode,
        };
        const inOne = (language: 'fr' | 'ar', comma: string): string =>
          [line, postcode, commune?.[language] ?? communeName, province[language]]
            .filter(Boolean)
            .join(comma);
        return { fr: inOne('fr', ', '), ar: inOne('ar', '، ') };
      },
      judge: (record, event) => decideEvent(record, event, { on, legal: texts, papers: undefined }),
      legalDelayDays: delay.days,
    };
  };

  // Opened at the first paper, so that the counter opens sooner.
  let fonts: PaperFonts | undefined;
  const draw = async (drawing: PaperContent, options: { createdAt: Date; duplicate: boolean }) => {
    fonts ??= openPaperFonts(join(resourcesDir, 'fonts'));
    const pdf = await renderPapers([drawing], { fonts, specimen: device.demonstration, ...options });
    return { pdf, pages: countPages(pdf) };
  };

  const seals = createSeals({ db, clock, device });
  const papers = createPapers({ ...parts, ...parts.letters, context, draw, seal: seals.seal, append });
  const { outlets } = parts;
  const access = createAccess({
    ...parts,
    context,
    append,
    drawSlip: (data, createdAt) => draw({ kind: 'access', data }, { createdAt, duplicate: false }),
    hash: hashPassphrase,
    ...(outlets ? { print: (slip: { readonly pdf: string }) => outlets.print(slip) } : {}),
  });
  return { papers, access, seals };
}

/** Page objects are never compressed in what pdfkit writes. */
const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
