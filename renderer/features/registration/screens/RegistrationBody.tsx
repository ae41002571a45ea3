import { useEffect, useEffectEvent, type Dispatch } from 'react';
import { useFormState } from 'react-hook-form';
import type { OpenedDraft } from '../../../../shared/domain/registration/views.ts';
import {
  CorrectionNotice,
  FormPageContext,
  memberWithFocus,
  useMrzScans,
  type Mrz,
  type MrzTarget,
} from '../../person-form/index.ts';
import {
  AccountSection,
  AddressSection,
  ContactsSection,
  IdentitySection,
  SchemeSection,
} from '../components/PersonSections.tsx';
import { PiecesSection } from '../components/PiecesSection.tsx';
import { ReviewSection } from '../components/ReviewSection.tsx';
import { StepBar } from '../components/StepBar.tsx';
import { Obstacles } from '../components/Obstacles.tsx';
import css from '../components/registration.module.css';
import { FamilySection } from '../family/FamilySection.tsx';
import { useFamily } from '../family/useFamily.ts';
import { allReceived, PHOTO_PIECE, withMark } from '../model/pieces.ts';
import { neighbour, stepOf, stepsOf } from '../model/steps.ts';
import { titleOf } from '../model/values.ts';
import { PhotoSection } from '../photo/PhotoSection.tsx';
import type { PhotoWork } from '../photo/usePhotoWork.ts';
import { useRegistrationCommands } from '../commands.ts';
import { DeskContext } from '../useDesk.ts';
import { useDeskState } from '../useDeskState.ts';
import type { Registration } from '../useRegistration.ts';

interface Props {
  readonly draft: OpenedDraft;
  readonly registration: Registration;
  readonly mrz: Mrz;
  readonly photo: PhotoWork;
  readonly scanned: string | undefined;
  readonly isComparing: boolean;
  readonly setComparing: Dispatch<boolean>;
}

/** The parts of the page, and what ties them: focus, folding, scans, keys. */
export function RegistrationBody({
  draft,
  registration,
  mrz,
  photo,
  scanned,
  isComparing,
  setComparing,
}: Props) {
  const { form, values, required } = registration;
  const { desk, page, current, onFocus, shown } = useDeskState(draft.id, registration, photo.kept !== null);
  const family = useFamily(form, desk.focusField);
  const { submitCount } = useFormState({ control: form.control });

  const unfoldWrong = useEffectEvent(() => {
    for (const path of shown) {
      desk.setFolded(stepOf(path), false);
      const member = /^family\.(\d+)\./.exec(path)?.[1];
      if (member !== undefined) family.setFolded(Number(member), false);
    }
  });
  useEffect(() => {
    if (submitCount > 0) unfoldWrong();
  }, [submitCount]);

  const unfold = (target: MrzTarget) =>
    typeof target === 'number' ? family.setFolded(target, false) : desk.setFolded('identity', false);
  useMrzScans(mrz, scanned, unfold);
  useRegistrationCommands({
    readZone: () => {
      const target = memberWithFocus() ?? 'identity';
      unfold(target);
      mrz.open(target);
    },
    hasFamily: desk.scheme.family,
    addSpouse: () => family.add('spouse'),
    addChild: () => family.add('child'),
    toPieces: () => desk.goTo('pieces'),
    allPieces: () => form.setValue('pieces', allReceived(required), { shouldDirty: true }),
    photo: () => {
      photo.openCamera();
      desk.goTo('photo');
    },
    step: (by) => desk.goTo(neighbour(current, by, stepsOf(desk.scheme))),
  });

  const sendPhoto: Parameters<typeof PhotoSection>[0]['onSend'] = (picture, crop) =>
    void photo.send(picture, crop).then((isKept) => {
      if (!isKept) return;
      const marks = withMark(required, form.getValues('pieces'), { key: PHOTO_PIECE, received: true });
      form.setValue('pieces', marks, { shouldDirty: true });
      desk.goTo('photo');
    });

  return (
    <DeskContext value={desk}>
      <FormPageContext value={desk}>
        <div ref={page} className={css.root} onFocus={onFocus}>
          <StepBar current={current} />
          <CorrectionNotice draft={draft} />
          <Obstacles registration={registration} isComparing={isComparing} setComparing={setComparing} />
          <IdentitySection />
          <ContactsSection />
          <AddressSection />
          <SchemeSection />
          <AccountSection />
          {desk.scheme.family && <FamilySection family={family} />}
          <PiecesSection />
          <PhotoSection photo={photo} name={titleOf(values)} onSend={sendPhoto} />
          <ReviewSection values={values} hasPhoto={photo.kept !== null} />
        </div>
      </FormPageContext>
    </DeskContext>
  );
}
