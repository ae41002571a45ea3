import { displayDay, type AchamilAttestationData } from '../../../shared/domain/papers/index.ts';
import { showDirhams } from '../../../shared/kernel/money.ts';
import { columns, heading, labelRow } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import type { Block } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import { familySection } from './family.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { dayRow, issuedBlock, numberRow, personRows, referenceRow, sealBlock } from './parts.ts';

/** Attests a registration in AMO Achamil with the monthly amount, or says that no table sets it yet. */
export function achamilAttestation(data: AchamilAttestationData, kit: Kit): void {
  const { pen } = kit;
  const letterhead = {
    ...data,
    title: sayBoth('papers.achamil.title'),
    subtitle: sayBoth('papers.achamil.subtitle'),
  };
  officialPaper(kit, letterhead, (flow) => {
    flow.add(statement(pen, data));
    flow.space(1);
    flow.section(heading(pen, sayBoth('papers.attestation.person')), personRows(pen, data.person));
    flow.space(4);
    flow.section(heading(pen, sayBoth('papers.attestation.registration')), registrationRows(pen, data));
    flow.space(4);
    flow.section(heading(pen, sayBoth('papers.achamil.monthly')), monthlyRows(pen, data));
    flow.space(4);
    familySection(flow, pen, { title: sayBoth('papers.attestation.family'), family: data.family });
    flow.space(4);
    flow.add(
      columns(pen, sayBoth('papers.attestation.rightsNotice'), {
        weight: 'semibold',
        color: COLORS.attention,
      }),
    );
    flow.space(2);
    flow.add(issuedBlock(pen, data));
    flow.space(4);
    flow.add(sealBlock(pen, data, sayBoth('papers.attestation.noStamp')));
  });
}

function statement(pen: Pen, { body, registeredOn, number }: AchamilAttestationData): Block {
  const who = sayBoth(`papers.body.${body}`);
  const day = ltr(displayDay(registeredOn));
  const text = sayBoth(`papers.achamil.${number.state}`, {
    fr: { body: who.fr, day },
    ar: { body: who.ar, day },
  });
  return columns(pen, text, { size: 11, paddingMm: 3 });
}

const registrationRows = (pen: Pen, data: AchamilAttestationData): Block[] => [
  referenceRow(pen, data.reference),
  numberRow(pen, data.number, data.body),
  dayRow(pen, 'papers.attestation.registeredOn', data.registeredOn),
  ...(data.score === null
    ? []
    : [
        labelRow(pen, {
          label: sayBoth('papers.achamil.score'),
          value: { kind: 'single', text: data.score.replace('.', ',') },
        }),
      ]),
];

function monthlyRows(pen: Pen, { monthly, body }: AchamilAttestationData): Block[] {
  const short = sayBoth(`papers.bodyShort.${body}`);
  const amount = monthly && { amount: ltr(showDirhams(monthly.centimes)) };
  const said = amount
    ? sayBoth('papers.achamil.amount', { fr: amount, ar: amount })
    : sayBoth('papers.achamil.unset');
  return [
    labelRow(pen, {
      label: sayBoth('papers.achamil.amountLabel'),
      value: { kind: 'both', text: said },
      strong: true,
    }),
    ...(monthly
      ? [
          labelRow(pen, {
            label: sayBoth('papers.label.source'),
            value: { kind: 'both', text: monthly.source },
          }),
        ]
      : [
          columns(
            pen,
            sayBoth('papers.achamil.unsetNote', { fr: { body: short.fr }, ar: { body: short.ar } }),
            { color: COLORS.attention },
          ),
        ]),
  ];
}
