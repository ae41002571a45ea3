import type { Dispatch } from 'react';
import type { DuplicateCandidate } from '../../../../shared/domain/people/views.ts';
import { useGo } from '../../../lib/navigation.ts';
import { Row } from '../../../ui/index.ts';
import { RefusalButton } from '../../papers/index.ts';
import { Refused } from '../../person-form/index.ts';
import type { Registration } from '../useRegistration.ts';
import { Comparison, DuplicateNotice } from './Duplicates.tsx';
import { ListedNotice } from './ListedNotice.tsx';

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
      {registration.asRefused && (
        <Row gap={2}>
          <RefusalButton thing={registration.asRefused} />
        </Row>
      )}
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
