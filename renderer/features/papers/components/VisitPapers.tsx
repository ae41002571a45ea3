import { BookUser, IdCard, ReceiptText } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from '../../../lib/cx.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Badge, KeyHint } from '../../../ui/index.ts';
import type { VisitKind, VisitPaper } from '../model.ts';
import css from './VisitPapers.module.css';

const ICONS = { receipt: ReceiptText, attestation: BookUser, card: IdCard } as const;

interface Props {
  readonly papers: readonly VisitPaper[];
  readonly chosen: VisitKind;
  readonly making: VisitKind | undefined;
  readonly printed: ReadonlySet<VisitKind>;
  readonly onChoose: (paper: VisitPaper) => void;
}

/** The papers that the person leaves with, each with its key and where it stands. */
export function VisitPapers({ papers, chosen, making, printed, onChoose }: Props) {
  const t = useT();
  return (
    <ul className={css.list} aria-label={t('visit.papers')}>
      {papers.map((paper) => {
        const Icon = ICONS[paper.kind];
        return (
          <li key={paper.kind}>
            <AriaButton
              className={cx(css.paper, chosen === paper.kind && css.chosen)}
              onPress={() => onChoose(paper)}
              aria-keyshortcuts={paper.key}
              aria-current={chosen === paper.kind ? 'true' : undefined}
              {...(paper.reason === undefined ? {} : { 'aria-disabled': true })}
            >
              <Icon size={22} strokeWidth={1.6} aria-hidden />
              <span className={css.words}>
                <span className={css.name}>{t(`preview.kind.${paper.kind}`)}</span>
                <State paper={paper} isMaking={making === paper.kind} isPrinted={printed.has(paper.kind)} />
              </span>
              <KeyHint keys={paper.key} />
            </AriaButton>
          </li>
        );
      })}
    </ul>
  );
}

function State(props: {
  readonly paper: VisitPaper;
  readonly isMaking: boolean;
  readonly isPrinted: boolean;
}) {
  const t = useT();
  const { paper, isMaking, isPrinted } = props;
  if (paper.reason) return <span className={css.reason}>{t(paper.reason.key, paper.reason.values)}</span>;
  if (isMaking) return <span className={css.reason}>{t('visit.making')}</span>;
  if (isPrinted) return <Badge tone="success">{t('visit.printed')}</Badge>;
  if (paper.actId === undefined) return <span className={css.reason}>{t(`visit.issue.${paper.kind}`)}</span>;
  return <Badge tone="info">{t('visit.ready')}</Badge>;
}
