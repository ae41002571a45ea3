import { useState } from 'react';
import { FilePen, TriangleAlert } from 'lucide-react';
import { useCommands } from '../../../renderer/lib/hotkeys/useCommands.tsx';
import { useGo } from '../../../renderer/lib/navigation.ts';
import { useSpeech } from '../../../renderer/lib/i18n/I18n.tsx';
import {
  Badge,
  EmptyState,
  Figures,
  Grid,
  Cell,
  ItemList,
  MomentText,
  Names,
  Screen,
  SearchField,
  Section,
  Stack,
} from '../../../renderer/ui/index.ts';

export function HomeScreen() {
  const { language } = useSpeech();
  const go = useGo();
  const [text, setText] = useState('');
  const fr = language === 'fr';
  useCommands([
    { id: 'g.search', keys: 'F2', label: 'common.rail.search', run: () => go('/recherche') },
    { id: 'g.new', keys: 'F4', label: 'common.rail.registration', run: () => go('/immatriculation') },
  ]);
  return (
    <Screen title={fr ? 'Accueil' : 'الاستقبال'}>
      <Stack gap={6}>
        <SearchField
          label={fr ? 'Rechercher' : 'بحث'}
          placeholder={
            fr
              ? 'Scannez une carte, une CNIE, un QR, ou tapez un nom, un numéro'
              : 'امسحوا بطاقة أو بطاقة وطنية أو رمز QR، أو اكتبوا اسمًا أو رقمًا'
          }
          value={text}
          onChange={setText}
          autoFocus
        />
        <Figures
          items={[
            { label: fr ? 'Immatriculations' : 'تسجيلات', value: 12 },
            { label: fr ? 'Ayants droit déclarés' : 'ذوو حقوق مصرح بهم', value: 31 },
            { label: fr ? 'Papiers remis' : 'وثائق مسلمة', value: 27 },
            { label: fr ? 'À regarder' : 'للمراجعة', value: 2 },
          ]}
        />
        <Grid gap={8}>
          <Cell span={6}>
            <Section title={fr ? 'Mes brouillons' : 'مسوداتي'}>
              <ItemList
                label="drafts"
                items={[1, 2, 3].map((n) => ({
                  id: String(n),
                  title: <Names latin="Salma BENJELLOUN" arabic="سلمى بنجلون" isInline />,
                  note: <MomentText at={1772448000000 - n * 3_600_000} />,
                  end: <Badge icon={FilePen}>{fr ? 'Brouillon' : 'مسودة'}</Badge>,
                  onPress: () => go('/immatriculation'),
                }))}
              />
            </Section>
          </Cell>
          <Cell span={6}>
            <Section
              title={fr ? 'À regarder' : 'للمراجعة'}
              end={
                <Badge tone="attention" icon={TriangleAlert}>
                  {fr ? '2 actes' : 'عمليتان'}
                </Badge>
              }
            >
              <EmptyState title={fr ? 'Aucune demande en attente' : 'لا طلب في الانتظار'}>
                {fr
                  ? 'Les demandes déposées en ligne par les assurés de votre agence arrivent ici.'
                  : 'تصل هنا الطلبات التي يودعها المؤمنون عبر الإنترنت.'}
              </EmptyState>
            </Section>
          </Cell>
        </Grid>
      </Stack>
    </Screen>
  );
}
