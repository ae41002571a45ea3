import { displayDay, type AttestationData } from '../../../shared/domain/papers/index.ts';
import { columns, heading, labelRow } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import type { Block } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import { familySection } from './family.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { detailRows, issuedBlock, numberRow, personRows, referenceRow, sealBlock } from './parts.ts';

/** Attests that a person is registered. It says on its face that it does not prove rights. */
export function attestation(data: AttestationData, kit: Kit): void {
  const { pen } = kit;
  const letterhead = {
    body: data.body,
    branch: data.branch,
    reference: data.reference,
    title: sayBoth('papers.attestation.title'),
    subtitle: sayBoth('papers.attestation.subtitle'),
  };
  officialPaper(kit, letterhead, (flow) => {
    flow.add(statement(pen, data));
    flow.space(1);
    flow.section(heading(pen, sayBoth('papers.attestation.person')), personRows(pen, data.person));
    flow.space(4);
    flow.section(heading(pen, sayBoth('papers.attestation.registration')), registrationRows(pen, data));
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

function statement(pen: Pen, { body, registeredOn, number }: AttestationData): Block {
  const who = sayBoth(`papers.body.${body}`);
  const day = ltr(displayDay(registeredOn));
  const text = sayBoth(`papers.attestation.${number.state}`, {
    fr: { body: who.fr, day },
    ar: { body: who.ar, day },
  });
  return columns(pen, text, { size: 11, paddingMm: 3 });
}

const registrationRows = (pen: Pen, data: AttestationData): Block[] => [
  referenceRow(pen, data.reference),
  numberRow(pen, data.number, data.body),
  labelRow(pen, { label: sayBoth('papers.label.scheme'), value: { kind: 'both', text: data.scheme } }),
  ...(data.category
    ? [
        labelRow(pen, {
          label: sayBoth('papers.label.category'),
          value: { kind: 'both', text: data.category },
        }),
      ]
    : []),
  ...detailRows(pen, data.details),
  labelRow(pen, {
    label: sayBoth('papers.attestation.registeredOn'),
    value: { kind: 'single', text: displayDay(data.registeredOn) },
  }),
];
