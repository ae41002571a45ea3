import {
  displayDay,
  type Bilingual,
  type PaperDependant,
  type PaperRights,
} from '../../../shared/domain/papers/index.ts';
import { columns, underline } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import { row, stack, type Block, type Cell } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ltr, sayBoth, type PaperKey } from '../kit/words.ts';
import { namesOf } from './parts.ts';

/** What a state is called, and what it is called when its day is known. */
const STATES: Readonly<
  Record<PaperRights['state'], { readonly plain: PaperKey; readonly dated?: PaperKey }>
> = {
  open: { plain: 'papers.rights.open' },
  waiting: { plain: 'papers.rights.waiting', dated: 'papers.rights.waitingFrom' },
  suspended: { plain: 'papers.rights.suspended' },
  kept: { plain: 'papers.rights.maintained', dated: 'papers.rights.keptUntil' },
  closed: { plain: 'papers.rights.closed', dated: 'papers.rights.closedAfter' },
  unknown: { plain: 'papers.rights.unknown' },
};

/** A state in words, with its day when there is one. */
export function rightsValue({ state, day }: PaperRights): Bilingual {
  const { plain, dated } = STATES[state];
  if (day === null || dated === undefined) return sayBoth(plain);
  const values = { day: ltr(displayDay(day)) };
  return sayBoth(dated, { fr: values, ar: values });
}

/** `2026-01` as `01/2026`. */
const displayMonth = (month: string): string => month.split('-').toReversed().join('/');

/** Months due and the reason, under the state that they explain. */
export function rightsNotes(pen: Pen, { monthsDue, reason }: PaperRights): Block[] {
  const style = { size: 8, color: COLORS.attention, paddingMm: 0.4, leading: 1.34 } as const;
  const values = {
    count: monthsDue.length,
    months: ltr(monthsDue.map(displayMonth).join(' · ')),
  };
  return [
    ...(monthsDue.length > 0
      ? [columns(pen, sayBoth('papers.rights.monthsDue', { fr: values, ar: values }), style)]
      : []),
    ...(reason
      ? [
          columns(
            pen,
            sayBoth('papers.rights.reason', { fr: { reason: reason.fr }, ar: { reason: reason.ar } }),
            style,
          ),
        ]
      : []),
  ];
}

/** Names at the outside, the state in the middle, each in its language. */
const COLUMNS = { name: 54, state: 33, gap: 2 } as const;
const X = {
  nameFr: 0,
  stateFr: COLUMNS.name + COLUMNS.gap,
  stateAr: 178 - COLUMNS.name - COLUMNS.gap - COLUMNS.state,
  nameAr: 178 - COLUMNS.name,
} as const;

export function rightsHead(pen: Pen): Block {
  const ink = { size: 7, color: COLORS.soft, leading: 1.3 } as const;
  const [names, state] = [sayBoth('papers.rights.dependant'), sayBoth('papers.rights.state')];
  return row(
    [
      { x: X.nameFr, width: COLUMNS.name, tag: 'TH', writings: [pen.write('fr', names.fr, ink)] },
      { x: X.stateFr, width: COLUMNS.state, tag: 'TH', writings: [pen.write('fr', state.fr, ink)] },
      { x: X.stateAr, width: COLUMNS.state, tag: 'TH', writings: [pen.write('ar', state.ar, ink)] },
      { x: X.nameAr, width: COLUMNS.name, tag: 'TH', writings: [pen.write('ar', names.ar, ink)] },
    ],
    { tag: 'TR', paddingMm: 0.35, background: underline },
  );
}

/** One dependant: who, and under it the relation and birth; the state, and under it what explains it. */
export function rightsRows(pen: Pen, member: PaperDependant & { readonly rights: PaperRights }): Block {
  const notes = rightsNotes(pen, member.rights);
  const line = row(cellsOf(pen, member), {
    tag: 'TR',
    paddingMm: 0.8,
    ...(notes.length === 0 ? { background: underline } : {}),
  });
  if (notes.length === 0) return line;
  const block = stack([line, ...notes]);
  return {
    heightMm: block.heightMm,
    draw: (sheet, x, y) => {
      sheet.artifact('Layout', () => underline(sheet, x, y, block.heightMm));
      block.draw(sheet, x, y);
    },
  };
}

function cellsOf(pen: Pen, member: PaperDependant & { readonly rights: PaperRights }): Cell[] {
  const [names, state] = [namesOf(member), rightsValue(member.rights)];
  const relation = sayBoth(`papers.relation.${member.kind}.${member.sex}`);
  const color = member.rights.state === 'open' ? COLORS.accent : COLORS.attention;
  const side = (language: 'fr' | 'ar', nameX: number, stateX: number): Cell[] => [
    {
      x: nameX,
      width: COLUMNS.name,
      tag: 'TD',
      writings: [
        pen.fit(language, names[language], {
          size: 9,
          smallest: 7.5,
          maxLines: 6,
          leading: 1.3,
          widthMm: COLUMNS.name,
        }),
        pen.write(language, relationAndBirth(relation, member.birth)[language], {
          size: 7,
          color: COLORS.soft,
          leading: 1.3,
        }),
      ],
    },
    {
      x: stateX,
      width: COLUMNS.state,
      tag: 'TD',
      writings: [
        pen.write(language, state[language], {
          size: 8.5,
          weight: 'semibold',
          color,
          widthMm: COLUMNS.state,
          leading: 1.3,
        }),
      ],
    },
  ];
  return [...side('fr', X.nameFr, X.stateFr), ...side('ar', X.nameAr, X.stateAr)];
}

function relationAndBirth(relation: Bilingual, birth: string): Bilingual {
  const day = ltr(displayDay(birth));
  return sayBoth('papers.rights.relation', {
    fr: { relation: relation.fr, day },
    ar: { relation: relation.ar, day },
  });
}
