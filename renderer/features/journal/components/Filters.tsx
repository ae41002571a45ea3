import { useRef, useState } from 'react';
import { Search } from 'lucide-react';
import { JOURNAL_GROUP_NAMES } from '../../../../shared/domain/journal/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Cell, DateField, Grid, Row, Select, Stack, TextField } from '../../../ui/index.ts';
import { EVERY_KIND, groupOf, isPeriodWrong, type Sought } from '../model.ts';
import { findFile } from '../queries.ts';

const NOBODY = { personId: null, agentNumber: '', from: '', to: '', group: null } as const;

interface Props {
  readonly sought: Sought;
  /** Of the person sought, as the lines name them. */
  readonly personNumber: string;
  readonly onSearch: (sought: Sought) => void;
  /** Nothing could be searched with what is typed, and why. */
  readonly onUnsought: (why: string) => void;
}

/** By whom, about whom, when, and what kind of thing. */
export function Filters({ sought, personNumber, onSearch, onUnsought }: Props) {
  const t = useT();
  const describe = useDescribe();
  const [typed, setTyped] = useState(sought);
  const [person, setPerson] = useState<string>();
  const [error, setError] = useState<string>();
  const isWrong = isPeriodWrong(typed);
  const shown = person ?? personNumber;
  /** The newest wish counts: an answer that comes after another search, or after all was shown again, is nobody's. */
  const wish = useRef(0);
  const search = async () => {
    const mine = (wish.current += 1);
    if (isWrong) return onUnsought(t('journal.period.invalid'));
    setError(undefined);
    if (person === undefined || person.trim() === '')
      return onSearch({ ...typed, personId: person === undefined ? sought.personId : null });
    const found = await findFile(person);
    if (mine !== wish.current) return;
    if (found.kind === 'one') return onSearch({ ...typed, personId: found.id });
    const why = found.kind === 'refused' ? describe.error(found.error) : t(`journal.person.${found.kind}`);
    setError(why);
    onUnsought(why);
  };
  const clear = () => {
    wish.current += 1;
    setTyped(NOBODY);
    setPerson('');
    setError(undefined);
    onSearch(NOBODY);
  };
  useCommands([
    { id: 'journal.search', keys: 'Ctrl+Enter', label: 'journal.search', run: () => void search() },
    { id: 'journal.clear', keys: 'F6', label: 'journal.clear', run: clear },
  ]);
  return (
    <Stack gap={3}>
      <Grid gap={3}>
        <Cell span={4}>
          <TextField
            label={t('journal.person')}
            hint={t('journal.person.hint')}
            value={shown}
            onChange={setPerson}
            error={error}
            isOptional
            isMono
            dir="ltr"
            maxLength={40}
            autoFocus
          />
        </Cell>
        <Cell span={2}>
          <TextField
            label={t('journal.agent')}
            value={typed.agentNumber}
            onChange={(agentNumber) => setTyped({ ...typed, agentNumber })}
            isOptional
            isMono
            dir="ltr"
            maxLength={20}
          />
        </Cell>
        <Cell span={2}>
          <DateField
            label={t('journal.from')}
            value={typed.from}
            onChange={(from) => setTyped({ ...typed, from })}
            isOptional
          />
        </Cell>
        <Cell span={2}>
          <DateField
            label={t('journal.to')}
            value={typed.to}
            onChange={(to) => setTyped({ ...typed, to })}
            error={isWrong ? t('journal.period.invalid') : undefined}
            isOptional
          />
        </Cell>
        <Cell span={2}>
          <Select
            label={t('journal.group')}
            options={[EVERY_KIND, ...JOURNAL_GROUP_NAMES].map((id) => ({
              id,
              label: t(id === EVERY_KIND ? 'journal.group.all' : `journal.group.${groupOf(id) ?? 'looks'}`),
            }))}
            value={typed.group ?? EVERY_KIND}
            onChange={(id) => setTyped({ ...typed, group: groupOf(id) })}
          />
        </Cell>
      </Grid>
      <Row gap={2} isWrapping>
        <Button variant="primary" icon={Search} keys="Ctrl+Enter" onPress={() => void search()}>
          {t('journal.search')}
        </Button>
        <Button variant="quiet" keys="F6" onPress={clear}>
          {t('journal.clear')}
        </Button>
      </Row>
    </Stack>
  );
}
