import { FileQuestion, FileX2 } from 'lucide-react';
import type { Paper } from '../../../../shared/domain/documents/paper.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, toast, type ButtonProps } from '../../../ui/index.ts';
import { useMissingPapers, useRefusal, type LackingThing, type RefusedThing } from '../queries.ts';

interface LetterProps {
  readonly id: string;
  readonly label: MessageKey;
  readonly keys: string;
  readonly icon: NonNullable<ButtonProps['icon']>;
  readonly isRunning: boolean;
  readonly make: () => Promise<Result<Paper>>;
}

/** Makes a letter, then shows it: from there it is printed or saved. */
function LetterButton({ id, label, keys, icon, isRunning, make }: LetterProps) {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const run = () =>
    void make().then((made) => {
      if (made.ok) go(`/papiers/${made.value.kind}/${made.value.actId}`);
      else toast(describe.error(made.error), 'refused');
    });
  useCommands([{ id, keys, label, run, when: !isRunning }]);
  return (
    <Button icon={icon} keys={keys} isBusy={isRunning} onPress={run}>
      {t(label)}
    </Button>
  );
}

/** Hands over a refusal with the reasons as they are now. */
export function RefusalButton({ thing }: { readonly thing: RefusedThing }) {
  const { run, isRunning } = useRefusal();
  return (
    <LetterButton
      id="letters.refusal"
      label="letters.refusal"
      keys="Shift+F8"
      icon={FileX2}
      isRunning={isRunning}
      make={() => run(thing)}
    />
  );
}

/** Asks in writing for what a filing or a request still lacks. */
export function MissingPapersButton({ thing }: { readonly thing: LackingThing }) {
  const { run, isRunning } = useMissingPapers();
  return (
    <LetterButton
      id="letters.missing"
      label="letters.missing"
      keys="Shift+F7"
      icon={FileQuestion}
      isRunning={isRunning}
      make={() => run(thing)}
    />
  );
}
