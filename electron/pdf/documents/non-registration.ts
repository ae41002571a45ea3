import { displayDay, type NonRegistrationData } from '../../../shared/domain/papers/index.ts';
import { columns, heading } from '../kit/bilingual.ts';
import { COLORS } from '../kit/theme.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { instantRow, issuedBlock, personRows, referenceRow, sealBlock } from './parts.ts';

/** Attests that nobody is registered with this identity document, as the central answered at an hour. */
export function nonRegistration(data: NonRegistrationData, kit: Kit): void {
  const { pen } = kit;
  const letterhead = {
    ...data,
    title: sayBoth('papers.non-registration.title'),
    subtitle: sayBoth('papers.attestation.subtitle'),
  };
  const who = sayBoth(`papers.body.${data.body}`);
  const at = { day: ltr(displayDay(data.checkedAt.day)), time: ltr(data.checkedAt.time) };
  const statement = sayBoth('papers.non-registration.statement', {
    fr: { body: who.fr, ...at },
    ar: { body: who.ar, ...at },
  });
  officialPaper(kit, letterhead, (flow) => {
    flow.add(columns(pen, statement, { size: 11, paddingMm: 3 }));
    flow.space(1);
    flow.section(heading(pen, sayBoth('papers.non-registration.person')), personRows(pen, data.person));
    flow.space(4);
    flow.section(heading(pen, sayBoth('papers.non-registration.check')), [
      referenceRow(pen, data.reference),
      instantRow(pen, 'papers.rights.answeredAt', data.checkedAt),
    ]);
    flow.space(4);
    flow.add(
      columns(pen, sayBoth('papers.non-registration.notice'), {
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
