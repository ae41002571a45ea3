import { ImageUp } from 'lucide-react';
import { METERED_MODES, type MeteredMode, type SyncStatus } from '../../../../shared/domain/sync/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useSpeech, type Speech } from '../../../lib/i18n/I18n.tsx';
import { Button, DefinitionList, RadioGroup, Section, Stack, toast } from '../../../ui/index.ts';
import { useRetryStep, useSetLink } from '../queries.ts';
import { sizeText, timeLeft } from '../sizes.ts';

/** Whether every byte is paid for, how fast the network is, and what waits for a better one. */
export function LinkPart({ status }: { readonly status: SyncStatus }) {
  const speech = useSpeech();
  const { t } = speech;
  const describe = useDescribe();
  const setting = useSetLink();
  const sending = useRetryStep();
  const { link, photosWaiting, photosWaitingBytes } = status;
  const choose = async (mode: string) => {
    const answer = await setting.run({ mode: mode as MeteredMode });
    if (!answer.ok) toast(describe.error(answer.error), 'refused');
  };
  return (
    <Section title={t('exchanges.link')}>
      <Stack gap={3}>
        <RadioGroup
          label={t('exchanges.link.mode')}
          hint={t('exchanges.link.mode.hint')}
          value={link.mode}
          onChange={(mode) => void choose(mode)}
          options={METERED_MODES.map((id) => ({ id, label: t(`exchanges.link.${id}`) }))}
        />
        <DefinitionList
          items={[
            {
              label: t('exchanges.link.speed'),
              value:
                link.bytesPerSecond === null
                  ? t('exchanges.link.speed.unknown')
                  : t('exchanges.link.speedOf', { size: sizeText(speech, link.bytesPerSecond) }),
            },
            {
              label: t('exchanges.link.today'),
              value: t('exchanges.bytes', {
                sent: sizeText(speech, link.todaySentBytes),
                received: sizeText(speech, link.todayReceivedBytes),
              }),
            },
            {
              label: t('exchanges.link.photos'),
              value: t('exchanges.link.photosOf', {
                count: photosWaiting,
                size: sizeText(speech, photosWaitingBytes),
              }),
            },
            { label: t('exchanges.link.left'), value: leftText(speech, status) },
          ]}
        />
        {photosWaiting > 0 && (
          <div>
            <Button
              icon={ImageUp}
              isBusy={sending.isRunning}
              onPress={() => void sending.run({ step: 'attachments' })}
            >
              {t('exchanges.link.sendPhotos')}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  );
}

function leftText({ t }: Speech, { photosWaitingBytes, link }: SyncStatus): string {
  const left = timeLeft(photosWaitingBytes, link.bytesPerSecond);
  return 'count' in left
    ? t(`exchanges.link.left.${left.unit}`, { count: left.count })
    : t(`exchanges.link.left.${left.unit}`);
}
