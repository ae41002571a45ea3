import { z } from 'zod';
import {
  AGENT_MOVES,
  CARE_KINDS,
  dirhamsTyped,
  followersOf,
  Inpe,
  isCareSheet,
  isPieceBrought,
  lackOf,
  lastPlaced,
  PiecePage,
  piecesOf,
  type AgentMove,
  type CareDesk,
  type CareDraft,
  type CareFacts,
  type CareFileView,
  type CareKind,
  type CareState,
} from '../../../shared/domain/care/index.ts';
import { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { dayOf } from '../../lib/i18n/formats.ts';
import type { Tone } from '../../ui/index.ts';

/** What is wrong with a field as it stands; undefined when it is right or not filled. */
const faultOf = (schema: z.ZodType, text: string): string | undefined =>
  schema.safeParse(text).error?.issues[0]?.message;
const inpe = z.string().superRefine((text, context) => {
  const message = faultOf(Inpe, text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});
const isFuture = (text: string): boolean => text > dayOf(Date.now());

/** The page's form: papers are ticked one by one, everything else is text as typed. */
const CarePageFields = z.object({
  patientId: z.string().min(1, { error: 'field.required' }),
  kind: z.string().min(1, { error: 'field.required' }),
  firstActOn: z
    .string()
    .min(1, { error: 'field.required' })
    .refine((text) => !isFuture(text), { error: 'field.date_future' }),
  treatmentEndedOn: z.string().refine((text) => !isFuture(text), { error: 'field.date_future' }),
  inpe,
  fse: z.string(),
  amount: z
    .string()
    .refine((text) => text.trim() === '' || dirhamsTyped(text) !== undefined, { error: 'field.amount' }),
  pieces: z.array(z.object({ key: z.string(), received: z.boolean() })),
  pages: z.array(z.custom<PiecePage>((value) => PiecePage.safeParse(value).success)),
  exception: z.string(),
});
export type CarePage = z.output<typeof CarePageFields>;

const isBlank = (text: string): boolean => text.trim() === '';
/** Where the amount decides whether the file may be taken in, it is asked, or why it is not known. */
export const carePageOf = ({ needsAmount, inpeDigits }: Pick<CareDesk, 'needsAmount' | 'inpeDigits'>) =>
  CarePageFields.superRefine(({ amount, exception, inpe: typed }, context) => {
    if (needsAmount && isBlank(amount) && isBlank(exception))
      context.addIssue({ code: 'custom', path: ['amount'], message: 'field.amount_at_point' });
    const digits = typed.replace(/\s/gu, '').length;
    if (inpeDigits !== null && digits > 0 && digits !== inpeDigits)
      context.addIssue({ code: 'custom', path: ['inpe'], message: 'field.inpe' });
  });

export const kindOf = (text: string): CareKind => CARE_KINDS.find((kind) => kind === text) ?? 'ordinary';

/** Where the page begins: what was typed and not finished, else the most ordinary file. */
export function pageOf({ draft, patients }: CareDesk): CarePage {
  const { received = [], ...typed } = draft ?? {};
  return {
    patientId: patients[0]?.id ?? '',
    kind: 'ordinary',
    firstActOn: '',
    treatmentEndedOn: '',
    inpe: '',
    fse: '',
    amount: '',
    exception: '',
    pages: [],
    ...typed,
    pieces: received.map((key) => ({ key, received: true })),
  };
}

/** What is kept and sent. */
export const draftOf = ({ pieces, ...page }: CarePage): CareDraft => ({
  ...page,
  received: pieces.filter(({ received }) => received).map(({ key }) => key),
});

const dayIn = (text: string): PlainDate | undefined => PlainDate.safeParse(text).data;

/** What the rules can look at already. */
export function factsOf({ kind, firstActOn, treatmentEndedOn, amount }: CarePage): CareFacts {
  const [first, last, centimes] = [dayIn(firstActOn), dayIn(treatmentEndedOn), dirhamsTyped(amount)];
  return {
    kind: kindOf(kind),
    ...(first ? { firstActOn: first } : {}),
    ...(last ? { treatmentEndedOn: last } : {}),
    ...(centimes === undefined
      ? {}
      : { amountCentimes: centimes as NonNullable<CareFacts['amountCentimes']> }),
  };
}

/** The papers of the kind that is chosen, how many of them are not there, and what the sheet does not say. */
export function checklistOf({ pieces }: CareDesk, page: CarePage) {
  const items = piecesOf(pieces, kindOf(page.kind));
  const here = new Set(draftOf(page).received);
  const missing = items.filter(({ code }) => !here.has(code));
  return {
    items,
    missing: missing.length,
    hasNoSheet: isBlank(page.fse) && missing.some(({ code }) => isCareSheet(code)),
    lack: lackOf({ inpe: !isBlank(page.inpe), amount: !isBlank(page.amount) }),
  };
}

/** A day that has not come: nothing is said of the delay, and its field says why. */
export const hasFutureDay = ({ firstActOn, treatmentEndedOn }: CarePage): boolean =>
  isFuture(firstActOn) || isFuture(treatmentEndedOn);

export const STATE_TONES: Readonly<Record<CareState, Tone>> = {
  deposited: 'info',
  enveloped: 'info',
  collected: 'info',
  received: 'info',
  checked: 'info',
  'piece-asked': 'attention',
  refused: 'refused',
  transmitted: 'info',
  granted: 'success',
  rejected: 'refused',
  paid: 'success',
};

/** What this branch may say of a file now: only where the paper is. */
export const movesOf = ({ state, events }: CareFileView, branchCode: string): readonly AgentMove[] =>
  lastPlaced(events)?.branchCode === branchCode
    ? AGENT_MOVES.filter(
        (move) => followersOf(state).includes(move) && !(move === 'reminded' && isPieceBrought(events)),
      )
    : [];
