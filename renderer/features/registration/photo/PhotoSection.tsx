import { Trash2 } from 'lucide-react';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import type { PhotoCheck } from '../../../../shared/domain/registration/views.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Loading, Notice } from '../../../ui/index.ts';
import { DraftPhoto } from '../../person/index.ts';
import { Camera, cameraCss as css, DropZone, pictureIn } from '../../pictures/index.ts';
import { FormSection } from '../components/FormSection.tsx';
import { useDesk } from '../useDesk.ts';
import { Cropper } from './Cropper.tsx';
import type { Crop } from './crop.ts';
import type { Picture } from './picture.ts';
import { PictureSources } from './PictureSources.tsx';
import type { PhotoWork } from './usePhotoWork.ts';
import own from './photo.module.css';

const WARNINGS: Readonly<Record<PhotoCheck['warnings'][number], MessageKey>> = {
  too_dark: 'photo.warning.too_dark',
  too_bright: 'photo.warning.too_bright',
  low_contrast: 'photo.warning.low_contrast',
  blurred: 'photo.warning.blurred',
};

interface Props {
  readonly photo: PhotoWork;
  readonly name: string;
  readonly onSend: (picture: Picture, crop: Crop) => void;
}

/** The face of the card: by the camera, from a file, dropped or pasted. */
export function PhotoSection({ photo, name, onSend }: Props) {
  const t = useT();
  const describe = useDescribe();
  const { goTo } = useDesk();
  const take = (files: readonly File[]) => {
    const file = pictureIn(files);
    if (!file) return;
    goTo('photo');
    void photo.take(file);
  };
  const { stage } = photo;
  return (
    <FormSection step="photo">
      <DropZone onFiles={take}>
        {photo.error && <Notice tone="refused">{describe.error(photo.error)}</Notice>}
        {stage.is === 'camera' && (
          <Camera onTaken={(picture) => void photo.take(picture)} onClose={photo.close} />
        )}
        {stage.is === 'cropping' && (
          <Cropper
            picture={stage.picture}
            onDone={(crop) => onSend(stage.picture, crop)}
            onClose={photo.close}
          />
        )}
        {stage.is === 'sending' && <Loading lines={2} label={t('photo.sending')} />}
        {stage.is === 'idle' && <Kept photo={photo} name={name} />}
      </DropZone>
    </FormSection>
  );
}

function Kept({ photo, name }: Omit<Props, 'onSend'>) {
  const t = useT();
  return (
    <div className={css.work}>
      <DraftPhoto
        draftId={photo.draftId}
        sha256={photo.kept}
        alt={photo.kept ? t('photo.of', { name }) : t('photo.none')}
        size="l"
      />
      <div className={css.words}>
        {photo.warnings?.map((warning) => (
          <Notice key={warning} tone="attention">
            {t(WARNINGS[warning])}
          </Notice>
        ))}
        {photo.kept && photo.warnings?.length === 0 && <Notice tone="success">{t('photo.good')}</Notice>}
        {!photo.kept && <p className={own.faint}>{t('photo.help')}</p>}
        <PictureSources
          isAgain={photo.kept !== null}
          onCamera={photo.openCamera}
          onFile={(file) => void photo.take(file)}
        >
          {photo.kept && (
            <Button icon={Trash2} variant="quiet" onPress={() => void photo.remove()}>
              {t('photo.remove')}
            </Button>
          )}
        </PictureSources>
      </div>
    </div>
  );
}
