import { useState } from 'react';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import type { Sha256 } from '../../../../shared/kernel/ids.ts';
import type { Draft, PhotoCheck } from '../../../../shared/domain/registration/views.ts';
import { toBase64 } from '../../pictures/index.ts';
import { removePhoto, sendPhoto } from '../queries.ts';
import type { Crop } from './crop.ts';
import { cutOut, readPicture, type Picture } from './picture.ts';

type Stage =
  | { readonly is: 'idle' }
  | { readonly is: 'camera' }
  | { readonly is: 'cropping'; readonly picture: Picture }
  | { readonly is: 'sending' };

/** The photo of the draft, from nothing to the picture that the counter has kept. */
export function usePhotoWork(draft: Draft) {
  const [stage, setStage] = useState<Stage>({ is: 'idle' });
  const [kept, setKept] = useState<Sha256 | null>(draft.photo);
  // Known for the picture just sent; a resumed draft has only the picture.
  const [warnings, setWarnings] = useState<PhotoCheck['warnings']>();
  const [error, setError] = useState<AppError>();

  const take = async (file: Blob) => {
    setError(undefined);
    const picture = await readPicture(file);
    if (typeof picture === 'string') {
      setError({ code: picture });
      setStage({ is: 'idle' });
    } else setStage({ is: 'cropping', picture });
  };

  return {
    draftId: draft.id,
    stage,
    kept,
    warnings,
    error,
    openCamera: () => {
      setError(undefined);
      setStage({ is: 'camera' });
    },
    close: () => setStage({ is: 'idle' }),
    take,
    /** Sends the part kept; true when the counter has it. */
    send: async (picture: Picture, crop: Crop): Promise<boolean> => {
      setStage({ is: 'sending' });
      const answer = await sendPhoto(draft.id, await toBase64(await cutOut(picture, crop)));
      picture.close();
      setStage({ is: 'idle' });
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return false;
      setKept(answer.value.sha256);
      setWarnings(answer.value.warnings);
      return true;
    },
    remove: async () => {
      const answer = await removePhoto(draft.id);
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      setKept(null);
      setWarnings(undefined);
    },
  };
}
export type PhotoWork = ReturnType<typeof usePhotoWork>;
