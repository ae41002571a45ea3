import { useState } from 'react';
import type { RequestFile } from '../../../../shared/domain/requests/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Button, Checkbox, ConfirmKey, Dialog, Notice, Stack, TextArea } from '../../../ui/index.ts';

interface Props {
  readonly file: RequestFile;
  readonly isBusy: boolean;
  readonly onConfirm: (asked: { papers: string[]; typed: string }) => void;
  readonly onClose: () => void;
}
const TYPED_MAX = 500;

/** Which of the act's papers are lacking; those that nobody announced are chosen already. */
export function AskPaperDialog({ file, isBusy, onConfirm, onClose }: Props) {
  const { t, language } = useSpeech();
  const [papers, setPapers] = useState<readonly string[]>(() => {
    const given = new Set(file.given.map(({ code }) => code));
    return file.papers.map(({ code }) => code).filter((code) => !given.has(code));
  });
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const isLacking = papers.length === 0;
  const confirm = () => {
    setTried(true);
    if (!isLacking && !isBusy) onConfirm({ papers: [...papers], typed: typed.trim() });
  };
  const choose = (code: string, isChosen: boolean) =>
    setPapers((before) => (isChosen ? [...before, code] : before.filter((one) => one !== code)));
  return (
    <Dialog
      isOpen
      isAlert
      title={t('requests.askPaper.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('requests.cancel')}</Button>
          <Button variant="primary" keys="Ctrl+Enter" isBusy={isBusy} onPress={confirm}>
            {t('requests.askPaper')}
          </Button>
        </>
      }
    >
      <ConfirmKey label="requests.askPaper" onConfirm={confirm} />
      <Stack gap={3}>
        <div role="group" aria-label={t('requests.askPaper.which')}>
          {file.papers.map((paper, index) => (
            <Checkbox
              key={paper.code}
              isSelected={papers.includes(paper.code)}
              onChange={(isChosen) => choose(paper.code, isChosen)}
              autoFocus={index === 0}
            >
              {paper[language]}
            </Checkbox>
          ))}
        </div>
        {isTried && isLacking && <Notice tone="refused">{t('requests.askPaper.none')}</Notice>}
        <TextArea
          label={t('requests.askPaper.typed')}
          hint={t('requests.askPaper.hint')}
          value={typed}
          onChange={setTyped}
          rows={2}
          maxLength={TYPED_MAX}
          isOptional
        />
      </Stack>
    </Dialog>
  );
}
