import type { Printers } from '../../electron/modules/cards/index.ts';
import { samplePhoto } from '../../electron/terminal/demonstration/sample-photo.ts';
import type { PrinterUse } from '../../shared/domain/cards/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { pagesOf } from '../golden/support/tools.ts';
import { valueOf, type Page } from './counter.ts';
import { aRegisteredFamily } from './events.ts';

let image: string | undefined;

/** Somebody registered with a photo, so that a card can be made. */
export async function aPersonWithPhoto(page: Page, rank: number): Promise<PersonRecord> {
  const record = await aRegisteredFamily(page, rank);
  image ??= (await samplePhoto()).toString('base64');
  valueOf(await page.call('registration.addPhoto', { personId: record.id, image }));
  return record;
}

/** The serials printed in a file of cards, each once; in their order where each card has pages of its own. */
export const serialsIn = (pdf: Uint8Array): string[] => [
  ...new Set(
    pagesOf(Buffer.from(pdf)).flatMap((text) =>
      [...text.matchAll(/CA-[0-9A-Z]{3}-\d\d-\d{6}/g)].map(([serial]) => serial),
    ),
  ),
];

/** A printer of cards that keeps what comes out, and may be out of order. */
export function aPrinter() {
  const pile: string[] = [];
  const state: { fault: Awaited<ReturnType<Printers['print']>>; onPrint: () => void } = {
    fault: undefined,
    onPrint: () => undefined,
  };
  const chosen: Record<PrinterUse, string | null> = { paper: null, card: null, ticket: null };
  const printers: Printers = {
    list: () => Promise.resolve({ printers: ['Bureau', 'Cartes'], fault: null }),
    chosen: () => chosen,
    choose: (use, name) => {
      chosen[use] = name;
    },
    print: ({ pdf }) => {
      if (state.fault) return Promise.resolve(state.fault);
      pile.push(...serialsIn(pdf));
      state.onPrint();
      return Promise.resolve(undefined);
    },
  };
  return { printers, pile, state };
}
