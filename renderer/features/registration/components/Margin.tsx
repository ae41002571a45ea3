import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { CheckLine } from '../../../ui/index.ts';
import { Block, Lines, MarginColumn, type Line } from '../../person-form/index.ts';

interface Props {
  readonly checks: readonly Line[];
  /** What the day's rules say of it. */
  readonly rules: readonly Line[];
  readonly papers: readonly Line[];
  /** Papers not handed in yet, and whose. */
  readonly missing: readonly {
    readonly key: string;
    readonly label: string;
    readonly of: string | undefined;
  }[];
  readonly received: number;
  readonly asked: number;
  readonly numbersLeft: number | undefined;
}

const SHOWN_MISSING = 5;

/** What follows the work at the end side: papers handed in, checks, what will come out of the printer. */
export function Margin({ checks, rules, papers, missing, received, asked, numbersLeft }: Props) {
  const { t, number } = useSpeech();
  const more = missing.length - SHOWN_MISSING;
  return (
    <MarginColumn>
      <Block title={t('registration.checks')}>
        <Lines of={checks} />
      </Block>
      {rules.length > 0 && (
        <Block title={t('registration.rules')}>
          <Lines of={rules} />
        </Block>
      )}
      <Block
        title={t('registration.step.pieces')}
        end={t('registration.piecesCount', { received: number(received), asked: number(asked) })}
      >
        {missing.length === 0 && asked > 0 && (
          <CheckLine tone="success">{t('registration.piecesWhole')}</CheckLine>
        )}
        {missing.slice(0, SHOWN_MISSING).map(({ key, label, of }) => (
          <CheckLine key={key} tone="waiting">
            {label}
            {of !== undefined && (
              <>
                {' · '}
                <bdi>{of}</bdi>
              </>
            )}
          </CheckLine>
        ))}
        {more > 0 && <CheckLine tone="waiting">{t('registration.piecesMore', { count: more })}</CheckLine>}
      </Block>
      <Block title={t('registration.willPrint')}>
        <Lines of={papers} />
      </Block>
      {numbersLeft !== undefined && (
        <Block title={t('registration.numbers')}>
          <CheckLine tone={numbersLeft > 10 ? 'info' : numbersLeft > 0 ? 'attention' : 'refused'}>
            {t('registration.numbersLeft', { count: numbersLeft })}
          </CheckLine>
        </Block>
      )}
    </MarginColumn>
  );
}
