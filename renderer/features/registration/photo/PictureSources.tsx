import { useRef, type ReactNode } from 'react';
import { Camera as CameraIcon, ImageUp } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Row } from '../../../ui/index.ts';

interface Props {
  readonly onCamera: () => void;
  readonly onFile: (file: File) => void;
  /** True when there is a photo, which another one would replace. */
  readonly isAgain?: boolean;
  readonly isBusy?: boolean;
  /** Other buttons, after these. */
  readonly children?: ReactNode;
}

/** Where a photo comes from: the camera, by F10, or a file. */
export function PictureSources({ onCamera, onFile, isAgain = false, isBusy = false, children }: Props) {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Row gap={2} isWrapping>
      <Button icon={CameraIcon} keys="F10" isBusy={isBusy} onPress={onCamera}>
        {t(isAgain ? 'photo.again' : 'photo.openCamera')}
      </Button>
      <Button icon={ImageUp} variant="quiet" isDisabled={isBusy} onPress={() => picker.current?.click()}>
        {t('photo.chooseFile')}
      </Button>
      {children}
      <input
        ref={picker}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </Row>
  );
}
