import { useState } from 'react';
import { Download } from 'lucide-react';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Notice, Row, Stack } from '../../../ui/index.ts';
import { saveFile } from '../page-files.ts';
import type { Job, Status, Taken } from '../queries.ts';

/** How the last work ended: what is on the key now, what each file brought, or why not. */
export function Outcome({ job, by }: { readonly job: Job; readonly by: Status['by'] }) {
  const t = useT();
  const describe = useDescribe();
  if (job.state === 'running') return null;
  if (job.state === 'cancelled') return <Notice tone="info">{t('bundles.cancelled')}</Notice>;
  if (job.error) return <Notice tone="refused">{describe.error(job.error)}</Notice>;
  const { made } = job;
  return (
    <Stack gap={3}>
      {made && (
        <Notice tone="success">
          <p>{t('bundles.made', { sequence: made.sequence, acts: made.acts, pieces: made.attachments })}</p>
          <p>{t('bundles.eject')}</p>
        </Notice>
      )}
      {made && by === 'page' && <Files names={made.files} />}
      {job.taken.map((taken, rank) => (
        <TakenFile key={rank} taken={taken} by={by} />
      ))}
    </Stack>
  );
}

function TakenFile({ taken, by }: { readonly taken: Taken; readonly by: Status['by'] }) {
  const t = useT();
  const describe = useDescribe();
  switch (taken.outcome) {
    case 'answered': {
      const { bundle, accepted, refused, changes, numbers } = taken;
      const says = { bundle, accepted, refused, changes, numbers };
      return (
        <Notice tone={refused > 0 ? 'attention' : 'success'}>
          {t(taken.isOlder ? 'bundles.taken.older' : 'bundles.taken.answered', says)}
        </Notice>
      );
    }
    case 'carried': {
      const { file, bundle, accepted, refused, missingBundles, answerFile } = taken;
      return (
        <Notice
          tone={missingBundles.length > 0 ? 'attention' : 'success'}
          actions={by === 'page' && <Files names={[answerFile]} />}
        >
          <p>
            {t(taken.repeated ? 'bundles.taken.repeated' : 'bundles.taken.carried', {
              file,
              bundle,
              accepted,
              refused,
            })}
          </p>
          {by === 'shell' && <p>{t('bundles.taken.answerFile', { file: answerFile })}</p>}
          {missingBundles.length > 0 && (
            <p>
              {t('bundles.taken.missing', { count: missingBundles.length, list: missingBundles.join(', ') })}
            </p>
          )}
        </Notice>
      );
    }
    case 'parts_missing':
      return (
        <Notice tone="attention">
          {t('bundles.taken.parts', {
            bundle: taken.bundle,
            parts: taken.parts,
            count: taken.missingParts.length,
            list: taken.missingParts.join(', '),
          })}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="refused">
          {t('bundles.taken.refused', {
            file: taken.file,
            why: describe.error({ code: `bundles.${taken.code}` }),
          })}
        </Notice>
      );
  }
}

/** Where the page puts files on the key: one button each. */
function Files({ names }: { readonly names: readonly string[] }) {
  const t = useT();
  const describe = useDescribe();
  const [error, setError] = useState<AppError>();
  const save = async (name: string) => setError(await saveFile(name));
  return (
    <Stack gap={2}>
      {error && <Notice tone="refused">{describe.error(error)}</Notice>}
      <Row gap={2} isWrapping>
        {names.map((name) => (
          <Button key={name} icon={Download} onPress={() => void save(name)}>
            {t('bundles.save', { file: name })}
          </Button>
        ))}
      </Row>
    </Stack>
  );
}
