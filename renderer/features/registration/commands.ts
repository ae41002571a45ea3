import { useCommands } from '../../lib/hotkeys/useCommands.tsx';

interface Actions {
  readonly readZone: () => void;
  /** Whether the scheme covers a family. */
  readonly hasFamily: boolean;
  readonly addSpouse: () => void;
  readonly addChild: () => void;
  readonly toPieces: () => void;
  readonly allPieces: () => void;
  readonly photo: () => void;
  readonly step: (by: 1 | -1) => void;
}

/** The keys of a registration, besides those of every form. */
export function useRegistrationCommands(actions: Actions): void {
  useCommands([
    { id: 'registration.zone', keys: 'F6', label: 'registration.readZone', run: actions.readZone },
    {
      id: 'registration.spouse',
      keys: 'F7',
      label: 'family.spouseKey',
      run: actions.addSpouse,
      when: actions.hasFamily,
    },
    {
      id: 'registration.child',
      keys: 'F8',
      label: 'family.childKey',
      run: actions.addChild,
      when: actions.hasFamily,
    },
    { id: 'registration.pieces', keys: 'F9', label: 'registration.step.pieces', run: actions.toPieces },
    {
      id: 'registration.allPieces',
      keys: 'Shift+F9',
      label: 'registration.piecesAll',
      run: actions.allPieces,
      hideFromBar: true,
    },
    { id: 'photo.open', keys: 'F10', label: 'registration.step.photo', run: actions.photo },
    {
      id: 'registration.nextStep',
      keys: 'Ctrl+ArrowDown',
      label: 'registration.nextStep',
      run: () => actions.step(1),
      hideFromBar: true,
    },
    {
      id: 'registration.previousStep',
      keys: 'Ctrl+ArrowUp',
      label: 'registration.previousStep',
      run: () => actions.step(-1),
      hideFromBar: true,
    },
  ]);
}
