import type { EnvelopeFileView } from '../../../../shared/domain/envelopes/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Notice, Section, Stack } from '../../../ui/index.ts';
import { unknownFile } from '../model.ts';
import { FileLines } from './FileLines.tsx';

/** What was missing and what was not on the slip, when the envelope was counted. */
export function Arrival({ view }: { readonly view: EnvelopeFileView }) {
  const t = useT();
  const { files, received } = view.envelope;
  if (!received) return null;
  const missing = files.filter(({ reference }) => received.missing.includes(reference));
  if (missing.length === 0 && received.surplus.length === 0)
    return <Notice tone="success">{t('envelopes.receive.noneMissing')}</Notice>;
  return (
    <Stack gap={4}>
      {missing.length > 0 && (
        <Section
          title={t('envelopes.missing.title')}
          summary={t('envelopes.missing', { count: missing.length })}
        >
          <FileLines label={t('envelopes.missing.title')} files={missing} empty="" />
        </Section>
      )}
      {received.surplus.length > 0 && (
        <Section
          title={t('envelopes.surplus.title')}
          summary={t('envelopes.surplus', { count: received.surplus.length })}
        >
          <FileLines
            label={t('envelopes.surplus.title')}
            files={received.surplus.map(unknownFile)}
            empty=""
          />
        </Section>
      )}
    </Stack>
  );
}
