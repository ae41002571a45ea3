import { displayDay, type RightsAttestationData } from '../../../shared/domain/papers/index.ts';
import { columns, heading, labelRow } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import type { Block } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { instantRow, issuedBlock, numberRow, personRows, referenceRow, sealBlock } from './parts.ts';
import { rightsHead, rightsNotes, rightsRows, rightsValue } from './rights.ts';

/** Attests the rights of the insured person and of each dependant, as they were answered at an hour. */
export function rightsAttestation(data: RightsAttestationData, kit: Kit): void {
  const { pen } = kit;
  const letterhead = {
    ...data,
    title: sayBoth('papers.rights.title'),
    subtitle: sayBoth('papers.attestation.subtitle'),
  };
  officialPaper(kit, letterhead, (flow) => {
    flow.add(statement(pen, data));
    if (data.answered.origin === 'kept')
      flow.add(
        columns(pen, sayBoth('papers.rights.keptNotice'), { weight: 'semibold', color: COLORS.attention }),
      );
    flow.space(1);
    flow.section(heading(pen, sayBoth('papers.rights.insured')), personRows(pen, data.person));
    flow.space(3);
    flow.section(heading(pen, sayBoth('papers.rights.rights')), insuredRows(pen, data));
    flow.space(3);
    if (data.family.length > 0)
      flow.section(
        heading(pen, sayBoth('papers.rights.family')),
        data.family.map((member) => rightsRows(pen, member)),
        { head: rightsHead(pen) },
      );
    else
      flow.section(
        heading(pen, sayBoth('papers.rights.family')),
        [columns(pen, sayBoth('papers.family.none'))],
        { tag: 'Sect' },
      );
    flow.space(3);
    flow.add(columns(pen, sayBoth('papers.rights.notice'), { weight: 'semibold', color: COLORS.attention }));
    flow.space(1);
    flow.add(issuedBlock(pen, data));
    flow.space(3);
    flow.add(sealBlock(pen, data, sayBoth('papers.attestation.noStamp')));
  });
}

function statement(pen: Pen, { body, answered }: RightsAttestationData): Block {
  const who = sayBoth(`papers.body.${body}`);
  const at = { day: ltr(displayDay(answered.at.day)), time: ltr(answered.at.time) };
  const text = sayBoth(`papers.rights.${answered.origin}`, {
    fr: { body: who.fr, ...at },
    ar: { body: who.ar, ...at },
  });
  return columns(pen, text, { size: 10.5, paddingMm: 2 });
}

const insuredRows = (pen: Pen, data: RightsAttestationData): Block[] => [
  referenceRow(pen, data.reference),
  numberRow(pen, data.number, data.body),
  labelRow(pen, { label: sayBoth('papers.label.scheme'), value: { kind: 'both', text: data.scheme } }),
  labelRow(pen, {
    label: sayBoth('papers.rights.state'),
    value: { kind: 'both', text: rightsValue(data.rights) },
    strong: true,
  }),
  ...rightsNotes(pen, data.rights),
  labelRow(pen, {
    label: sayBoth('papers.rights.origin'),
    value: { kind: 'both', text: sayBoth(`papers.rights.origin.${data.answered.origin}`) },
  }),
  instantRow(pen, 'papers.rights.answeredAt', data.answered.at),
];
