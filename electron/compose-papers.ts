import { join } from 'node:path';
import { z } from 'zod';
import type { PieceRule } from '../shared/domain/registration/pieces.ts';
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
  readonly listPieces: (on: PlainDate) => readonly PieceRule[];
  readonly outlets?: PaperOutlets;
  readonly onIssued: () => void;
}

const Delay = z.object({ code: z.string(), days: z.int().positive() });
const Named = z.object({ code: z.string(), fr: z.string(), ar: z.string() });

/** Puts the papers together: what they say, how they are drawn, who seals them. */
export function composePapers(parts: PaperParts) {
  const { db, device, clock, resourcesDir, listPieces } = parts;
  const listDelays = legalFile(resourcesDir, 'delays', Delay);
  const listSchemes = legalFile(resourcesDir, 'schemes', Named);
  const listCategories = legalFile(resourcesDir, 'tns-categories', Named);

  const context = (on: PlainDate): PaperContext => {
    const named =
      (list: 'scheme' | 'tns_category', own: readonly z.output<typeof Named>[]) => (code: string) =>
        findReference(db, list, code) ?? own.find((entry) => entry.code === code) ?? { fr: code, ar: code };
    const delay = listDelays(on).find((entry) => entry.code === 'answer');
    if (!delay) throw new Error('resources/legal/delays.json has no answer delay in force');
    return {
      branch: device.branch,
      scheme: named('scheme', listSchemes(on)),
      category: named('tns_category', listCategories(on)),
      pieces: listPieces(on),
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
