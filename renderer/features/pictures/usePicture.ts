import { useEffect, useState } from 'react';
import { giveBack } from '../../lib/blob-address.ts';
import { bytesOf } from '../papers/index.ts';

/** An address for a picture that came as base64, once it can be drawn; given back when it leaves the screen. */
export function usePicture(base64: string | undefined): string | undefined {
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
      giveBack(picture.src);
      setAddress(undefined);
    };
  }, [base64]);
  return address;
}
