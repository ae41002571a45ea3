import { useRef, useState, type KeyboardEvent } from 'react';
import { Camera as CameraIcon, ImageUp, Undo2 } from 'lucide-react';
import { PAGES_OF_PIECE_MAX, type PiecePage } from '../../../../shared/domain/care/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Notice, Progress, Row, Stack, Switch } from '../../../ui/index.ts';
import { Camera, DropZone } from '../../pictures/index.ts';
import { CornerEditor } from './CornerEditor.tsx';
import { PageTile } from './PageTile.tsx';
import { usePageWork, type PageWorkPorts } from './usePageWork.ts';
import css from './pages.module.css';

type Stage =
  { readonly is: 'list' } | { readonly is: 'camera' } | { readonly is: 'corners'; readonly page: PiecePage };
const LIST: Stage = { is: 'list' };
const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';
const asFile = (shot: Blob): File => new File([shot], 'page.png', { type: shot.type });

/** The pages of one piece: by the camera, from files, dropped or pasted; in order, upright and straight. */
export function PiecePages(ports: PageWorkPorts) {
  const t = useT();
  const describe = useDescribe();
  const work = usePageWork(ports);
  const [stage, setStage] = useState<Stage>(LIST);
  const picker = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const undo = () => {
    work.undo?.run();
    chooser.current?.focus();
  };
  const add = (files: readonly File[]) => {
    setStage(LIST);
    void work.add(files);
  };
  const openCamera = () => setStage({ is: 'camera' });
  useCommands([
    {
      id: 'pages.camera',
      keys: 'F10',
      label: 'pages.camera',
      run: openCamera,
      when: stage.is === 'list' && !work.busy,
    },
  ]);
  // The dialog would close: this step only goes back.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || stage.is === 'list') return;
    event.stopPropagation();
    event.preventDefault();
    setStage(LIST);
  };
  const source = stage.is === 'corners' ? work.sources.get(stage.page.sha256) : undefined;
  return (
    <DropZone onFiles={add} onKeyDown={onKeyDown}>
      {work.error && <Notice tone="refused">{describe.error(work.error)}</Notice>}
      {stage.is === 'camera' && (
        <Camera of="page" onTaken={(shot) => add([asFile(shot)])} onClose={() => setStage(LIST)} />
      )}
      {stage.is === 'corners' && source && (
        <CornerEditor
          file={source.file}
          quad={source.quad}
          onClose={() => setStage(LIST)}
          onDone={(quad) => {
            setStage(LIST);
            void work.straightenAgain(stage.page, source, quad);
          }}
        />
      )}
      {stage.is === 'list' && (
        <Stack gap={3}>
          <p className={css.quiet}>{t('pages.help', { count: PAGES_OF_PIECE_MAX })}</p>
          <Row gap={2} isWrapping>
            <Button
              ref={chooser}
              icon={ImageUp}
              isBusy={work.busy !== undefined}
              autoFocus
              onPress={() => picker.current?.click()}
            >
              {t('pages.choose')}
            </Button>
            <Button icon={CameraIcon} keys="F10" isDisabled={work.busy !== undefined} onPress={openCamera}>
              {t('pages.camera')}
            </Button>
            <Switch isSelected={work.isColour} onChange={work.setColour}>
              {t('pages.colour')}
            </Switch>
            {work.undo && (
              <Button key={work.undo.of} icon={Undo2} variant="quiet" autoFocus onPress={undo}>
                {t('pages.undo')}
              </Button>
            )}
          </Row>
          <input
            ref={picker}
            type="file"
            multiple
            accept={ACCEPTED}
            hidden
            tabIndex={-1}
            aria-label={t('pages.choose')}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              if (files.length > 0) add(files);
            }}
          />
          {work.busy && (
            <Row gap={2}>
              <Progress
                label={t('pages.working')}
                percent={Math.round(((work.busy.at - 1) / work.busy.count) * 100)}
              >
                {t('pages.workingOn', { at: work.busy.at, count: work.busy.count })}
              </Progress>
              <Button size="s" variant="quiet" onPress={work.cancel}>
                {t('pages.cancel')}
              </Button>
            </Row>
          )}
          {work.own.length === 0 && !work.busy && <p className={css.quiet}>{t('pages.none')}</p>}
          <ol className={css.tiles} aria-label={t('pages.list')}>
            {work.own.map((page, rank) => (
              <PageTile
                key={work.sources.get(page.sha256)?.key ?? page.sha256}
                personId={ports.personId}
                page={page}
                rank={rank}
                work={work}
                onCorners={
                  work.sources.has(page.sha256) ? () => setStage({ is: 'corners', page }) : undefined
                }
              />
            ))}
          </ol>
        </Stack>
      )}
    </DropZone>
  );
}
