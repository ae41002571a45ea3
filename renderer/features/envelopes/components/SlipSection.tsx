import { FileText } from 'lucide-react';
import type { EnvelopeFileView } from '../../../../shared/domain/envelopes/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, Money, Section, Stack } from '../../../ui/index.ts';
import { FileLines } from './FileLines.tsx';
import { Totals } from './Totals.tsx';

/** What the slip says: count, control sum, and each file. */
export function SlipSection({ view }: { readonly view: EnvelopeFileView }) {
  const { t } = useSpeech();
  const go = useGo();
  const { envelope, totals, closedBy } = view;
  return (
    <Section
      title={t('envelopes.slip')}
      end={
        closedBy !== null && (
          <Button icon={FileText} onPress={() => go(`/papiers/transmittal/${closedBy}`)}>
            {t('envelopes.slip')}
          </Button>
        )
      }
    >
      <Stack gap={3}>
        <Totals totals={totals} />
        <FileLines
          label={t('envelopes.content')}
          empty={t('envelopes.content.none')}
          files={envelope.files.map((file) => ({
            ...file,
            end: file.amountCentimes !== null && <Money centimes={file.amountCentimes} />,
          }))}
        />
      </Stack>
    </Section>
  );
}
