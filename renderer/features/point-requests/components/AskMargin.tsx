import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, CheckLine, Section, Stack } from '../../../ui/index.ts';
import { useAskedWith, useKnownBy } from '../queries.ts';

/** What is known of the document before anything is sent: nobody is asked for twice. */
export function AskMargin({ document }: { readonly document: string | undefined }) {
  const { t, language } = useSpeech();
  const go = useGo();
  const known = useKnownBy(document ?? '', document !== undefined).data;
  const asked = useAskedWith(document ?? '', document !== undefined).data?.items.find(
    ({ state, isParked }) => state !== 'accepted' && state !== 'refused' && !isParked,
  );
  const registered = known?.whole
    ? known.people.find(({ insured, registrationNumber }) => insured === null && registrationNumber !== null)
    : undefined;
  return (
    <Section title={t('pointRequests.known')}>
      <Stack gap={3}>
        {document === undefined && <CheckLine tone="waiting">{t('pointRequests.known.waits')}</CheckLine>}
        {asked && (
          <CheckLine tone="attention">
            {t('pointRequests.known.asked', { reference: asked.reference })}
          </CheckLine>
        )}
        {registered && (
          <>
            <CheckLine tone="attention">
              {t('pointRequests.known.registered', {
                name: language === 'ar' ? arabicFullName(registered) : latinFullName(registered),
                number: registered.registrationNumber ?? '',
              })}
            </CheckLine>
            <Button onPress={() => go(`/personnes/${registered.id}`)}>{t('pointRequests.known.open')}</Button>
          </>
        )}
        {known && !registered && !asked && (
          <CheckLine tone={known.asked === 'central_unreachable' ? 'attention' : 'success'}>
            {t(
              known.asked === 'central_unreachable'
                ? 'pointRequests.known.local'
                : 'pointRequests.known.none',
            )}
          </CheckLine>
        )}
      </Stack>
    </Section>
  );
}
