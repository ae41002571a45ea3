import { useState } from 'react';
import { Baby, CreditCard, FilePen, FileText, FolderInput } from 'lucide-react';
import { useCommands } from '../../../renderer/lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../renderer/lib/i18n/I18n.tsx';
import {
  ActionList,
  Badge,
  Button,
  Card,
  Cell,
  DateText,
  DefinitionList,
  Dialog,
  Grid,
  Identifier,
  MomentText,
  Names,
  Photo,
  Row,
  Screen,
  Section,
  Stack,
  Story,
  toast,
} from '../../../renderer/ui/index.ts';

export function FileScreen() {
  const { language } = useSpeech();
  const fr = language === 'fr';
  const [isOpen, setOpen] = useState(false);
  useCommands([
    { id: 'g.attest', keys: 'F6', label: 'common.rail.papers', run: () => toast('Attestation remise') },
  ]);
  const actions = (
    <Stack gap={4}>
      <Section title={fr ? 'Que faire' : 'العمليات'}>
        <ActionList
          label="actions"
          items={[
            {
              id: 'a',
              label: fr ? 'Déclarer une naissance' : 'التصريح بولادة',
              icon: Baby,
              keys: 'F5',
              onPress: () => setOpen(true),
            },
            {
              id: 'b',
              label: fr ? 'Mettre à jour' : 'تحيين',
              icon: FilePen,
              keys: 'F7',
              onPress: () => undefined,
            },
            {
              id: 'c',
              label: fr ? 'Remettre une attestation' : 'تسليم شهادة',
              icon: FileText,
              keys: 'F6',
              onPress: () => toast(fr ? 'Attestation remise.' : 'سُلّمت الشهادة.'),
            },
            {
              id: 'd',
              label: fr ? 'Faire la carte' : 'إصدار البطاقة',
              icon: CreditCard,
              keys: 'F8',
              reason: fr ? 'Il manque la photo : prenez-la d’abord.' : 'الصورة ناقصة: التقطوها أولاً.',
              onPress: () => undefined,
            },
            {
              id: 'e',
              label: fr ? 'Déposer un dossier de soins' : 'إيداع ملف المرض',
              icon: FolderInput,
              keys: 'F9',
              onPress: () => undefined,
            },
          ]}
        />
      </Section>
      <Section title={fr ? 'Droits' : 'الحقوق'}>
        <DefinitionList
          items={[
            { label: fr ? 'Régime' : 'النظام', value: fr ? 'Travailleur non salarié' : 'عامل غير أجير' },
            { label: fr ? 'Depuis' : 'منذ', value: <DateText day="2024-01-01" /> },
            { label: fr ? 'Vérifié' : 'تم التحقق', value: <MomentText at="2026-03-02T09:12:00Z" /> },
            { label: fr ? 'Employeur' : 'المشغل', value: '' },
          ]}
        />
      </Section>
    </Stack>
  );
  return (
    <Screen
      title={<Names latin="Salma BENJELLOUN" arabic="سلمى بنجلون" isInline size="l" />}
      subtitle={
        <>
          CNIE <Identifier value="J123456" canCopy /> · {fr ? 'née le' : 'مزدادة في'}{' '}
          <DateText day="1987-03-24" />
        </>
      }
      actions={
        <Badge tone="success">
          {fr ? 'Droits ouverts jusqu’au 31/12/2026' : 'الحقوق مفتوحة إلى 31/12/2026'}
        </Badge>
      }
      aside={actions}
      asideLabel="actions"
    >
      <Stack gap={2}>
        <Row gap={6} align="Start">
          <Photo alt="Salma" size="l" />
          <DefinitionList
            columns={3}
            items={[
              { label: fr ? 'Numéro' : 'رقم التسجيل', value: <Identifier value="118742359" canCopy /> },
              { label: 'CNIE', value: <Identifier value="J123456" /> },
              { label: fr ? 'Sexe' : 'الجنس', value: fr ? 'Femme' : 'أنثى' },
              {
                label: fr ? 'Téléphone' : 'الهاتف',
                value: <Identifier value="0661234567" grouping="pairs" />,
              },
              { label: fr ? 'Adresse' : 'العنوان', value: '12, rue Oued Sebou, Agdal, Rabat' },
              { label: 'RIB', value: <Identifier value="011519000001205000534921" grouping="rib" /> },
            ]}
          />
        </Row>
        <Section title={fr ? 'Famille' : 'الأسرة'} summary={fr ? '3 ayants droit' : '3 من ذوي الحقوق'}>
          <Grid gap={3}>
            {[
              ['Youssef TAZI', 'يوسف التازي', fr ? 'Conjoint' : 'الزوج'],
              ['Adam TAZI', 'آدم التازي', fr ? 'Enfant, 8 ans' : 'طفل، 8 سنوات'],
              ['Ghita TAZI', 'غيثة التازي', fr ? 'Enfant, 4 ans' : 'طفلة، 4 سنوات'],
            ].map(([latin = '', arabic = '', link], index) => (
              <Cell key={latin} span={4}>
                <Card onPress={() => undefined}>
                  <Row gap={3} align="Start">
                    <Photo alt={latin} size="s" />
                    <Stack gap={1}>
                      <Names latin={latin} arabic={arabic} />
                      <span style={{ color: 'var(--ink-faint)', fontSize: 'var(--text-s)' }}>{link}</span>
                      <span>
                        <Badge tone={index === 1 ? 'attention' : 'success'}>
                          {index === 1
                            ? fr
                              ? 'Certificat attendu'
                              : 'شهادة منتظرة'
                            : fr
                              ? 'Couvert'
                              : 'مشمول'}
                        </Badge>
                      </span>
                    </Stack>
                  </Row>
                </Card>
              </Cell>
            ))}
          </Grid>
        </Section>
        <Section title={fr ? 'Histoire' : 'السجل'}>
          <Story
            label="story"
            items={[
              {
                id: '1',
                when: <MomentText at="2026-03-02T11:05:00Z" />,
                what: fr ? 'Naissance de Ghita déclarée' : 'التصريح بولادة غيثة',
                end: <Badge tone="attention">{fr ? 'Attend le réseau' : 'في انتظار الشبكة'}</Badge>,
              },
              {
                id: '2',
                when: <MomentText at="2026-01-12T09:40:00Z" />,
                what: fr ? 'Attestation remise' : 'تسليم شهادة',
                end: <Badge tone="success">{fr ? 'Envoyé' : 'أُرسل'}</Badge>,
              },
              {
                id: '3',
                when: <MomentText at="2025-11-03T14:20:00Z" />,
                what: fr ? 'Immatriculation refusée : pièce illisible' : 'رُفض التسجيل: وثيقة غير مقروءة',
                end: <Badge tone="refused">{fr ? 'Refusé' : 'مرفوض'}</Badge>,
              },
            ]}
          />
        </Section>
      </Stack>
      <Dialog
        title={fr ? 'Déclarer une naissance' : 'التصريح بولادة'}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{fr ? 'Annuler' : 'إلغاء'}</Button>
            <Button variant="primary" keys="Ctrl+Enter" onPress={() => setOpen(false)}>
              {fr ? 'Déclarer' : 'تصريح'}
            </Button>
          </>
        }
      >
        {fr ? 'L’enfant sera ajouté à la famille de Salma Benjelloun.' : 'سيُضاف الطفل إلى أسرة سلمى بنجلون.'}
      </Dialog>
    </Screen>
  );
}
