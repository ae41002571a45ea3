/** A name in Arabic, and the ways civil registries write it in Latin letters, the commonest first. */
export interface SampleName {
  readonly arabic: string;
  readonly latin: readonly [string, ...string[]];
}

const list = (text: string): readonly SampleName[] =>
  text
    .trim()
    .split('\n')
    .map((row) => {
      const [arabic = '', latin = ''] = row.split(':').map((part) => part.trim());
      const [first = '', ...others] = latin.split('|').map((spelling) => spelling.trim());
      return { arabic, latin: [first, ...others] };
    });

export const MEN = list(`
محمد: Mohamed | Mohammed | Mohamad
امحمد: M’hamed | Mhamed
أحمد: Ahmed | Ahmad
يوسف: Youssef | Yousef | Youcef
إدريس: Driss | Idriss
عبد الله: Abdellah | Abdallah
عبد الرحيم: Abderrahim | Abdelrahim
عبد القادر: Abdelkader | Abdel Kader
عبد اللطيف: Abdellatif | Abdel Latif
عبد العزيز: Abdelaziz | Abdel Aziz
عبد الحق: Abdelhak | Abdel Hak
مصطفى: Mustapha | Mostafa | Mustafa
الحسن: Lahcen | El Hassan
الحسين: Lhoussaine | El Houssine
حسن: Hassan
حسين: Hussein | Houssine
عمر: Omar | Aomar
علي: Ali
إبراهيم: Brahim | Ibrahim
إسماعيل: Ismail | Smail
رشيد: Rachid | Rashid
سعيد: Saïd | Said
خالد: Khalid | Khaled
كريم: Karim
نبيل: Nabil
هشام: Hicham | Hisham
طارق: Tarik | Tariq
سمير: Samir
جمال: Jamal | Djamal
فؤاد: Fouad | Fouâd
أنس: Anas
أيوب: Ayoub | Ayyoub
زكرياء: Zakaria | Zakariae
ياسين: Yassine | Yacine
أمين: Amine | Amin
مهدي: Mehdi | Mahdi
حمزة: Hamza
بلال: Bilal
أسامة: Oussama | Osama
عثمان: Othmane | Otman
المختار: Mokhtar | El Mokhtar
العربي: Larbi | El Arbi
بوشعيب: Bouchaïb | Bouchaib
سيدي محمد: Sidi Mohamed
مولاي علي: Moulay Ali | My Ali
`);

export const WOMEN = list(`
فاطمة: Fatima
فاطمة الزهراء: Fatima Zahra | Fatima Ezzahra | Fatima-Zohra
خديجة: Khadija | Khadidja
عائشة: Aïcha | Aicha
مريم: Meryem | Mariam | Maryam
زينب: Zineb | Zainab
أمينة: Amina
نادية: Nadia
سعاد: Souad
حنان: Hanane | Hanan
نعيمة: Naïma | Naima
رشيدة: Rachida
لطيفة: Latifa
مليكة: Malika
سميرة: Samira
كريمة: Karima
فتيحة: Fatiha
ربيعة: Rabia | Rabiaa
حليمة: Halima
السعدية: Saâdia | Saadia
زهرة: Zahra | Zohra
ثورية: Touria | Thouraya
غزلان: Ghizlane | Ghizlan
سلمى: Salma
سارة: Sara | Sarah
هدى: Houda | Hoda
إيمان: Imane | Iman
إكرام: Ikram
أسماء: Asmae | Asma
لبنى: Loubna | Lobna
وفاء: Wafae | Wafaa
هاجر: Hajar | Hajer
شيماء: Chaïmae | Chaimaa
دعاء: Douae | Douaa
نورة: Noura | Nora
رجاء: Rajae | Raja
ابتسام: Ibtissam | Ibtissame
كوثر: Kaoutar | Kawtar
سناء: Sanae | Sanaa
للا مريم: Lalla Meryem
يامنة: Yamna
ماماس: Mamass
تودة: Touda
إيطو: Itto
`);

/** Family names, chosen among common ones and joined at random: nobody in particular. */
export const FAMILIES = list(`
العلوي: El Alaoui | Alaoui
الإدريسي: El Idrissi | Idrissi
بنعلي: Benali | Ben Ali
بنجلون: Benjelloun | Ben Jelloun
الفاسي: El Fassi | Fassi
التازي: Tazi | Ettazi
البقالي: El Bakkali | Bakkali
المرابط: El Morabit | Lamrabet
الزياني: Ziani | Ezziani
الحداد: Haddad | El Haddad
النجار: Najjar | Ennajjar
الخياط: Khayat | El Khayat
الشرقاوي: Cherkaoui | Charkaoui
الدكالي: Doukkali | Eddoukkali
الغماري: Ghomari | El Ghoumari
الريفي: Rifi | Errifi
السوسي: Soussi | Essoussi
الصحراوي: Sahraoui | Essahraoui
الوزاني: Ouazzani | El Ouazzani
التطواني: Tétouani | Tetouani
المكناسي: Meknassi | El Meknassi
المراكشي: Marrakchi | El Marrakchi
الرباطي: Rbati | Rabati
بوعزة: Bouazza | Bou Azza
بومدين: Boumediene | Boumedyan
بنسعيد: Bensaïd | Bensaid
بنموسى: Benmoussa | Ben Moussa
بنعمر: Benomar | Ben Omar
بناني: Bennani
برادة: Berrada | Barrada
القادري: Kadiri | El Kadiri
الناصري: Naciri | Nasiri
الهاشمي: Hachimi | El Hachimi
الحسني: Hassani | El Hassani
اليعقوبي: Yacoubi | El Yaacoubi
المنصوري: Mansouri | El Mansouri
الرحماني: Rahmani | Errahmani
الزروالي: Zeroual | Zerouali
الكتاني: Kettani | El Kettani
السعيدي: Saïdi | Essaidi
العمراني: Amrani | El Amrani
الطاهري: Tahiri | Ettahiri
الأنصاري: Ansari | El Ansari
المالكي: Malki | El Malki
القرشي: Korchi | El Kourchi
الغازي: Ghazi | El Ghazi
حميدي: Hamidi
صابر: Saber | Sabir
زهير: Zouhair | Zouhir
وهبي: Ouahbi | Wahbi
عزيزي: Azizi
رمضاني: Ramdani | Ramadani
لمسفر: Lamsaffer
لغزاوي: Laghzaoui | Leghzaoui
أيت الحاج: Aït El Haj | Ait Lhaj
أيت أوعلا: Aït Oualla | Ait Oualla
أيت بن حدو: Aït Ben Haddou | Ait Benhaddou
أوبيهي: Oubihi
أوزال: Ouzal
أمزيان: Amezian | Ameziane
أمغار: Amghar
إكيدر: Igidr | Igider
تفراوتي: Tafraouti
باعمراني: Baamrani | Ba Amrani
ماء العينين: Maelaïnine | Ma El Ainine
`);

/** Where a foreign resident comes from, with names as passports have them and as an agent writes them in Arabic. */
export interface Foreigner {
  readonly nationality: string;
  readonly sex: 'F' | 'M';
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string;
  readonly familyArabic: string;
}

export const FOREIGNERS: readonly Foreigner[] = `
SEN,M,Mamadou,Ndiaye,مامادو,ندياي
SEN,F,Aminata,Diop,أميناتا,ديوب
CIV,M,Kouassi,Kouamé,كواسي,كوامي
CIV,F,Adjoua,Koffi,أدجوا,كوفي
MLI,M,Boubacar,Traoré,بوبكر,تراوري
GIN,F,Mariama,Barry,مارياما,باري
CMR,M,Jean-Paul,Mbarga,جان بول,مبارغا
COD,F,Grâce,Kabongo,غراس,كابونغو
FRA,F,Élodie,Marchand,إيلودي,مارشان
FRA,M,Benoît,Lefèvre,بونوا,لوفيفر
ESP,M,Íñigo,Muñoz,إينييغو,مونيوث
ITA,F,Chiara,Bianchi,كيارا,بيانكي
DEU,M,Jürgen,Weiß,يورغن,فايس
SYR,M,Ghassan,Al-Khatib,غسان,الخطيب
YEM,F,Arwa,Al-Hakimi,أروى,الحكيمي
CHN,F,Xiuying,Lü,شيوينغ,لو
`
  .trim()
  .split('\n')
  .map((row) => {
    const [
      nationality = '',
      sex = '',
      givenLatin = '',
      familyLatin = '',
      givenArabic = '',
      familyArabic = '',
    ] = row.split(',');
    return { nationality, sex: sex === 'F' ? 'F' : 'M', givenLatin, familyLatin, givenArabic, familyArabic };
  });
