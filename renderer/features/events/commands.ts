import { useFormContext } from 'react-hook-form';
import { useCommands } from '../../lib/hotkeys/useCommands.tsx';
import { allPapers, type EventValues } from './model/values.ts';

interface Actions {
  /** Absent where nobody's names are typed. */
  readonly readZone: (() => void) | undefined;
  readonly toPapers: () => void;
  readonly askedPapers: readonly { readonly code: string }[];
  readonly step: (by: 1 | -1) => void;
}

/** The keys of an event, besides those of every form. */
export function useEventCommands({ readZone, toPapers, askedPapers, step }: Actions): void {
  const { setValue } = useFormContext<EventValues>();
  useCommands([
    {
      id: 'event.zone',
      keys: 'F6',
      label: 'events.readZone',
      run: () => readZone?.(),
      when: readZone !== undefined,
    },
    { id: 'event.papers', keys: 'F9', label: 'events.step.papers', run: toPapers },
    {
      id: 'event.allPapers',
      keys: 'Shift+F9',
      label: 'registration.piecesAll',
      run: () => setValue('papers', allPapers(askedPapers), { shouldDirty: true }),
      hideFromBar: true,
    },
    {
      id: 'event.nextStep',
      keys: 'Ctrl+ArrowDown',
      label: 'registration.nextStep',
      run: () => step(1),
      hideFromBar: true,
    },
    {
      id: 'event.previousStep',
      keys: 'Ctrl+ArrowUp',
      label: 'registration.previousStep',
      run: () => step(-1),
      hideFromBar: true,
    },
  ]);
}
