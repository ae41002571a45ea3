import type { ActToApprove, ApprovalSaid } from '../../../../shared/domain/approvals/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge, Identifier, MomentText } from '../../../ui/index.ts';
import { Changes } from '../../file-values/index.ts';
import css from './approvals.module.css';

/** One act that waits: who it is about, who did it and when, what it changes, its papers. */
export function ActLines({ act }: { readonly act: ActToApprove }) {
  const { t, language } = useSpeech();
  const { subjectName, agentNumber, correctedBy, reference, record, changes, said } = act;
  return (
    <>
      <span className={css.line}>
        <bdi className={css.name}>{language === 'ar' ? subjectName.arabic : subjectName.latin}</bdi>
        {reference && <Identifier value={reference} grouping="none" />}
        <span className={css.quiet}>{t('sync.agent', { number: agentNumber })}</span>
        {correctedBy !== null && (
          <span className={css.quiet}>{t('approvals.correctedBy', { number: correctedBy })}</span>
        )}
        <span className={css.quiet}>
          <MomentText at={act.at} />
        </span>
        {act.isOwn && <Badge tone="attention">{t('approvals.own')}</Badge>}
      </span>
      {said && <Said said={said} />}
      {record && changes.length > 0 && <Changes changes={changes} record={record} isWide />}
      <Pieces pieces={act.pieces} />
    </>
  );
}

function Said({ said }: { readonly said: ApprovalSaid }) {
  const { t } = useSpeech();
  if (said.of === 'merge')
    return (
      <p className={css.said}>
        {t('approvals.merge', { number: said.goneNumber })} <bdi>{said.typed}</bdi>
      </p>
    );
  return (
    <p className={css.said}>
      {t(`approvals.card.${said.reason}`)} <Identifier value={said.serial} grouping="none" />{' '}
      <bdi>{said.of === 'replacement' ? said.statement : said.typed}</bdi>
    </p>
  );
}

/** What was handed in, and by name what is missing. */
function Pieces({ pieces }: Pick<ActToApprove, 'pieces'>) {
  const { t, language } = useSpeech();
  if (pieces.length === 0) return null;
  const missing = pieces.filter(({ received }) => !received);
  const received = pieces.filter((piece) => piece.received);
  const names = (of: ActToApprove['pieces']) =>
    of.map(({ key, name }) => <li key={key}>{name ? name[language] : key}</li>);
  return (
    <div className={css.pieces}>
      {received.length > 0 && (
        <>
          <span className={css.quiet}>{t('approvals.received', { count: received.length })}</span>
          <ul className={css.names}>{names(received)}</ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <span className={css.missing}>{t('approvals.missing', { count: missing.length })}</span>
          <ul className={css.names}>{names(missing)}</ul>
        </>
      )}
    </div>
  );
}
