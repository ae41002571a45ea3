import { Camera, Download, Printer } from 'lucide-react';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import { useSession } from '../../../lib/session.ts';
import { Answer, Button, Identifier, Names, Screen } from '../../../ui/index.ts';
import { NumberBadge } from '../../search/index.ts';
import { useVisitCommands } from '../commands.ts';
import { PdfView } from '../components/PdfView.tsx';
import { VisitPapers } from '../components/VisitPapers.tsx';
import { MissingPapersButton } from '../components/LetterButtons.tsx';
import { lacksPhoto } from '../model.ts';
import { useVisit } from '../useVisit.ts';
import css from './VisitScreen.module.css';

/** What the person leaves with: a receipt, an attestation, a card; each one key away. */
export function VisitScreen() {
  const t = useT();
  const go = useGo();
  const { personId = '', actId = '' } = useRouteParams();
  const visit = useVisit(personId, actId);
  const { answer, chosen } = visit;
  const finish = () => go('/');
  const canPrint = answer.data !== undefined && !visit.isBusy;
  const { role } = useSession().agent;
  const file = visit.visitor.data;
  const addPhoto = file && lacksPhoto(file, role) ? () => go(`/photo/${personId}`) : undefined;
  useVisitCommands(visit.papers, { ...visit, finish, addPhoto }, canPrint);
  const record = file?.record;
  const lacks = file?.story.find((act) => act.actId === actId && act.lacks);
  return (
    <Screen
      title={t('visit.title')}
      isFixed
      foot={
        <>
          <Button onPress={() => go(`/personnes/${personId}`)}>{t('visit.openFile')}</Button>
          <Button keys="Ctrl+Enter" onPress={finish}>
            {t('visit.finish')}
          </Button>
        </>
      }
      footNote={t('visit.saved')}
    >
      <div className={css.columns}>
        <div className={css.side}>
          {record && <Visitor record={record} />}
          <VisitPapers
            papers={visit.papers}
            chosen={chosen}
            making={visit.making}
            printed={visit.printed}
            onChoose={visit.choose}
          />
          <div className={css.outlets}>
            {lacks && <MissingPapersButton thing={{ of: 'act', id: lacks.actId }} />}
            {addPhoto && (
              <Button icon={Camera} keys="F10" isWide onPress={addPhoto}>
                {t('people.do.photo')}
              </Button>
            )}
            <Button
              variant="primary"
              icon={Printer}
              keys="Ctrl+P"
              isWide
              isBusy={visit.isBusy}
              isDisabled={!answer.data}
              onPress={visit.print}
            >
              {t('preview.print')}
            </Button>
            <Button icon={Printer} keys="Ctrl+Shift+P" isWide isDisabled={!canPrint} onPress={visit.printAll}>
              {t('visit.printAll')}
            </Button>
            <Button icon={Download} isWide variant="quiet" isDisabled={!answer.data} onPress={visit.save}>
              {t('preview.save')}
            </Button>
          </div>
        </div>
        <div className={css.preview}>
          <Answer of={answer}>
            {(paper) => (
              <PdfView pdf={paper.pdf} label={t(`preview.kind.${chosen}`)} isCard={chosen === 'card'} />
            )}
          </Answer>
        </div>
      </div>
    </Screen>
  );
}

function Visitor({ record }: { readonly record: PersonRecord }) {
  const { identity, registrationNumber, numberState } = record;
  return (
    <div className={css.visitor}>
      <Names latin={latinFullName(identity)} arabic={arabicFullName(identity)} size="l" />
      <p className={css.number}>
        {registrationNumber && <Identifier value={registrationNumber} canCopy />}
        <NumberBadge state={numberState} />
      </p>
    </div>
  );
}
