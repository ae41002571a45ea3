import { useEffect, useRef, useState } from 'react';
import { ChevronDown, ChevronUp, ZoomIn, ZoomOut } from 'lucide-react';
import { pagesOf, type CareFileView, type PiecePage } from '../../../../shared/domain/care/index.ts';
import { cx } from '../../../lib/cx.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Dialog, IconButton, Loading, Notice, Row, Stack } from '../../../ui/index.ts';
import { usePicture } from '../../pictures/index.ts';
import { useCareDesk, usePage } from '../queries.ts';
import css from './pages.module.css';

interface Props {
  readonly item: CareFileView;
  readonly onClose: () => void;
}
/** How wide a page is read, in parts of the place for it; before them all it is whole. */
const ZOOMS = [0.7, 1, 1.5, 2.5] as const;
const WHOLE = -1;

/** The pages of a care file, one at a time. */
export function PagesViewer({ item, onClose }: Props) {
  const { t, language } = useSpeech();
  const desk = useCareDesk(item.file.insuredId).data;
  const pages = pagesOf(item);
  const [index, setIndex] = useState(0);
  const page = pages[index];
  const name = desk?.pieces.find(({ code }) => code === page?.piece)?.[language] ?? page?.piece ?? '';
  const go = (by: number) => setIndex((before) => Math.min(Math.max(before + by, 0), pages.length - 1));
  return (
    <Dialog isOpen size="l" title={t('pages.ofPiece', { piece: name })} onClose={onClose}>
      <Turning onGo={go} />
      <Stack gap={2}>
        <Row gap={2}>
          <IconButton
            icon={ChevronUp}
            label={t('pages.previous')}
            keys="F7"
            isHeld={index === 0}
            onPress={() => go(-1)}
          />
          <span role="status">{t('pages.at', { at: index + 1, count: pages.length })}</span>
          <IconButton
            icon={ChevronDown}
            label={t('pages.next')}
            keys="F8"
            isHeld={index === pages.length - 1}
            onPress={() => go(1)}
          />
        </Row>
        {page && <Sheet personId={item.file.insuredId} page={page} name={name} />}
      </Stack>
    </Dialog>
  );
}

/** Inside the dialog, so that its keys are those that count. */
function Turning({ onGo }: { readonly onGo: (by: number) => void }) {
  useCommands([
    { id: 'pages.previous', keys: 'F7', label: 'pages.previous', run: () => onGo(-1) },
    { id: 'pages.next', keys: 'F8', label: 'pages.next', run: () => onGo(1) },
  ]);
  return null;
}

function Sheet({ personId, page, name }: { personId: string; page: PiecePage; name: string }) {
  const { t } = useSpeech();
  const describe = useDescribe();
  const asked = usePage(personId, page.sha256);
  const address = usePicture(asked.data?.jpeg);
  const [zoom, setZoom] = useState(WHOLE);
  const desk = useRef<HTMLDivElement>(null);
  // The arrows scroll the page at once.
  useEffect(() => desk.current?.focus(), []);
  useEffect(() => {
    if (desk.current) desk.current.scrollTop = 0;
  }, [page.sha256]);
  const closer = () => setZoom((before) => Math.min(before + 1, ZOOMS.length - 1));
  const further = () => setZoom((before) => Math.max(before - 1, WHOLE));
  useCommands([
    { id: 'pages.closer', keys: 'F9', label: 'pages.closer', run: closer },
    { id: 'pages.further', keys: 'F10', label: 'pages.further', run: further },
  ]);
  const width = ZOOMS[zoom];
  return (
    <>
      <Row gap={1}>
        <IconButton
          icon={ZoomIn}
          label={t('pages.closer')}
          keys="F9"
          isHeld={zoom === ZOOMS.length - 1}
          onPress={closer}
        />
        <IconButton
          icon={ZoomOut}
          label={t('pages.further')}
          keys="F10"
          isHeld={zoom === WHOLE}
          onPress={further}
        />
      </Row>
      <div ref={desk} className={css.desk} tabIndex={0} role="group" aria-label={t('pages.sheet')}>
        {asked.error && <Notice tone="refused">{describe.error(asked.error.error)}</Notice>}
        {asked.data === null && <Notice tone="attention">{t('pages.notHere')}</Notice>}
        {!asked.error && asked.data !== null && !address && <Loading lines={6} />}
        {address && (
          <img
            src={address}
            alt={name}
            className={cx(css.read, width === undefined && css.entire)}
            style={width === undefined ? undefined : { inlineSize: `${width * 100}%` }}
          />
        )}
      </div>
    </>
  );
}
