import { useEffect, useState } from 'react';
import type { Sha256 } from '../../../../shared/kernel/ids.ts';
import { Photo, type PhotoProps } from '../../../ui/index.ts';
import { bytesOf } from '../../papers/index.ts';
import { usePhoto } from '../queries.ts';

interface Props extends Omit<PhotoProps, 'src'> {
  readonly sha256: Sha256 | null;
}

/** A person's photo when this counter holds it; the place of one otherwise. */
export function PersonPhoto({ sha256, ...rest }: Props) {
  const photo = usePhoto(sha256);
  return <Photo {...rest} src={usePicture(photo.data?.jpeg)} />;
}

/** An address for a picture that came as base64, once it can be drawn; given back when it leaves the screen. */
function usePicture(base64: string | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (base64 === undefined) return;
    const picture = new Image();
    picture.src = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'image/jpeg' }));
    let isGone = false;
    picture.decode().then(
      () => !isGone && setAddress(picture.src),
      () => undefined, // not a picture: the place of one stays
    );
    return () => {
      isGone = true;
      URL.revokeObjectURL(picture.src);
      setAddress(undefined);
    };
  }, [base64]);
  return address;
}
