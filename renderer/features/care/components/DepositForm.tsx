import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { CheckCheck, FileImage } from 'lucide-react';
import {
  CARE_KINDS,
  pagesOfPiece,
  type CareDesk,
  type CareLook,
  type Deposited,
} from '../../../../shared/domain/care/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonId } from '../../../../shared/kernel/ids.ts';
import {
  AppForm,
  Day,
  NumberAsTyped,
  Pieces,
  PlainText,
  RadioChoice,
  SaveStateText,
} from '../../../forms/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { useScan } from '../../../lib/scanner/useScan.tsx';
import { Badge, Button, Names, Notice, Row, Screen, Section, Stack } from '../../../ui/index.ts';
import { stateOfMember, useRights } from '../../rights/index.ts';
import { PagesDialog } from '../pages/PagesDialog.tsx';
import { useDepositForm } from '../useDepositForm.ts';
import { DepositMargin } from './DepositMargin.tsx';

interface Props {
  readonly personId: PersonId;
  readonly desk: CareDesk;
  /** Another file of the same person, right after one. */
  readonly isFresh: boolean;
  readonly onDone: (done: Deposited) => void;
}

/** The page of a deposit. Enter goes on from field to field, Ctrl+Enter takes the file in. */
export function DepositForm({ personId, desk, isFresh, onDone }: Props) {
  const { t, language, day } = useSpeech();
  const go = useGo();
  const describe = useDescribe();
  const work = useDepositForm(personId, isFresh ? { ...desk, draft: null } : desk, onDone);
  const { form, look, checklist } = work;
  const rights = useRights(personId);
  const [opened, setOpened] = useState<string>();
  const [insured] = desk.patients;
  const body = useRef<HTMLDivElement>(null);
  const start = useEffectEvent(() =>
    body.current
      ?.querySelector<HTMLElement>('[role=radio][aria-checked=true], input[type=radio]:checked')
      ?.focus(),
  );
  useEffect(() => void start(), []);
  useCommands([
    { id: 'care.piecesAll', keys: 'F8', label: 'care.piecesAll', run: work.markAll },
    { id: 'care.back', keys: 'Escape', label: 'care.toFile', run: () => go(`/personnes/${personId}`) },
  ]);
  // On this page a scan is the number of the electronic sheet.
  useScan((text) => form.setValue('fse', text.trim().slice(0, 80), { shouldDirty: true }));

  const patients = desk.patients.map((patient) => {
    const state = stateOfMember(rights.data, patient.relation === 'self' ? null : patient.id, t, day);
    const name = language === 'ar' ? arabicFullName(patient) : latinFullName(patient);
    const says = [
      t(`care.${patient.relation}.${patient.sex}`),
      patient.birthYear,
      ...(patient.isGone ? [t(`care.gone.${patient.sex}`)] : []),
    ];
    return { id: patient.id, label: name, note: [...says, ...(state ? [state] : [])].join(' · ') };
  });
  const kinds = CARE_KINDS.map((id) => ({ id, label: t(`care.kind.${id}`) }));
  const piece = checklist.items.find(({ code }) => code === opened);
  return (
    <>
      <AppForm form={form} submitLabel="care.deposit" canSubmit={!work.isRunning} onSubmit={work.submit}>
        <Screen
          title={t('care.title')}
          subtitle={
            insured && (
              <>
                <Names latin={latinFullName(insured)} arabic={arabicFullName(insured)} isInline />{' '}
                <bdi dir="ltr">{desk.number}</bdi>
              </>
            )
          }
          asideLabel={t('care.verdicts')}
          aside={<DepositMargin work={work} desk={desk} rights={rights} />}
          footNote={
            <Row gap={2} isWrapping>
              <Lateness deadline={look?.deadline ?? null} />
              {checklist.hasNoSheet && work.page.firstActOn !== '' && (
                <Badge tone="attention">{t('care.warning.no-sheet')}</Badge>
              )}
              <SaveStateText state={work.keeping.state} savedAt={work.keeping.savedAt} />
            </Row>
          }
          foot={
            <Button type="submit" variant="primary" keys="Ctrl+Enter" isBusy={work.isRunning}>
              {t('care.deposit')}
            </Button>
          }
        >
          <div ref={body}>
            <Stack gap={4}>
              {work.refusal && <Notice tone="refused">{describe.error(work.refusal)}</Notice>}
              <Section title={t('care.who')}>
                <RadioChoice.Input
                  name={form.path('patientId')}
                  label={t('care.patient')}
                  options={patients}
                  look="list"
                />
              </Section>
              <Section title={t('care.sheet')}>
                <Stack gap={3}>
                  <RadioChoice.Input name={form.path('kind')} label={t('care.kind')} options={kinds} />
                  <Row gap={3} isWrapping>
                    <Day.Input name={form.path('firstActOn')} label={t('care.firstActOn')} width="m" />
                    <PlainText.Input
                      name={form.path('amount')}
                      label={t('care.amount')}
                      width="m"
                      dir="ltr"
                      maxLength={14}
                      isOptional={!desk.needsAmount}
                    />
                  </Row>
                  {work.asksReason && (
                    <PlainText.Input
                      name={form.path('exception')}
                      label={t('care.exception')}
                      hint={t('care.exception.hint')}
                      maxLength={200}
                    />
                  )}
                  <NumberAsTyped.Input
                    name={form.path('inpe')}
                    label={t('care.inpe')}
                    hint={t('care.inpe.hint')}
                    width="m"
                    maxLength={20}
                    isOptional
                  />
                  <PlainText.Input
                    name={form.path('fse')}
                    label={t('care.fse')}
                    hint={t('care.fse.hint')}
                    width="m"
                    dir="ltr"
                    maxLength={40}
                    isOptional
                  />
                  {/* Last, as few files have it: Enter comes to the papers without passing it. */}
                  <Day.Input
                    name={form.path('treatmentEndedOn')}
                    label={t('care.treatmentEndedOn')}
                    width="m"
                    isOptional
                  />
                </Stack>
              </Section>
              <Section
                title={t('care.pieces')}
                end={
                  <Button size="s" variant="quiet" icon={CheckCheck} keys="F8" onPress={work.markAll}>
                    {t('care.piecesAll')}
                  </Button>
                }
              >
                <Pieces.Input
                  name={form.path('pieces')}
                  label={t('care.pieces')}
                  items={checklist.items.map((piece) => ({
                    key: piece.code,
                    label: piece[language],
                    end: (
                      <PagesButton
                        name={piece[language]}
                        count={pagesOfPiece(work.page.pages, piece.code).length}
                        onPress={() => setOpened(piece.code)}
                      />
                    ),
                  }))}
                />
              </Section>
            </Stack>
          </div>
        </Screen>
      </AppForm>
      {piece && (
        <PagesDialog
          personId={personId}
          piece={piece.code}
          name={piece[language]}
          pages={work.page.pages}
          onChange={(update) => work.changePages(piece.code, update)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

interface PagesButtonProps {
  readonly name: string;
  readonly count: number;
  readonly onPress: () => void;
}
/** Beside each line of the checklist: its pages, and how many there are. */
function PagesButton({ name, count, onPress }: PagesButtonProps) {
  const { t } = useSpeech();
  return (
    <Button
      size="s"
      variant="quiet"
      icon={FileImage}
      aria-label={t('pages.forPiece', { count, piece: name })}
      onPress={onPress}
    >
      {t('pages.ofCount', { count })}
    </Button>
  );
}

/** On a small screen the margin comes after the form: what is late stands beside the button too. */
function Lateness({ deadline }: Pick<CareLook, 'deadline'>) {
  const { t, day } = useSpeech();
  if (!deadline || deadline.verdict === 'in-time') return null;
  return (
    <Badge tone={deadline.verdict === 'late' ? 'refused' : 'attention'}>
      {t(`care.deadline.${deadline.verdict}`, { day: day(deadline.lastDay) })}
    </Badge>
  );
}
