import { z } from 'zod';
import {
  AGENT_MOVES,
  CARE_KINDS,
  dirhamsTyped,
  followersOf,
  isPieceBrought,
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
import type { Tone } from '../../ui/index.ts';

/** The page's form: papers are ticked one by one, everything else is text as typed. */
export const CarePage = z.object({
  patientId: z.string().min(1, { error: 'field.required' }),
  kind: z.string().min(1, { error: 'field.required' }),
  firstActOn: z.string().min(1, { error: 'field.required' }),
  treatmentEndedOn: z.string(),
  inpe: z.string(),
  fse: z.string(),
  amount: z
    .string()
    .refine((text) => text.trim() === '' || dirhamsTyped(text) !== undefined, { error: 'field.invalid' }),
  pieces: z.array(z.object({ key: z.string(), received: z.boolean() })),
  pages: z.array(z.custom<PiecePage>((value) => PiecePage.safeParse(value).success)),
  exception: z.string(),
});
export type CarePage = z.output<typeof CarePage>;

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

/** The papers of the kind that is chosen, and how many of them are not there. */
export function checklistOf({ pieces }: CareDesk, page: CarePage) {
  const items = piecesOf(pieces, kindOf(page.kind));
  const here = new Set(draftOf(page).received);
  return { items, missing: items.filter(({ code }) => !here.has(code)).length };
}

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
