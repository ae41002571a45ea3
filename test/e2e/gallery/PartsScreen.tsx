import { useState } from 'react';
import { Printer, Trash2 } from 'lucide-react';
import { useSpeech } from '../../../renderer/lib/i18n/I18n.tsx';
import {
  Badge,
  Button,
  Checkbox,
  DateField,
  ErrorState,
  Grid,
  Cell,
  Identifier,
  Loading,
  Money,
  Notice,
  OfflineNotice,
  RadioGroup,
  Row,
  Screen,
  Section,
  Select,
  SideSheet,
  Stack,
  Switch,
  Tabs,
  TextArea,
  TextField,
} from '../../../renderer/ui/index.ts';

export function PartsScreen() {
  const { language } = useSpeech();
  const say = (french: string, arabic: string) => (language === 'fr' ? french : arabic);
  const [text, setText] = useState('');
  const [choice, setChoice] = useState('a');
  const [day, setDay] = useState('1987-03-24');
  const [year, setYear] = useState('1958');
  const [isOn, setOn] = useState(true);
  const [tab, setTab] = useState('a');
  const [isSheet, setSheet] = useState(false);
  const options = [
    { id: 'a', label: say('Conjoint', 'الزوج') },
    { id: 'b', label: say('Enfant', 'الطفل'), note: say('moins de 21 ans', 'أقل من 21 سنة') },
    { id: 'c', label: say('Enfant étudiant', 'طفل طالب') },
  ];
  return (
    <Screen title={say('Les pièces du kit', 'مكونات الواجهة')}>
      <Section title={say('Boutons', 'الأزرار')}>
        <Row isWrapping gap={2}>
          <Button variant="primary" keys="Ctrl+Enter" icon={Printer}>
            {say('Enregistrer', 'تسجيل')}
          </Button>
          <Button onPress={() => setSheet(true)} keys="F3">
            {say('Consulter', 'اطلاع')}
          </Button>
          <Button variant="quiet">{say('Mettre de côté', 'وضع جانبًا')}</Button>
          <Button variant="danger" icon={Trash2}>
            {say('Abandonner', 'التخلي')}
          </Button>
          <Button variant="primary" reason={say('Il manque la photo.', 'الصورة ناقصة.')}>
            {say('Faire la carte', 'إصدار البطاقة')}
          </Button>
          <Button isBusy>{say('Envoi en cours', 'جارٍ الإرسال')}</Button>
          <Button size="s">{say('Petit', 'صغير')}</Button>
          <Button size="l" variant="primary">
            {say('Grand', 'كبير')}
          </Button>
        </Row>
      </Section>
      <Section title={say('Messages', 'الرسائل')}>
        <Grid>
          <Cell span={6}>
            <Stack gap={2}>
              <Notice>
                {say('Le central a été interrogé à 10 h 42.', 'تم سؤال الخادم المركزي على الساعة 10:42.')}
              </Notice>
              <Notice tone="success" title={say('Famille enregistrée', 'تم تسجيل الأسرة')}>
                {say('Le récépissé est à l’impression.', 'الوصل قيد الطباعة.')}
              </Notice>
            </Stack>
          </Cell>
          <Cell span={6}>
            <Stack gap={2}>
              <Notice
                tone="attention"
                title={say('Une personne ressemble', 'يوجد شخص مشابه')}
                actions={<Button size="s">{say('Comparer', 'مقارنة')}</Button>}
              >
                {say('Même date de naissance et même nom.', 'نفس تاريخ الازدياد ونفس الاسم.')}
              </Notice>
              <ErrorState error={{ code: 'agents.wrong_credentials' }} onRetry={() => undefined} />
              <OfflineNotice />
            </Stack>
          </Cell>
        </Grid>
        <Row gap={2} isWrapping>
          <Badge>{say('Brouillon', 'مسودة')}</Badge>
          <Badge tone="success">{say('Droits ouverts', 'الحقوق مفتوحة')}</Badge>
          <Badge tone="attention">{say('Attend le réseau', 'في انتظار الشبكة')}</Badge>
          <Badge tone="refused">{say('Refusé', 'مرفوض')}</Badge>
          <Identifier value="J123456" canCopy />{' '}
          <Identifier value="011519000001205000534921" grouping="rib" />
          <Money centimes={123450} />
        </Row>
      </Section>
      <Section title={say('Champs', 'الخانات')}>
        <Grid gap={4}>
          <Cell span={3}>
            <TextField
              label={say('Nom', 'الاسم')}
              value={text}
              onChange={setText}
              placeholder={say('Exemple', 'مثال')}
            />
          </Cell>
          <Cell span={3}>
            <TextField
              label={say('RIB', 'رقم الحساب')}
              value="011 519"
              isMono
              onChange={setText}
              error={say('Il manque 18 chiffres.', 'ينقص 18 رقمًا.')}
            />
          </Cell>
          <Cell span={3}>
            <DateField label={say('Naissance', 'الازدياد')} value={day} onChange={setDay} allowsYearOnly />
          </Cell>
          <Cell span={3}>
            <DateField label={say('Naissance', 'الازدياد')} value={year} onChange={setYear} allowsYearOnly />
          </Cell>
          <Cell span={3}>
            <Select label={say('Lien', 'الرابط')} options={options} value={choice} onChange={setChoice} />
          </Cell>
          <Cell span={5}>
            <RadioGroup
              label={say('Lien', 'الرابط')}
              options={options}
              value={choice}
              onChange={setChoice}
              look="segments"
            />
          </Cell>
          <Cell span={4}>
            <RadioGroup
              label={say('Lien', 'الرابط')}
              options={options}
              value={choice}
              onChange={setChoice}
              look="list"
            />
          </Cell>
          <Cell span={4}>
            <Checkbox
              isSelected={isOn}
              onChange={setOn}
              note={say('Demandée aux étudiants', 'مطلوبة من الطلبة')}
            >
              {say('Certificat de scolarité', 'شهادة مدرسية')}
            </Checkbox>
            <br />
            <Checkbox isSelected={!isOn} onChange={(on) => setOn(!on)}>
              {say('Acte de mariage', 'عقد الزواج')}
            </Checkbox>
            <br />
            <Switch isSelected={isOn} onChange={setOn}>
              {say('Imprimer tout de suite', 'الطباعة فورًا')}
            </Switch>
          </Cell>
          <Cell span={4}>
            <TextField
              label={say('Lu seulement', 'للقراءة فقط')}
              value="118 742 359"
              isReadOnly
              onChange={setText}
            />
          </Cell>
          <Cell span={4}>
            <TextArea label={say('Motif', 'السبب')} value={text} onChange={setText} isOptional />
          </Cell>
        </Grid>
      </Section>
      <Tabs
        label="tabs"
        selected={tab}
        onSelect={setTab}
        items={[
          { id: 'a', label: say('À regarder', 'للمراجعة'), count: 2, content: <Loading lines={3} /> },
          { id: 'b', label: say('En attente', 'في الانتظار'), count: 7, content: '…' },
        ]}
      />
      <SideSheet title={say('Consulter', 'اطلاع')} isOpen={isSheet} onClose={() => setSheet(false)}>
        <Loading />
      </SideSheet>
    </Screen>
  );
}
