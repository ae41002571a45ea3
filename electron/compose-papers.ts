import { join } from 'node:path';
import { decideEvent } from '../shared/domain/events/index.ts';
import { entriesOn, type Labelled } from '../shared/domain/legal/index.ts';
import { findScheme } from '../shared/domain/schemes/index.ts';
import { catalogues } from '../shared/i18n/index.ts';
import type { PlainDate } from '../shared/kernel/plain-date.ts';
import { isLive } from '../shared/domain/cards/index.ts';
import type { Topic } from '../shared/contract/define.ts';
import { Failure } from '../shared/kernel/errors.ts';
import type { Database } from './db/database.ts';
import { createAccess } from './modules/access/index.ts';
import { createSigner } from './modules/certificate/index.ts';
import { findCard, markPrinted, openCards, type Printers } from './modules/cards/index.ts';
import type { Device } from './modules/devices/index.ts';
import { createExtracts } from './modules/journal/index.ts';
import type { ReadLegal } from './modules/legal/index.ts';
import {
  createPapers,
  createSeals,
  type LetterPorts,
  paperNumber,
  type PaperContext,
  type PaperOutlets,
} from './modules/papers/index.ts';
import { findRecord } from './modules/people/index.ts';
import { findReference } from './modules/reference/index.ts';
import { openPaperFonts, renderPapers, type PaperContent, type PaperFonts } from './pdf/index.ts';
import { openPaperWorker } from './pdf-worker/index.ts';
import { instant, type Clock } from './platform/clock.ts';
import type { Chance } from './platform/ids.ts';
import type { Logger } from './platform/logger.ts';
import { hashPassphrase } from './platform/passphrase-hash.ts';
import type { Scheduler } from './platform/scheduler.ts';
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
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  readonly announce: (topics: readonly Topic[]) => void;
  readonly outlets?: PaperOutlets;
  readonly printers?: Printers;
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
      office: (code) => {
        const { fr, ar } = findReference(db, 'branch', code) ?? { fr: code, ar: code };
        return { fr, ar };
      },
      scheme: (code) => nameOf(legalOf(code)),
      // A scheme whose manager nobody has set yet says so, rather than name one.
      body: (code) => BODIES[schemes.findLast((entry) => entry.code === legalOf(code))?.body ?? 'unset'],
      mutuelle: named('mutuelle', entriesOn(texts, 'mutuelles.json', on)),
      category: named('tns_category', entriesOn(texts, 'tns-categories.json', on)),
      act: (act) => ({ fr: catalogues.fr[`papers.act.${act}`], ar: catalogues.ar[`papers.act.${act}`] }),
      pieces: entriesOn(texts, 'pieces.json', on),
      carePieces: entriesOn(texts, 'care-pieces.json', on),
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
  const sign = createSigner({
    db,
    clock,
    reason: `${catalogues.fr['preview.signatureReason']} — ${catalogues.ar['preview.signatureReason']}`,
    place: device.branch.fr,
  });
  const papers = createPapers({
    ...parts,
    ...parts.letters,
    context,
    draw,
    seal: seals.seal,
    sign,
    append,
    checkCard: (serial) => {
      const card = findCard(db, serial);
      if (card && !isLive(card.state)) throw new Failure({ code: 'cards.ended' });
    },
    checkCardLeaves: (serial) => {
      if (findCard(db, serial)?.state === 'handed') throw new Failure({ code: 'cards.already_handed' });
    },
    onCardPrinted: (tx, serial) => markPrinted(tx, serial, instant(clock)),
  });
  const worker = openPaperWorker({
    fontsDir: join(resourcesDir, 'fonts'),
    onTrouble: (reason) => parts.logger.error({ reason }, 'papers are drawn without a thread of their own'),
  });
  const cards = openCards({
    ...parts,
    append,
    specimen: device.demonstration,
    render: (actId) => papers.render('card', actId),
    show: (actor, actId) => papers.show(actor, { kind: 'card', actId }),
    readCard: papers.readCard,
    hasPhoto: papers.hasPhoto,
    numberOf: (record) => paperNumber(record).value,
    readSeal: (text) => {
      const { claims } = seals.check(text);
      return claims?.paper === 'card' ? claims.reference : undefined;
    },
    draw: worker.draw,
    onChanged: parts.onIssued,
  });
  const { outlets } = parts;
  const access = createAccess({
    ...parts,
    context,
    append,
    drawSlip: (data, createdAt) => draw({ kind: 'access', data }, { createdAt, duplicate: false }),
    hash: hashPassphrase,
    ...(outlets ? { print: (slip: { readonly pdf: string }) => outlets.print(slip) } : {}),
  });
  const extracts = createExtracts({
    ...parts,
    shortCode: device.shortCode,
    findFile: (id) => findRecord(db, id),
    letterhead: (scheme) => {
      const now = context(clock.today());
      return { body: now.body(scheme), branch: now.branch };
    },
    draw: (data, createdAt) => draw({ kind: 'journal-extract', data }, { createdAt, duplicate: false }),
    ...(outlets ? { print: (paper: { readonly pdf: string }) => outlets.print(paper) } : {}),
  });
  return {
    papers,
    draw,
    access,
    extracts,
    cards: cards.handlers,
    seals,
    /** In whose name leaves a paper that concerns no scheme. */
    houseBody: (on: PlainDate) => context(on).body('cnss-salaried'),
    stop: async () => {
      await cards.stop();
      worker.close();
    },
  };
}

/** Page objects are never compressed in what pdfkit writes. */
const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
