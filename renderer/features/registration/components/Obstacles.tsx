import { useEffect, useRef, type Dispatch } from 'react';
import type { DuplicateCandidate } from '../../../../shared/domain/people/views.ts';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useGo } from '../../../lib/navigation.ts';
import { Notice } from '../../../ui/index.ts';
import type { Registration } from '../useRegistration.ts';
import { Comparison, DuplicateNotice } from './Duplicates.tsx';
import { ListedNotice } from './ListedNotice.tsx';
import css from './registration.module.css';

interface Props {
  readonly registration: Registration;
  readonly isComparing: boolean;
  readonly setComparing: Dispatch<boolean>;
}

/** What stands in the way, above the first part: a refusal, files that look alike. */
export function Obstacles({ registration, isComparing, setComparing }: Props) {
  const { form, values, settled, refusal, keeping } = registration;
  const go = useGo();
  // Duplicates have their own notice, with the way out.
  const told = settled.registered.length + settled.unseen.length === 0 ? refusal : undefined;
  const lost = keeping.state === 'failed' ? keeping.refusal : undefined;
  const setAside = ({ record }: DuplicateCandidate) => {
    form.setValue('desk.seen', [...form.getValues('desk.seen'), record.id], { shouldDirty: true });
    if (settled.registered.length + settled.unseen.length <= 1) setComparing(false);
  };
  return (
    <>
      {lost && <Refused error={lost} />}
      {told && <Refused error={told} isSought />}
      <ListedNotice form={form} values={values} candidate={settled.listed} />
      <DuplicateNotice settled={settled} onLook={() => setComparing(true)} />
      <Comparison
        values={values}
        settled={settled}
        isOpen={isComparing}
        onClose={() => setComparing(false)}
        onOpenFile={({ record }) => go(`/personnes/${record.id}`)}
        onSetAside={setAside}
      />
    </>
  );
}

/** A refusal in words; `isSought` brings it under the eyes of who has just submitted, wherever they were in the page. */
function Refused({ error, isSought = false }: { readonly error: AppError; readonly isSought?: boolean }) {
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
