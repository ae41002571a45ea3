import { FileX2, UserPlus } from 'lucide-react';
import type { MrzReading } from '../../../../shared/domain/documents/mrz.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, DateText, DefinitionList, Identifier, Notice, Row } from '../../../ui/index.ts';
import css from './panels.module.css';

interface Props {
  readonly reading: MrzReading;
  readonly isKnown: boolean;
  readonly registerLabel: MessageKey;
  /** Absent for those who do not register people. */
  readonly onRegister: (() => void) | undefined;
  readonly onAttest: (() => void) | undefined;
}

/** What a scanned document says, and what can be done with it. */
export function DocumentRead({ reading, isKnown, registerLabel, onRegister, onAttest }: Props) {
  const t = useT();
  const { documentKind, trustworthy } = reading;
  const number = reading.numberCandidates[0] ?? reading.documentNumber;
  return (
    <section className={css.panel} aria-label={t('search.mrz.title')}>
      <h2 className={css.title}>{t('search.mrz.title')}</h2>
      <DefinitionList
        columns={3}
        items={[
          { label: t('search.mrz.family'), value: <bdi>{reading.familyLatin}</bdi> },
          { label: t('search.mrz.given'), value: <bdi>{reading.givenLatin}</bdi> },
          { label: t('search.birth'), value: reading.birth && <DateText day={reading.birth} /> },
          { label: t(`reference.document.${documentKind}`), value: <Identifier value={number} /> },
          { label: t('search.mrz.sex'), value: reading.sex && t(`reference.sex.${reading.sex}`) },
          {
            label: t('search.mrz.expires'),
            value: reading.expiresOn && <DateText day={reading.expiresOn} />,
          },
        ]}
      />
      {!trustworthy && <Notice tone="attention">{t('search.mrz.doubtful')}</Notice>}
      <p className={css.words}>{t(isKnown ? 'search.mrz.known' : 'search.mrz.unknown')}</p>
      {!isKnown && onRegister && (
        <Row gap={2} isWrapping>
          <Button variant="primary" icon={UserPlus} keys="Enter" onPress={onRegister}>
            {t(registerLabel)}
          </Button>
          {onAttest && (
            <Button variant="quiet" icon={FileX2} onPress={onAttest}>
              {t('nonRegistration.open')}
            </Button>
          )}
        </Row>
      )}
    </section>
  );
}
