import type { CareDesk, CareLook } from '../../../../shared/domain/care/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Notice, Stack } from '../../../ui/index.ts';
import { findRights, RightsSection, type RightsQuery } from '../../rights/index.ts';
import { hasFutureDay } from '../model.ts';
import type { DepositWork } from '../useDepositForm.ts';

interface Props {
  readonly work: DepositWork;
  readonly desk: CareDesk;
  readonly rights: RightsQuery;
}

/** What is said aloud before a file is taken in: rights first, the deadline, the limit, the papers that are not there. */
export function DepositMargin({ work, desk, rights }: Props) {
  const { t } = useSpeech();
  const { look, page, checklist } = work;
  return (
    <Stack gap={3}>
      <RightsSection query={rights} />
      <PatientRights desk={desk} rights={rights} patientId={page.patientId} />
      <div aria-live="polite">
        <Stack gap={3}>
          {hasFutureDay(page) ? (
            <Notice tone="attention">{t('care.deadline.future')}</Notice>
          ) : (
            look && <Deadline look={look} isDated={page.firstActOn !== ''} />
          )}
          {look?.isOverLimit === true && (
            <Notice tone="refused" title={t('care.limit', { limit: look.limit ?? '' })}>
              {t('care.limit.way')}
            </Notice>
          )}
          {work.isAmountUnknown && work.asksReason && (
            <Notice tone="refused" title={t('care.amountUnknown')}>
              {t('care.amountUnknown.way', { limit: look?.limit ?? '' })}
            </Notice>
          )}
          <Lacking checklist={checklist} />
        </Stack>
      </div>
    </Stack>
  );
}

/** What the receipt will say is not there: the sheet first, as nothing can be done without it. */
function Lacking({ checklist: { missing, hasNoSheet, lack } }: Pick<DepositWork, 'checklist'>) {
  const { t } = useSpeech();
  if (missing === 0 && lack === null) return null;
  return (
    <Notice tone="attention" title={hasNoSheet && t('care.noSheet')}>
      {hasNoSheet && <p>{t('care.noSheet.way')}</p>}
      {missing > 0 && <p>{t('care.missing', { count: missing })}</p>}
      {lack && <p>{t(`care.lack.${lack}`)}</p>}
    </Notice>
  );
}

function Deadline({
  look: { deadline, reasons },
  isDated,
}: {
  readonly look: CareLook;
  readonly isDated: boolean;
}) {
  const { t, day } = useSpeech();
  if (!deadline) {
    const isUnset = reasons.length === 0 || reasons.some(({ code }) => code === 'figure.unset');
    return <Notice>{t(isUnset && isDated ? 'care.deadline.unset' : 'care.deadline.none')}</Notice>;
  }
  const { verdict, lastDay } = deadline;
  const tone = verdict === 'late' ? 'refused' : verdict === 'last-days' ? 'attention' : 'success';
  return (
    <Notice tone={tone} title={t(`care.deadline.${verdict}`, { day: day(lastDay) })}>
      {verdict === 'late' && t('care.late')}
    </Notice>
  );
}

function PatientRights({
  desk,
  rights,
  patientId,
}: Pick<Props, 'desk' | 'rights'> & { readonly patientId: string }) {
  const { t } = useSpeech();
  if (rights.isPending) return null;
  const patient = desk.patients.find(({ id }) => id === patientId);
  const member = patient && findRights(rights.data, patient.relation === 'self' ? null : patient.id);
  const state = member?.state ?? 'unknown';
  if (state === 'open' || state === 'kept') return null;
  if (state === 'unknown') return <Notice tone="attention">{t('care.unknown')}</Notice>;
  return (
    <Notice tone="refused" title={t('care.closed')}>
      {t('care.closed.way')}
    </Notice>
  );
}
