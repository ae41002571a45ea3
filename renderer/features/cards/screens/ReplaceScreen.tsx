import { useState } from 'react';
import {
  CARD_REASONS,
  type CardReason,
  type ReplaceOption,
  type ReplaceReview,
} from '../../../../shared/domain/cards/index.ts';
import { paramsIn } from '../../../../shared/domain/rules/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { dayOf } from '../../../lib/i18n/formats.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useGoInstead, useRouteParams } from '../../../lib/navigation.ts';
import {
  Answer,
  Button,
  DateField,
  Notice,
  RadioGroup,
  Screen,
  Section,
  Stack,
  TextArea,
  toast,
} from '../../../ui/index.ts';
import { refusalKey, splitOptions } from '../model.ts';
import { useCardActions, useReplaceReview } from '../queries.ts';

const STATEMENT_MAX = 1000;

/** A card made again: for one of the reasons of the rules, with what the person states. */
export function ReplaceScreen() {
  const t = useT();
  const go = useGo();
  const { personId = '' } = useRouteParams();
  const review = useReplaceReview(personId);
  return (
    <Screen
      title={t('cards.replace.title')}
      isNarrow
      actions={
        <Button variant="quiet" keys="Escape" onPress={() => go(`/personnes/${personId}`)}>
          {t('cards.toFile')}
        </Button>
      }
    >
      <Answer of={review}>{(shown) => <Form personId={personId} review={shown} />}</Answer>
    </Screen>
  );
}

function Form({ personId, review }: { readonly personId: string; readonly review: ReplaceReview }) {
  const t = useT();
  const goInstead = useGoInstead();
  const describe = useDescribe();
  const { replace } = useCardActions();
  const { possible, impossible } = splitOptions(review.options);
  const [reason, setReason] = useState<CardReason | undefined>();
  const [text, setText] = useState('');
  const [on, setOn] = useState<string>(() => dayOf(Date.now()));
  const [isTried, setTried] = useState(false);
  const fieldError = (path: string): string | undefined => {
    const code = replace.error?.fields?.[path];
    return code === undefined ? undefined : describe.field(code);
  };
  const required = (isLacking: boolean) => (isTried && isLacking ? t('field.required') : undefined);
  const submit = async () => {
    setTried(true);
    if (replace.isRunning || reason === undefined || text.trim() === '') return;
    const made = await replace.run({ personId: personId, reason, statement: { text, on } });
    if (!made.ok) {
      if (!made.error.fields) toast(describe.error(made.error), 'refused');
      return;
    }
    toast(t('cards.replace.done', { serial: made.value.serial }));
    goInstead(`/papiers/card/${made.value.actId}`);
  };
  useCommands([
    {
      id: 'cards.replaceNow',
      keys: 'Ctrl+Enter',
      label: 'cards.replace.do',
      run: () => void submit(),
      when: possible.length > 0,
    },
  ]);
  return (
    <Stack gap={4}>
      {possible.length === 0 ? (
        <Notice tone="attention">{t('cards.replace.none')}</Notice>
      ) : (
        <>
          <Notice tone="info">
            {review.card
              ? t('cards.replace.current', { serial: review.card.serial })
              : t('cards.replace.elsewhere')}
          </Notice>
          <RadioGroup
            label={t('cards.replace.reason')}
            look="list"
            options={possible.map(({ why }) => ({ id: why, label: t(`cards.replace.${why}`) }))}
            value={reason ?? ''}
            onChange={(id) => setReason(CARD_REASONS.find((known) => known === id))}
            error={required(reason === undefined)}
          />
          <TextArea
            label={t('cards.replace.text')}
            hint={t('cards.replace.textHint')}
            value={text}
            onChange={setText}
            rows={4}
            maxLength={STATEMENT_MAX}
            error={required(text.trim() === '') ?? fieldError('statement.text')}
          />
          <DateField
            label={t('cards.replace.on')}
            value={on}
            onChange={setOn}
            width="s"
            error={fieldError('statement.on')}
          />
          <div>
            <Button
              variant="primary"
              keys="Ctrl+Enter"
              isBusy={replace.isRunning}
              onPress={() => void submit()}
            >
              {t('cards.replace.do')}
            </Button>
          </div>
        </>
      )}
      {impossible.length > 0 && (
        <Section title={t('cards.replace.impossible')}>
          <Stack gap={3}>
            {impossible.map((option) => (
              <Impossible key={option.why} option={option} />
            ))}
          </Stack>
        </Section>
      )}
    </Stack>
  );
}

/** A reason that is not for this card, with what stands in its way. */
function Impossible({ option }: { readonly option: ReplaceOption }) {
  const { t, language } = useSpeech();
  const known = refusalKey(option);
  const [reason] = option.reasons;
  return (
    <Notice tone="info" title={t(`cards.replace.${option.why}`)}>
      {known ? (
        <p>{t(known)}</p>
      ) : (
        reason && (
          <>
            <p>{t(`rules.${reason.code}`, paramsIn(reason, language))}</p>
            <p>{t('rules.source', { source: reason.source[language] })}</p>
          </>
        )
      )}
    </Notice>
  );
}
