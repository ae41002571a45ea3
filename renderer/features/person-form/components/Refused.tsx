import { useEffect, useRef } from 'react';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { Notice } from '../../../ui/index.ts';
import css from './form.module.css';

/** A refusal in words; `isSought` brings it under the eyes of who has just submitted, wherever they were in the page. */
export function Refused({
  error,
  isSought = false,
}: {
  readonly error: AppError;
  readonly isSought?: boolean;
}) {
  const describe = useDescribe();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isSought) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, [error, isSought]);
  return (
    <div ref={place} tabIndex={-1} className={css.errors}>
      <Notice tone="refused">{describe.error(error)}</Notice>
    </div>
  );
}
