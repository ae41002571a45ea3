import { join } from 'node:path';
import { z } from 'zod';
import { decideEvent } from '../shared/domain/events/index.ts';
import type { Legal } from '../shared/domain/legal/index.ts';
import type { PieceRule } from '../shared/domain/registration/pieces.ts';
import { findScheme } from '../shared/domain/schemes/index.ts';
import type { PlainDate } from '../shared/kernel/plain-date.ts';
import type { Database } from './db/database.ts';
import type { Device } from './modules/devices/index.ts';
import {
  createPapers,
  createSeals,
  type Drawing,
  type PaperContext,
  type PaperOutlets,
} from './modules/papers/index.ts';
import { findReference } from './modules/reference/index.ts';
import { openPaperFonts, renderPapers, type PaperFonts } from './pdf/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Chance } from './platform/ids.ts';
import { legalFile } from './platform/legal-files.ts';
import { append } from './sync/index.ts';

interface PaperParts {
  readonly db: Database;
  readonly device: Device;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly resourcesDir: string;
  /** The texts that the rules read. */
  readonly legal: Legal;
  readonly listPieces: (on: PlainDate) => readonly PieceRule[];
  readonly outlets?: PaperOutlets;
  readonly onIssued: () => void;
}

const Delay = z.object({ code: z.string(), days: z.int().positive() });
const Named = z.object({ code: z.string(), fr: z.string(), ar: z.string() });
const Managed = Named.extend({ body: z.enum(['CNSS', 'CNOPS']).nullable() });
const BODIES = { CNSS: 'cnss', CNOPS: 'cnops', unset: 'unset' } as const;

/** Puts the papers together: what they say, how they are drawn, who seals them. */
export function composePapers(parts: PaperParts) {
  const { db, device, clock, resourcesDir, listPieces } = parts;
  const listDelays = legalFile(resourcesDir, 'delays', Delay);
  const listSchemes = legalFile(resourcesDir, 'schemes', Managed);
  const listCategories = legalFile(resourcesDir, 'tns-categories', Named);
  const listMutuelles = legalFile(resourcesDir, 'mutuelles', Named);

  const context = (on: PlainDate): PaperContext => {
    const named =
      (list: 'scheme' | 'tns_category' | 'mutuelle', own: readonly z.output<typeof Named>[]) =>
      (code: string) =>
        findReference(db, list, code) ?? own.find((entry) => entry.code === code) ?? { fr: code, ar: code };
    const delay = listDelays(on).find((entry) => entry.code === 'answer');
    if (!delay) throw new Error('resources/legal/delays.json has no answer delay in force');
    const schemes = listSchemes(on);
    const legal = (code: string): string => findScheme(code)?.legal ?? code;
    const nameOf = named('scheme', schemes);
    return {
      branch: device.branch,
      scheme: (code) => nameOf(legal(code)),
      // A scheme whose manager nobody has set yet says so, rather than name one.
      body: (code) => BODIES[schemes.findLast((entry) => entry.code === legal(code))?.body ?? 'unset'],
      mutuelle: named('mutuelle', listMutuelles(on)),
      category: named('tns_category', listCategories(on)),
      pieces: listPieces(on),
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
      judge: (record, event) => decideEvent(record, event, { on, legal: parts.legal, papers: undefined }),
      legalDelayDays: delay.days,
    };
  };

  // Opened at the first paper, so that the counter opens sooner.
  let fonts: PaperFonts | undefined;
  const draw = async (drawing: Drawing, options: { createdAt: Date; duplicate: boolean }) => {
    fonts ??= openPaperFonts(join(resourcesDir, 'fonts'));
    const pdf = await renderPapers([drawing], { fonts, specimen: device.demonstration, ...options });
    return { pdf, pages: countPages(pdf) };
  };

  const seals = createSeals({ db, clock, device });
  const papers = createPapers({ ...parts, context, draw, seal: seals.seal, append });
  return { papers, checkSeal: seals.check };
}

/** Page objects are never compressed in what pdfkit writes. */
const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
