import { useState } from 'react';
import type { CardLine, CardView, Receiver } from '../../../../shared/domain/cards/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { useScan } from '../../../lib/scanner/useScan.tsx';
import {
  Button,
  Notice,
  RadioGroup,
  Row,
  Screen,
  Section,
  Stack,
  TextField,
  toast,
} from '../../../ui/index.ts';
import { CardLineRow } from '../components/CardLineRow.tsx';
import css from '../components/cards.module.css';
import { mayHand } from '../model.ts';
import { useCardActions, useFoundCard } from '../queries.ts';

/** The card is scanned, who receives it is said, and it is done: ready for the next person. */
export function HandScreen() {
  const t = useT();
  const go = useGo();
  const { carte = '' } = useSearchValues();
  const [typed, setTyped] = useState(carte);
  const [asked, setAsked] = useState(carte);
  const describe = useDescribe();
  const found = useFoundCard(asked);
  const look = (text: string) => {
    setTyped(text);
    setAsked(text.trim());
  };
  useScan((text) => look(text));
  return (
    <Screen
      title={t('cards.hand.title')}
      isNarrow
      actions={
        <Button variant="quiet" onPress={() => go('/cartes', { vue: 'printed' })}>
          {t('cards.back')}
        </Button>
      }
    >
      <Stack gap={4}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            look(typed);
          }}
        >
          <Stack gap={2}>
            <TextField
              key={asked === '' ? 'next' : 'card'}
              label={t('cards.hand.scan')}
              hint={t('cards.hand.scanHint')}
              value={typed}
              onChange={setTyped}
              maxLength={3000}
              isMono
              dir="ltr"
              autoFocus={asked === ''}
              error={found.error && asked !== '' ? describe.error(found.error.error) : undefined}
            />
            <Row gap={2}>
              <Button isDisabled={typed.trim() === ''} onPress={() => look(typed)}>
                {t('cards.hand.find')}
              </Button>
            </Row>
          </Stack>
        </form>
        {found.data && asked !== '' && (
          <Handing key={found.data.card.serial} {...found.data} onDone={() => look('')} />
        )}
      </Stack>
    </Screen>
  );
}

interface HandingProps {
  readonly card: CardView;
  readonly line: CardLine;
  readonly onDone: () => void;
}

function Handing({ card, line, onDone }: HandingProps) {
  const t = useT();
  const describe = useDescribe();
  const { hand } = useCardActions();
  const [kind, setKind] = useState<Receiver['kind']>('insured');
  const [name, setName] = useState('');
  const [document, setDocument] = useState('');
  const fieldError = (path: string) => {
    const code = hand.error?.fields?.[path];
    return code === undefined ? undefined : describe.field(code);
  };
  const may = mayHand(card);
  const give = async () => {
    if (hand.isRunning || !may) return;
    const to = kind === 'insured' ? { kind } : { kind, name, document };
    const done = await hand.run({ serial: card.serial, to });
    if (!done.ok) {
      if (!done.error.fields) toast(describe.error(done.error), 'refused');
      return;
    }
    toast(t('cards.hand.done', { serial: card.serial }));
    onDone();
  };
  useCommands([
    { id: 'cards.give', keys: 'Ctrl+Enter', label: 'cards.hand.do', run: () => void give(), when: may },
  ]);
  return (
    <Section title={t('cards.hand.who')}>
      <Stack gap={3}>
        <ul className={css.lines} aria-label={t('cards.hand.scan')}>
          <CardLineRow line={line} />
        </ul>
        {may ? (
          <>
            <RadioGroup
              label={t('cards.hand.who')}
              isLabelHidden
              look="list"
              options={(['insured', 'proxy'] as const).map((id) => ({ id, label: t(`cards.hand.${id}`) }))}
              value={kind}
              onChange={(id) => setKind(id === 'proxy' ? 'proxy' : 'insured')}
            />
            {kind === 'proxy' && (
              <>
                <TextField
                  label={t('cards.hand.name')}
                  value={name}
                  onChange={setName}
                  maxLength={120}
                  dir="auto"
                  error={fieldError('to.name')}
                />
                <TextField
                  label={t('cards.hand.document')}
                  value={document}
                  onChange={setDocument}
                  maxLength={40}
                  isMono
                  dir="ltr"
                  width="m"
                  error={fieldError('to.document')}
                />
              </>
            )}
            <Row gap={2}>
              <Button
                variant="primary"
                keys="Ctrl+Enter"
                autoFocus
                isBusy={hand.isRunning}
                onPress={() => void give()}
              >
                {t('cards.hand.do')}
              </Button>
            </Row>
          </>
        ) : (
          <Notice tone="attention">
            {t(
              card.state === 'requested'
                ? 'error.cards.not_printed'
                : card.state === 'handed'
                  ? 'error.cards.already_handed'
                  : 'error.cards.ended',
            )}
          </Notice>
        )}
      </Stack>
    </Section>
  );
}
