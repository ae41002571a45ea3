import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FileImage, FilePlus } from 'lucide-react';
import {
  followersOf,
  isLost,
  pagesOf,
  type CareFilesPage,
  type AgentMove,
} from '../../../../shared/domain/care/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { useSearchValues } from '../../../lib/navigation.ts';
import { COUNTER_ROLES, isAmong } from '../../../lib/roles.ts';
import { useSession } from '../../../lib/session.ts';
import {
  Answer,
  Badge,
  Button,
  DateText,
  Identifier,
  Money,
  MomentText,
  Row,
  Section,
  Stack,
  Story,
} from '../../../ui/index.ts';
import { movesOf, STATE_TONES } from '../model.ts';
import { useCareFiles } from '../queries.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { BringDialog } from '../pages/BringDialog.tsx';
import { PagesViewer } from '../pages/PagesViewer.tsx';
import css from './care.module.css';

type Item = (typeof CareFilesPage)['_output']['items'][number];

/** The care files of a person that this counter knows: where each is, and what happened to it. */
export function PersonCare({ personId }: { readonly personId: string }) {
  const t = useT();
  const [places, setPlaces] = useState<readonly (string | null)[]>([null]);
  const after = places.at(-1) ?? null;
  const { dossier } = useSearchValues();
  const files = useCareFiles(personId, after, after === null ? dossier : undefined);
  return (
    <Section title={t('care.ofPerson')}>
      <Answer
        of={files}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className={css.none}>{t('care.ofPerson.none')}</p>}
      >
        {({ items, next }) => (
          <Stack gap={3}>
            <ul className={css.files} aria-label={t('care.ofPerson')}>
              {items.map((item) => (
                <li key={item.file.id} className={css.file}>
                  {item.file.reference === dossier ? (
                    <Wanted reference={dossier}>
                      <File item={item} />
                    </Wanted>
                  ) : (
                    <File item={item} />
                  )}
                </li>
              ))}
            </ul>
            {next !== null && (
              <Row gap={2}>
                <Button size="s" variant="quiet" onPress={() => setPlaces([...places, next])}>
                  {t('care.more')}
                </Button>
              </Row>
            )}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

/** The file that was scanned: the page comes to it, whatever stands above. */
function Wanted({ reference, children }: { readonly reference: string; readonly children: ReactNode }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, [reference]);
  return (
    <div
      ref={place}
      className={css.wanted}
      tabIndex={-1}
      role="group"
      aria-label={t('care.wanted', { reference })}
    >
      {children}
    </div>
  );
}

/** Where it is in its life; one that an envelope missed is looked for, wherever it was last. */
function Standing({ item: { state, events } }: { readonly item: Item }) {
  const t = useT();
  return isLost(state, events) ? (
    <Badge tone="refused">{t('care.lost')}</Badge>
  ) : (
    <Badge tone={STATE_TONES[state]}>{t(`care.event.${state}`)}</Badge>
  );
}

function File({ item }: { readonly item: Item }) {
  const { t, language } = useSpeech();
  const { role, branchCode } = useSession().agent;
  const [asked, setAsked] = useState<AgentMove>();
  const { file, state, events, patient } = item;
  const isCounter = isAmong(COUNTER_ROLES, role);
  const [opened, setOpened] = useState<'pages' | 'bring'>();
  const pages = isCounter ? pagesOf(item).length : 0;
  const mayBring = isCounter && followersOf(state).includes('piece-brought');
  const moves = isCounter ? movesOf(item, branchCode) : [];
  return (
    <Stack gap={2}>
      <span className={css.head}>
        <Identifier value={file.reference} grouping="none" canCopy />
        <Standing item={item} />
        {patient && <bdi>{language === 'ar' ? arabicFullName(patient) : latinFullName(patient)}</bdi>}
        {isCounter && file.kind !== null && <span>{t(`care.kind.${file.kind}`)}</span>}
        <span>
          {t('care.firstActOn')} <DateText day={file.firstActOn} />
        </span>
        {file.amountCentimes !== null && <Money centimes={file.amountCentimes} />}
      </span>
      {file.warnings.length > 0 && (
        <span className={css.head}>
          {file.warnings.map((warning) => (
            <Badge key={warning} tone="attention">
              {t(`care.warning.${warning}`)}
            </Badge>
          ))}
        </span>
      )}
      {file.exception && <p dir="auto">{file.exception}</p>}
      <Story
        label={t('care.followed')}
        items={events.map((event) => ({
          id: event.sourceId,
          when: <MomentText at={event.at} />,
          what: (
            <span className={css.head}>
              <span>{t(`care.event.${event.kind}`)}</span>
              {event.envelope && <Identifier value={event.envelope} grouping="none" />}
              {event.amountCentimes !== null && <Money centimes={event.amountCentimes} />}
              {event.reason && <bdi>{event.reason}</bdi>}
              {event.pages.length > 0 && <span>{t('pages.ofCount', { count: event.pages.length })}</span>}
              {event.agentNumber && (
                <span className={css.quiet}>{t('sync.agent', { number: event.agentNumber })}</span>
              )}
            </span>
          ),
          end: null,
        }))}
      />
      {(moves.length > 0 || pages > 0 || mayBring) && (
        <Row gap={2} isWrapping>
          {pages > 0 && (
            <Button size="s" icon={FileImage} onPress={() => setOpened('pages')}>
              {t('pages.see', { count: pages })}
            </Button>
          )}
          {mayBring && (
            <Button size="s" icon={FilePlus} onPress={() => setOpened('bring')}>
              {t('care.bring')}
            </Button>
          )}
          {moves.map((move) => (
            <Button
              key={move}
              size="s"
              variant={move === 'refused' ? 'quiet' : 'secondary'}
              onPress={() => setAsked(move)}
            >
              {t(`care.move.${move}`)}
            </Button>
          ))}
        </Row>
      )}
      {opened === 'pages' && <PagesViewer item={item} onClose={() => setOpened(undefined)} />}
      {opened === 'bring' && <BringDialog item={item} onClose={() => setOpened(undefined)} />}
      {asked && <MoveDialog item={item} move={asked} onClose={() => setAsked(undefined)} />}
    </Stack>
  );
}
