import { useState } from 'react';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import {
  Answer,
  Badge,
  Button,
  EmptyState,
  Identifier,
  ItemList,
  Row,
  Screen,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useFile, useFound, useLookAlikes } from '../queries.ts';

/** « Même personne » : the files that look like this one, or any other that a supervisor names. */
export function LookAlikesScreen() {
  const { t, language } = useSpeech();
  const go = useGo();
  const { id = '' } = useRouteParams();
  const { data: file } = useFile(id);
  const alike = useLookAlikes(id);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const found = useFound(asked);
  const look = () => setAsked(typed.trim());
  useCommands([{ id: 'duplicates.find', keys: 'Ctrl+Enter', label: 'duplicates.find', run: look }]);
  const nameOf = (who: Parameters<typeof latinFullName>[0]) => (
    <bdi>{language === 'ar' ? arabicFullName(who) : latinFullName(who)}</bdi>
  );
  const compare = (other: string) => go(`/reunir/${id}/${other}`);
  return (
    <Screen
      title={t('duplicates.title')}
      subtitle={
        file && (
          <>
            {nameOf(file.record.identity)} · <Identifier value={file.record.registrationNumber ?? ''} />
          </>
        )
      }
      actions={
        <Button variant="quiet" onPress={() => go(`/personnes/${id}`)}>
          {t('duplicates.back')}
        </Button>
      }
    >
      <Stack gap={4}>
        <Section title={t('duplicates.alike')}>
          <Answer
            of={alike}
            isEmpty={(list) => list.length === 0}
            empty={
              <EmptyState title={t('duplicates.none')}>
                <p>{t('duplicates.none.body')}</p>
              </EmptyState>
            }
          >
            {(list) => (
              <ItemList
                label={t('duplicates.alike')}
                items={list.map(({ record, reasons }) => ({
                  id: record.id,
                  title: nameOf(record.identity),
                  note: <Identifier value={record.registrationNumber ?? ''} />,
                  end: reasons.map((reason) => (
                    <Badge key={reason}>{t(`registration.reason.${reason}`)}</Badge>
                  )),
                  onPress: () => compare(record.id),
                }))}
              />
            )}
          </Answer>
        </Section>
        <Section title={t('duplicates.other')}>
          <Stack gap={3}>
            <Row gap={2}>
              <TextField
                label={t('duplicates.other.label')}
                hint={t('duplicates.other.hint')}
                value={typed}
                onChange={setTyped}
                maxLength={80}
                autoFocus
              />
            </Row>
            <Row gap={2}>
              <Button keys="Ctrl+Enter" onPress={look}>
                {t('duplicates.find')}
              </Button>
            </Row>
            {asked !== '' && (
              <Answer
                of={found}
                isEmpty={({ people }) => people.every((one) => one.id === id || one.insured !== null)}
                empty={
                  <EmptyState title={t('duplicates.notFound')}>
                    <p>{t('duplicates.notFound.body')}</p>
                  </EmptyState>
                }
              >
                {({ people }) => (
                  <ItemList
                    label={t('duplicates.other')}
                    items={people
                      .filter((one) => one.id !== id && one.insured === null)
                      .map((one) => ({
                        id: one.id,
                        title: nameOf(one),
                        note: <Identifier value={one.registrationNumber ?? ''} />,
                        onPress: () => compare(one.id),
                      }))}
                  />
                )}
              </Answer>
            )}
          </Stack>
        </Section>
      </Stack>
    </Screen>
  );
}
