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
  const jpeg = photo.data?.jpeg;
  const src = useBlobAddress(jpeg);
  return <Photo {...rest} src={src} />;
}

/** An address for bytes that came as base64; given back when they leave the screen. */
function useBlobAddress(base64: string | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (base64 === undefined) return;
    const made = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'image/jpeg' }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [base64]);
  return address;
}
