import type { Sha256 } from '../../../../shared/kernel/ids.ts';
import { Photo, type PhotoProps } from '../../../ui/index.ts';
import { usePicture } from '../../pictures/index.ts';
import { useDraftPhoto, usePhoto } from '../queries.ts';

interface Props extends Omit<PhotoProps, 'src'> {
  /** Whose file it is on: seeing it is a look at that file. */
  readonly personId: string;
  readonly sha256: Sha256 | null;
}

/** A person's photo when this counter can have it; the place of one otherwise. */
export function PersonPhoto({ personId, sha256, ...rest }: Props) {
  const photo = usePhoto(personId, sha256);
  return <Photo {...rest} src={usePicture(photo.data?.jpeg)} />;
}

interface DraftProps extends Omit<PhotoProps, 'src'> {
  readonly draftId: string;
  readonly sha256: Sha256 | null;
}

/** The same of the photo in a draft of one's own. */
export function DraftPhoto({ draftId, sha256, ...rest }: DraftProps) {
  const photo = useDraftPhoto(draftId, sha256);
  return <Photo {...rest} src={usePicture(photo.data?.jpeg)} />;
}
