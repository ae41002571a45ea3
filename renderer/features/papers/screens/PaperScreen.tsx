import { Download, Printer } from 'lucide-react';
import { PAPER_KINDS, type Paper, type PaperKind } from '../../../../shared/domain/documents/paper.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGoBack, useRouteParams } from '../../../lib/navigation.ts';
import { Answer, Badge, Button, Identifier, Screen } from '../../../ui/index.ts';
import { PdfView } from '../components/PdfView.tsx';
import { usePaper } from '../queries.ts';
import { usePaperOutlets } from '../usePaperOutlets.ts';

const kindOf = (text: string | undefined): PaperKind =>
  PAPER_KINDS.find((kind) => kind === text) ?? 'receipt';

/** One paper: looked at, printed with Ctrl+P, saved only on purpose. */
export function PaperScreen() {
  const t = useT();
  const back = useGoBack();
  const { kind: asked, actId } = useRouteParams();
  const kind = kindOf(asked);
  const answer = usePaper(kind, actId);
  const outlets = usePaperOutlets();
  const paper = answer.data;
  const act = (what: (paper: Paper) => Promise<unknown>) => () => {
    if (paper) void what(paper).then(() => answer.refetch());
  };
  useCommands([
    { id: 'paper.print', keys: 'Ctrl+P', label: 'preview.print', run: act(outlets.print), when: !!paper },
    { id: 'paper.save', keys: 'Ctrl+S', label: 'preview.save', run: act(outlets.save), when: !!paper },
  ]);
  return (
    <Screen
      title={t(`preview.kind.${kind}`)}
      subtitle={paper && <Identifier value={paper.reference} grouping="none" canCopy />}
      actions={
        <>
          <Button variant="quiet" keys="Escape" onPress={back}>
            {t('preview.back')}
          </Button>
          <Button icon={Download} keys="Ctrl+S" isDisabled={!paper} onPress={act(outlets.save)}>
            {t('preview.save')}
          </Button>
          <Button
            variant="primary"
            icon={Printer}
            keys="Ctrl+P"
            isDisabled={!paper}
            isBusy={outlets.isBusy}
            onPress={act(outlets.print)}
          >
            {t('preview.print')}
          </Button>
        </>
      }
    >
      <Answer of={answer}>
        {(shown) => (
          <>
            {shown.duplicate && <Badge tone="attention">{t('preview.duplicate')}</Badge>}
            <PdfView pdf={shown.pdf} label={t(`preview.kind.${kind}`)} isCard={kind === 'card'} takesFocus />
          </>
        )}
      </Answer>
    </Screen>
  );
}
