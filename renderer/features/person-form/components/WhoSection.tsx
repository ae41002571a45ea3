import { ScanLine } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Section } from '../../../ui/index.ts';
import { useMrzHere } from '../useMrz.ts';
import { IdentityFields } from './IdentityFields.tsx';
import { PlainPage } from './PlainPage.tsx';

/** Who it is for, on a page that asks for little more: typed, or read from a document. */
export function WhoSection() {
  const t = useT();
  const mrz = useMrzHere();
  const readZone = () => mrz.open('identity');
  useCommands([{ id: 'who.zone', keys: 'F6', label: 'registration.readZone', run: readZone }]);
  return (
    <Section
      title={t('people.identity')}
      end={
        <Button size="s" variant="quiet" icon={ScanLine} keys="F6" onPress={readZone}>
          {t('registration.readZone')}
        </Button>
      }
    >
      <PlainPage>
        <IdentityFields />
      </PlainPage>
    </Section>
  );
}
