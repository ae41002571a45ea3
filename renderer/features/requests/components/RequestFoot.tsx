import { Check, FileQuestion, Hand, Undo2, X } from 'lucide-react';
import type { RequestFile } from '../../../../shared/domain/requests/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Row } from '../../../ui/index.ts';
import { KEYS } from '../commands.ts';
import type { Allowed } from '../model.ts';
import type { Answering } from '../useAnswering.ts';

interface Props {
  readonly file: RequestFile;
  readonly allowed: Allowed;
  readonly answering: Answering;
}

/** The ways to answer, each with its key. */
export function RequestFoot({ file, allowed, answering }: Props) {
  const t = useT();
  const { isBusy } = answering;
  if (!allowed.take && !allowed.putBack && !allowed.answer) return null;
  return (
    <Row gap={2} isWrapping justify="End">
      {allowed.answer && (
        <Button icon={X} keys={KEYS.refuse} isBusy={isBusy} onPress={() => answering.ask('refuse')}>
          {t('requests.refuse')}
        </Button>
      )}
      {allowed.askPaper && (
        <Button
          icon={FileQuestion}
          keys={KEYS.askPaper}
          isBusy={isBusy}
          onPress={() => answering.ask('papers')}
        >
          {t('requests.askPaper')}
        </Button>
      )}
      {allowed.putBack && (
        <Button icon={Undo2} keys={KEYS.take} isBusy={isBusy} onPress={() => void answering.putBack()}>
          {t('requests.putBack')}
        </Button>
      )}
      {allowed.take && (
        <Button icon={Hand} keys={KEYS.take} isBusy={isBusy} onPress={() => void answering.take()}>
          {t(file.inHand === 'other' ? 'requests.takeOver' : 'requests.take')}
        </Button>
      )}
      {allowed.accept && (
        <Button
          variant="primary"
          icon={Check}
          keys={KEYS.accept}
          isBusy={isBusy}
          onPress={() => void answering.accept()}
        >
          {t(file.draftId === null ? 'requests.accept' : 'requests.resume')}
        </Button>
      )}
    </Row>
  );
}
