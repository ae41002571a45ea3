import {
  Banknote,
  BookUser,
  CalendarPlus,
  Camera,
  IdCard,
  KeyRound,
  Merge,
  ReceiptText,
  ShieldCheck,
  RefreshCw,
  ScrollText,
  UserRoundPen,
  UserRoundPlus,
} from 'lucide-react';
import type { PersonFile } from '../../../shared/domain/people/views.ts';
import type { RightsCheck } from '../../../shared/domain/rights/index.ts';
import { useCommands } from '../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../lib/i18n/I18n.tsx';
import { useGo } from '../../lib/navigation.ts';
import { useSession } from '../../lib/session.ts';
import { inCharge } from '../../../shared/domain/family/index.ts';
import { arabicFullName, latinFullName } from '../../../shared/domain/identity/names.ts';
import { toast, type ActionItem } from '../../ui/index.ts';
import { useDescribe } from '../../lib/describe.ts';
import { mayGetAccess } from '../access/index.ts';
import { useDepositAction } from './useDepositAction.ts';
import { allowedPapers, issuesPapers, lacksPhoto, useIssue, type Reason } from '../papers/index.ts';

/** What can be done with a file, by key and at the side: one list for both. */
export function usePersonActions(
  file: PersonFile | undefined,
  rights: RightsCheck | undefined,
  open: { readonly firstAccess: () => void; readonly extract: () => void },
): readonly ActionItem[] {
  const { t, language } = useSpeech();
  const go = useGo();
  const describe = useDescribe();
  const issue = useIssue();
  const { role } = useSession().agent;
  const allowed = file && allowedPapers(file, role, rights);
  const say = (reason: Reason | undefined) => reason && t(reason.key, reason.values);
  const make = async (kind: 'attestation' | 'rights' | 'achamil' | 'card') => {
    if (!file) return;
    const made = await issue[kind].run(file.record.id);
    if (made.ok) go(`/papiers/${kind}/${made.value.actId}`);
    else toast(describe.error(made.error), 'refused');
  };
  const items: readonly ActionItem[] = [
    {
      id: 'person.attestation',
      label: t('people.do.attestation'),
      icon: BookUser,
      keys: 'F6',
      reason: issue.attestation.isRunning ? t('people.reason.running') : say(allowed?.attestation),
      onPress: () => void make('attestation'),
    },
    {
      id: 'person.card',
      label: t('people.do.card'),
      icon: IdCard,
      keys: 'F7',
      reason: issue.card.isRunning ? t('people.reason.running') : say(allowed?.card),
      onPress: () => void make('card'),
    },
    {
      id: 'person.receipt',
      label: t('people.do.receipt'),
      icon: ReceiptText,
      keys: 'F8',
      reason: say(allowed?.receipt),
      onPress: () => {
        if (file?.registrationAct) go(`/papiers/receipt/${file.registrationAct}`);
      },
    },
  ];
  const attest = (kind: 'rights' | 'achamil', keys: string, icon: ActionItem['icon']): ActionItem => ({
    id: `person.${kind}`,
    label: t(`people.do.${kind}`),
    icon,
    keys,
    reason: issue[kind].isRunning ? t('people.reason.running') : say(allowed?.[kind] ?? undefined),
    onPress: () => void make(kind),
  });
  const rightsPaper = attest('rights', 'Shift+F6', ShieldCheck);
  const achamil = allowed?.achamil === null ? undefined : attest('achamil', 'Shift+F9', Banknote);
  const again: ActionItem | undefined = file?.card
    ? {
        id: 'person.cardAgain',
        label: t('people.do.cardAgain'),
        icon: IdCard,
        onPress: () => file.card && go(`/papiers/card/${file.card.actId}`),
      }
    : undefined;
  // Also where no card is known: it may have been made at another counter, and lost.
  const remake: ActionItem | undefined =
    file && file.record.registrationNumber !== null && file.record.ended?.why !== 'death'
      ? {
          id: 'person.cardRemake',
          label: t('cards.replace'),
          icon: RefreshCw,
          keys: 'Shift+F7',
          onPress: () => go(`/cartes/refaire/${file.record.id}`),
        }
      : undefined;
  const photo: ActionItem | undefined =
    file && lacksPhoto(file, role)
      ? {
          id: 'person.photo',
          label: t('people.do.photo'),
          icon: Camera,
          keys: 'F10',
          onPress: () => go(`/photo/${file.record.id}`),
        }
      : undefined;
  const access: ActionItem | undefined =
    file && mayGetAccess(file, role)
      ? { id: 'person.access', label: t('access.do'), icon: KeyRound, keys: 'F9', onPress: open.firstAccess }
      : undefined;
  const isThere = file !== undefined;
  const extract: ActionItem = {
    id: 'person.extract',
    label: t('journal.extract.do'),
    icon: ScrollText,
    keys: 'Shift+F8',
    onPress: open.extract,
  };
  const lines: ActionItem | undefined =
    file && role === 'supervisor'
      ? {
          id: 'person.journal',
          label: t('journal.ofFile'),
          icon: ScrollText,
          onPress: () => go('/journal', { personne: file.record.id }),
        }
      : undefined;
  // What the contract refuses to a role is offered nowhere: no key, no line at the side.
  const mayIssue = issuesPapers(role);
  const mayComplete = isThere && mayIssue && file.record.registrationNumber === null;
  const complete: ActionItem = {
    id: 'person.complete',
    label: t('people.do.complete'),
    icon: UserRoundPen,
    keys: 'F9',
    onPress: () => file && go('/immatriculation', { from: file.record.id }),
  };
  const declare: ActionItem = {
    id: 'person.event',
    label: t('events.do'),
    icon: CalendarPlus,
    keys: 'F3',
    onPress: () => file && go(`/evenements/${file.record.id}`),
  };
  const merge: ActionItem | undefined =
    file &&
    role === 'supervisor' &&
    file.record.numberState === 'confirmed' &&
    file.record.registrationNumber !== null
      ? {
          id: 'person.merge',
          label: t('duplicates.do'),
          icon: Merge,
          keys: 'Shift+F3',
          onPress: () => go(`/reunir/${file.record.id}`),
        }
      : undefined;
  useCommands(
    merge
      ? [{ id: 'person.merge', keys: 'Shift+F3', label: 'duplicates.do', run: () => merge.onPress() }]
      : [],
  );
  useCommands(
    isThere && mayIssue
      ? [{ id: 'person.extract', keys: 'Shift+F8', label: 'journal.extract.do', run: open.extract }]
      : [],
  );
  const mayDeclare = isThere && mayIssue && file.record.registrationNumber !== null;
  const deposit = useDepositAction(file?.record.id, mayDeclare);
  const survivors = mayDeclare ? survivingSpouses(file.record) : [];
  const ownNames = survivors.map((spouse, rank): ActionItem => ({
    id: `person.ownName.${rank}`,
    label: t('events.ownNameOf', {
      name: language === 'ar' ? arabicFullName(spouse) : latinFullName(spouse),
    }),
    icon: UserRoundPlus,
    ...(rank === 0 ? { keys: 'Shift+F4' } : {}),
    onPress: () => file && go('/immatriculation', { from: file.record.id, member: spouse.id }),
  }));
  useCommands(
    mayIssue
      ? [
          {
            id: 'person.attestation',
            keys: 'F6',
            label: 'people.do.attestation',
            ...runOf(items[0], isThere),
          },
          {
            id: 'person.rights',
            keys: 'Shift+F6',
            label: 'people.do.rights',
            ...runOf(rightsPaper, isThere),
          },
          { id: 'person.card', keys: 'F7', label: 'people.do.card', ...runOf(items[1], isThere) },
          { id: 'person.receipt', keys: 'F8', label: 'people.do.receipt', ...runOf(items[2], isThere) },
        ]
      : [],
  );
  useCommands(
    mayIssue && achamil
      ? [
          {
            id: 'person.achamil',
            keys: 'Shift+F9',
            label: 'people.do.achamil',
            ...runOf(achamil, isThere),
          },
        ]
      : [],
  );
  useCommands(
    mayComplete
      ? [{ id: 'person.complete', keys: 'F9', label: 'people.do.complete', run: () => complete.onPress() }]
      : [],
  );
  useCommands(
    mayDeclare ? [{ id: 'person.event', keys: 'F3', label: 'events.do', run: () => declare.onPress() }] : [],
  );
  useCommands(
    ownNames[0]
      ? [
          {
            id: 'person.ownName',
            keys: 'Shift+F4',
            label: 'events.ownName',
            run: () => ownNames[0]?.onPress(),
          },
        ]
      : [],
  );
  useCommands(
    mayIssue && remake
      ? [{ id: 'person.cardRemake', keys: 'Shift+F7', label: 'cards.replace', run: () => remake.onPress() }]
      : [],
  );
  useCommands(
    photo ? [{ id: 'person.photo', keys: 'F10', label: 'people.do.photo', run: () => photo.onPress() }] : [],
  );
  useCommands(
    access ? [{ id: 'person.access', keys: 'F9', label: 'access.do', run: () => access.onPress() }] : [],
  );
  if (!mayIssue) return [];
  if (mayComplete) return [complete, ...items, extract, ...(lines ? [lines] : [])];
  return [
    ...(deposit ? [deposit] : []),
    ...(mayDeclare ? [declare] : []),
    ...ownNames,
    ...items.slice(0, 1),
    rightsPaper,
    ...(achamil ? [achamil] : []),
    ...items.slice(1),
    ...(access ? [access] : []),
    ...(photo ? [photo] : []),
    ...(again ? [again] : []),
    ...(remake ? [remake] : []),
    ...(merge ? [merge] : []),
    ...(isThere ? [extract] : []),
    ...(lines ? [lines] : []),
  ];
}

/** Once the insured person is dead, each spouse in charge may be registered in their own name. */
const survivingSpouses = ({ ended, family }: PersonFile['record']) =>
  ended?.why === 'death' ? inCharge(family).filter(({ kind }) => kind === 'spouse') : [];

const runOf = (item: ActionItem | undefined, isThere: boolean) => ({
  run: () => item?.onPress(),
  when: isThere && item?.reason === undefined,
});
