import { useState } from 'react';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import type { PersonId } from '../../../../shared/kernel/ids.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGoBack, useRouteParams } from '../../../lib/navigation.ts';
import { Answer, Names, Notice, Screen, Stack, toast } from '../../../ui/index.ts';
import { Camera, pictureIn, toBase64, usePictureDrops } from '../../pictures/index.ts';
import { useAddPhoto, useRegistered } from '../queries.ts';
import { Cropper } from './Cropper.tsx';
import type { Crop } from './crop.ts';
import { cutOut, readPicture, type Picture } from './picture.ts';
import { PictureSources } from './PictureSources.tsx';

/** The photo of somebody registered without one: by the camera, from a file, dropped or pasted; then back to where one was. */
export function AddPhotoScreen() {
  const t = useT();
  const { personId = '' } = useRouteParams();
  const person = useRegistered(personId);
  return (
    <Screen title={t('people.do.photo')} isNarrow>
      <Answer of={person}>
        {({ record: { id, identity } }) => (
          <Stack gap={4}>
            <Names latin={latinFullName(identity)} arabic={arabicFullName(identity)} size="l" />
            <Work personId={id} />
          </Stack>
        )}
      </Answer>
    </Screen>
  );
}

function Work({ personId }: { readonly personId: PersonId }) {
  const describe = useDescribe();
  const t = useT();
  const back = useGoBack();
  const addPhoto = useAddPhoto();
  const [picture, setPicture] = useState<Picture>();
  const [isCamera, setCamera] = useState(false);
  const [error, setError] = useState<AppError>();

  const take = async (file: Blob) => {
    const read = await readPicture(file);
    setCamera(false);
    setError(typeof read === 'string' ? { code: read } : undefined);
    setPicture(typeof read === 'string' ? undefined : read);
  };
  usePictureDrops((files) => {
    const file = pictureIn(files);
    if (file) void take(file);
  });
  const send = async (chosen: Picture, crop: Crop) => {
    const image = await toBase64(await cutOut(chosen, crop));
    chosen.close();
    setPicture(undefined);
    const answer = await addPhoto.run({ personId, image });
    if (!answer.ok) return setError(answer.error);
    const [warning] = answer.value.warnings;
    toast(t(warning ? `photo.warning.${warning}` : 'photo.good'), warning ? 'attention' : 'success');
    back();
  };

  const openCamera = () => setCamera(true);
  const isIdle = !isCamera && !picture && !addPhoto.isRunning;
  useCommands([{ id: 'photo.open', keys: 'F10', label: 'photo.openCamera', run: openCamera, when: isIdle }]);
  if (isCamera) return <Camera onTaken={(shot) => void take(shot)} onClose={() => setCamera(false)} />;
  if (picture)
    return (
      <Cropper
        picture={picture}
        onDone={(crop) => void send(picture, crop)}
        onClose={() => setPicture(undefined)}
      />
    );
  return (
    <Stack gap={3}>
      {error && <Notice tone="refused">{describe.error(error)}</Notice>}
      <p>{t('photo.help')}</p>
      <PictureSources isBusy={addPhoto.isRunning} onCamera={openCamera} onFile={(file) => void take(file)} />
    </Stack>
  );
}
