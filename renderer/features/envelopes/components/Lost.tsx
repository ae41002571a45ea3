import type { MissingFile } from '../../../../shared/domain/envelopes/index.ts';
import { dayOf } from '../../../lib/i18n/formats.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Identifier, Notice } from '../../../ui/index.ts';
import { branchIn, nameIn } from '../model.ts';
import { useLost } from '../queries.ts';
import css from './envelopes.module.css';

/** Files that an envelope missed and nobody has seen since: each with its last way. Nothing while none is. */
export function Lost() {
  const { t } = useSpeech();
  const lost = useLost().data;
  if (!lost || lost.files.length === 0) return null;
  return (
    <Notice tone="refused" title={t('envelopes.lost.title', { count: lost.files.length + lost.more })}>
      <ul className={css.files}>
        {lost.files.map((file) => (
          <li key={file.envelopeId + file.reference} className={css.lost}>
            <LastWay file={file} />
          </li>
        ))}
      </ul>
      {lost.more > 0 && <p>{t('envelopes.lost.more', { count: lost.more })}</p>}
    </Notice>
  );
}

function LastWay({ file }: { readonly file: MissingFile }) {
  const { t, language, day, time } = useSpeech();
  const at = (instant: string) => ({ day: day(dayOf(instant)), time: time(instant) });
  return (
    <>
      <p className={css.title}>
        <Identifier value={file.reference} grouping="none" />
        <bdi>{nameIn(language, file.insured)}</bdi>
        <Identifier value={file.number} />
      </p>
      <p>
        {t('envelopes.lost.closed', {
          branch: branchIn(language, file.from),
          envelope: file.envelope,
          agent: file.closedBy,
          ...at(file.closedAt),
        })}
      </p>
      <p>
        {file.collectedAt === null
          ? t('envelopes.lost.notCollected')
          : t('envelopes.lost.collected', { courier: file.courier ?? '', ...at(file.collectedAt) })}
      </p>
      <p>{t('envelopes.lost.missed', { branch: branchIn(language, file.to), ...at(file.missedAt) })}</p>
    </>
  );
}
