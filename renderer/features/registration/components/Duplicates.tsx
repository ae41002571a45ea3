import { Fragment } from 'react';
import { FolderOpen, UserRoundX } from 'lucide-react';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { DuplicateCandidate } from '../../../../shared/domain/people/views.ts';
import type { DuplicateReason } from '../../../../shared/domain/people/duplicates.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Badge, Button, Dialog, Identifier, Notice, Row } from '../../../ui/index.ts';
import { compare, standingOf, type Compared, type Settled } from '../model/duplicates.ts';
import type { FormValues } from '../model/values.ts';
import css from './Duplicates.module.css';

const REASONS: Readonly<Record<DuplicateReason, MessageKey>> = {
  same_document: 'registration.reason.same_document',
  same_names_and_birth: 'registration.reason.same_names_and_birth',
  similar_names_and_birth: 'registration.reason.similar_names_and_birth',
  same_rib: 'registration.reason.same_rib',
  same_mobile: 'registration.reason.same_mobile',
};

const FIELDS: Readonly<Record<Compared, MessageKey>> = {
  familyLatin: 'registration.familyLatin',
  givenLatin: 'registration.givenLatin',
  familyArabic: 'registration.familyArabic',
  givenArabic: 'registration.givenArabic',
  birth: 'registration.birth',
  document: 'registration.documentNumber',
  mobile: 'registration.mobile',
  rib: 'registration.rib',
};

/** Says, above the form, that other files look like this one. */
export function DuplicateNotice({
  settled,
  onLook,
}: {
  readonly settled: Settled;
  readonly onLook: () => void;
}) {
  const t = useT();
  const isKnown = settled.registered.length > 0;
  const count = settled.unseen.length;
  const isShown = isKnown || count > 0;
  useCommands([
    { id: 'duplicates.look', keys: 'F3', label: 'registration.compare', run: onLook, when: isShown },
  ]);
  if (!isShown) return null;
  return (
    <div className={css.notice}>
      <Notice
        tone={isKnown ? 'refused' : 'attention'}
        title={isKnown ? t('registration.knownTitle') : t('registration.alikeTitle', { count })}
        actions={
          <Button size="s" keys="F3" onPress={onLook}>
            {t('registration.compare')}
          </Button>
        }
      >
        {t(isKnown ? 'registration.knownText' : 'registration.alikeText')}
      </Notice>
    </div>
  );
}

interface ComparisonProps {
  readonly values: FormValues;
  readonly settled: Settled;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOpenFile: (candidate: DuplicateCandidate) => void;
  readonly onSetAside: (candidate: DuplicateCandidate) => void;
}

/** The first file to judge, side by side with what was typed. */
export function Comparison({ values, settled, isOpen, onClose, onOpenFile, onSetAside }: ComparisonProps) {
  const { t, language } = useSpeech();
  const waiting = [...settled.registered, ...settled.unseen];
  const candidate = waiting[0];
  if (!candidate) return null;
  const standing = standingOf(candidate);
  const { identity } = candidate.record;
  const isSameDocument = candidate.reasons.includes('same_document');
  return (
    <Dialog
      size="l"
      isOpen={isOpen}
      onClose={onClose}
      title={t('registration.compareTitle', { left: waiting.length })}
      actions={
        <Row gap={2}>
          <Button
            icon={FolderOpen}
            variant={standing === 'registered' ? 'primary' : 'secondary'}
            autoFocus
            onPress={() => onOpenFile(candidate)}
          >
            {t('registration.openFile')}
          </Button>
          {standing !== 'registered' && (
            <Button icon={UserRoundX} variant="primary" onPress={() => onSetAside(candidate)}>
              {t(isSameDocument ? 'registration.ownRight' : 'registration.notSame')}
            </Button>
          )}
        </Row>
      }
    >
      <div className={css.reasons}>
        {candidate.reasons.map((reason) => (
          <Badge key={reason} tone={reason === 'same_document' ? 'refused' : 'attention'}>
            {t(REASONS[reason])}
          </Badge>
        ))}
      </div>
      <p className={css.standing}>
        {t(`registration.standing.${standing}`, {
          name: language === 'ar' ? arabicFullName(identity) : latinFullName(identity),
        })}{' '}
        {candidate.record.registrationNumber && <Identifier value={candidate.record.registrationNumber} />}
      </p>
      <SideBySide values={values} candidate={candidate} />
    </Dialog>
  );
}

function SideBySide({
  values,
  candidate,
}: {
  readonly values: FormValues;
  readonly candidate: DuplicateCandidate;
}) {
  const { t, day } = useSpeech();
  const shown = (field: Compared, text: string) => {
    if (text === '') return <span aria-label={t('ui.notGiven')}>—</span>;
    if (field === 'birth') return day(text);
    if (field === 'rib') return <Identifier value={text} grouping="rib" />;
    if (field === 'document') return <Identifier value={text} />;
    if (field === 'mobile') return <Identifier value={text} grouping="pairs" />;
    return <bdi>{text}</bdi>;
  };
  return (
    <div role="table" aria-label={t('registration.compare')} className={css.table}>
      <div role="row" className={css.row}>
        <span role="cell" />
        <span role="columnheader" className={css.head}>
          {t('registration.mine')}
        </span>
        <span role="columnheader" className={css.head}>
          {t('registration.theirs')}
        </span>
      </div>
      {compare(values, candidate).map(({ field, mine, theirs, isSame }) => (
        <div key={field} role="row" className={css.row}>
          <span role="rowheader" className={css.label}>
            {t(FIELDS[field])}
          </span>
          {[mine, theirs].map((text, index) => (
            <Fragment key={index}>
              <span role="cell" className={isSame ? css.same : css.differs}>
                {shown(field, text)}
                {index === 1 && (
                  <span className={css.verdict}>
                    {t(isSame ? 'registration.same' : 'registration.differs')}
                  </span>
                )}
              </span>
            </Fragment>
          ))}
        </div>
      ))}
    </div>
  );
}
