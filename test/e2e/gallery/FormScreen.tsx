import { Printer, UserPlus } from 'lucide-react';
import { z } from 'zod';
import { Rib } from '../../../shared/domain/bank/rib.ts';
import { Contacts } from '../../../shared/domain/contact/index.ts';
import { Identity } from '../../../shared/domain/identity/person.ts';
import {
  AppForm,
  ArabicText,
  BirthDay,
  Choice,
  DocumentNumber,
  Email,
  LatinText,
  Phone,
  Pieces,
  PlainText,
  RibNumber,
  SaveStateText,
  SearchChoice,
  Sex,
  useAppForm,
  useAutosave,
} from '../../../renderer/forms/index.ts';
import { useSpeech } from '../../../renderer/lib/i18n/I18n.tsx';
import {
  Badge,
  Button,
  Cell,
  CheckLine,
  Grid,
  Screen,
  Section,
  Stack,
  toast,
} from '../../../renderer/ui/index.ts';

const Schema = z.object({
  identity: Identity,
  contacts: Contacts,
  city: z.string().min(1, { error: 'field.choose_from_list' }),
  rib: Rib,
  pieces: z.array(z.object({ key: z.string(), received: z.boolean() })),
});
const CITIES = [
  ['Rabat', 'الرباط'],
  ['Salé', 'سلا'],
  ['Témara', 'تمارة'],
  ['Skhirate', 'الصخيرات'],
  ['Casablanca', 'الدار البيضاء'],
  ['Mohammédia', 'المحمدية'],
  ['Fès', 'فاس'],
  ['Meknès', 'مكناس'],
  ['Béni Mellal', 'بني ملال'],
] as const;

export function FormScreen() {
  const { language } = useSpeech();
  const fr = language === 'fr';
  const form = useAppForm({
    schema: Schema,
    defaults: {
      identity: {
        familyLatin: '',
        givenLatin: '',
        familyArabic: '',
        givenArabic: '',
        sex: '' as 'F',
        birth: '',
        birthPlace: '',
        nationality: 'MAR',
        document: { kind: 'cnie', number: '' },
      },
      contacts: { mobile: '', phone: '', email: '' },
      city: '',
      rib: '',
      pieces: [],
    },
  });
  const { state } = useAutosave({ form, save: async () => true });
  const say = (french: string, arabic: string) => (fr ? french : arabic);
  const aside = (
    <Stack gap={2}>
      <Section title={say('Pièces', 'الوثائق')}>
        <Pieces.Input
          name="pieces"
          label={say('Pièces', 'الوثائق')}
          items={[
            { key: 'cnie', label: say('Copie de la CNIE', 'نسخة من البطاقة الوطنية') },
            { key: 'rib', label: say('Attestation de RIB', 'شهادة التعريف البنكي') },
            { key: 'photo', label: say('Photo d’identité', 'صورة شخصية') },
          ]}
        />
      </Section>
      <Section title={say('Vérifications', 'المراقبة')}>
        <CheckLine tone="success">
          {say('Numéro réservé : 118 742 359', 'الرقم المحجوز: 118742359')}
        </CheckLine>
        <CheckLine tone="waiting">{say('RIB pas encore tapé', 'لم يُكتب رقم الحساب بعد')}</CheckLine>
        <CheckLine tone="attention">
          {say('Une personne ressemble : même date, même nom', 'يوجد شخص مشابه: نفس التاريخ ونفس الاسم')}
        </CheckLine>
      </Section>
      <Section title={say('Sera imprimé', 'سيُطبع')}>
        <CheckLine tone="info">{say('Récépissé', 'الوصل')}</CheckLine>
      </Section>
    </Stack>
  );
  return (
    <AppForm
      form={form}
      submitLabel="app.habit.submit"
      onSubmit={() => toast(say('Enregistré', 'تم التسجيل'))}
    >
      <Screen
        title={say('Immatriculation d’un travailleur non salarié', 'تسجيل عامل غير أجير')}
        actions={<Badge>{say('Brouillon', 'مسودة')}</Badge>}
        aside={aside}
        asideLabel={say('Suivi', 'التتبع')}
        footNote={<SaveStateText state={state} savedAt="2026-03-02T10:42:00Z" />}
        foot={
          <>
            <Button>{say('Mettre de côté', 'وضع جانبًا')}</Button>
            <Button variant="primary" type="submit" icon={Printer} keys="Ctrl+Enter">
              {say('Enregistrer et imprimer le récépissé', 'تسجيل وطباعة الوصل')}
            </Button>
          </>
        }
      >
        <Section title={say('Identité', 'الهوية')} isFoldable>
          <Grid>
            <Cell span={6}>
              <LatinText.Input
                name={form.path('identity.familyLatin')}
                label={say('Nom', 'الاسم العائلي بالفرنسية')}
                autoFocus
              />
            </Cell>
            <Cell span={6}>
              <ArabicText.Input
                name={form.path('identity.familyArabic')}
                from="identity.familyLatin"
                label={say('Nom en arabe', 'الاسم العائلي')}
              />
            </Cell>
            <Cell span={6}>
              <LatinText.Input
                name={form.path('identity.givenLatin')}
                label={say('Prénom', 'الاسم الشخصي بالفرنسية')}
              />
            </Cell>
            <Cell span={6}>
              <ArabicText.Input
                name={form.path('identity.givenArabic')}
                from="identity.givenLatin"
                label={say('Prénom en arabe', 'الاسم الشخصي')}
              />
            </Cell>
            <Cell span={3}>
              <BirthDay.Input
                name={form.path('identity.birth')}
                label={say('Date de naissance', 'تاريخ الازدياد')}
              />
            </Cell>
            <Cell span={3}>
              <Sex.Input name={form.path('identity.sex')} label={say('Sexe', 'الجنس')} />
            </Cell>
            <Cell span={3}>
              <PlainText.Input
                name={form.path('identity.birthPlace')}
                label={say('Lieu', 'المكان')}
                isOptional
              />
            </Cell>
            <Cell span={3}>
              <DocumentNumber.Input
                name={form.path('identity.document.number')}
                label={say('CNIE', 'رقم البطاقة الوطنية')}
              />
            </Cell>
          </Grid>
        </Section>
        <Section title={say('Contacts et banque', 'الاتصال والبنك')} isFoldable>
          <Grid>
            <Cell span={4}>
              <Phone.Input
                name={form.path('contacts.mobile')}
                label={say('Mobile', 'الهاتف المحمول')}
                hint={say('Reçoit les messages du portail', 'يتلقى رسائل البوابة')}
              />
            </Cell>
            <Cell span={4}>
              <Email.Input
                name={form.path('contacts.email')}
                label={say('Courriel', 'البريد الإلكتروني')}
                isOptional
              />
            </Cell>
            <Cell span={4}>
              <SearchChoice.Input
                name={form.path('city')}
                label={say('Commune', 'الجماعة')}
                options={CITIES.map(([french, arabic]) => ({
                  id: french,
                  label: fr ? french : arabic,
                  note: fr ? arabic : french,
                }))}
              />
            </Cell>
            <Cell span={8}>
              <RibNumber.Input name={form.path('rib')} label={say('RIB', 'رقم التعريف البنكي')} />
            </Cell>
            <Cell span={4}>
              <Choice.Input
                name={form.path('identity.document.kind')}
                label={say('Document', 'الوثيقة')}
                options={[
                  { id: 'cnie', label: say('CNIE', 'البطاقة الوطنية') },
                  { id: 'passport', label: say('Passeport', 'جواز السفر') },
                ]}
              />
            </Cell>
          </Grid>
        </Section>
        <Section
          title={say('Famille', 'الأسرة')}
          isFoldable
          isOpenAtFirst={false}
          summary={say('Personne déclaré pour l’instant', 'لا أحد مصرح به حاليًا')}
          end={
            <Button size="s" icon={UserPlus}>
              {say('Ajouter', 'إضافة')}
            </Button>
          }
        >
          <Phone.Input
            name={form.path('contacts.phone')}
            label={say('Autre téléphone', 'هاتف آخر')}
            isOptional
          />
        </Section>
      </Screen>
    </AppForm>
  );
}
