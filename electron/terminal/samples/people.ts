import type { PaperDependant, PaperPerson } from '../../../shared/domain/papers/index.ts';
import type { BirthDate } from '../../../shared/kernel/plain-date.ts';

const birth = (text: string): BirthDate => text as BirthDate;

export const aPerson: PaperPerson = {
  familyLatin: 'El Amrani',
  givenLatin: 'Fatima-Zohra',
  familyArabic: 'العمراني',
  givenArabic: 'فاطمة الزهراء',
  sex: 'F',
  birth: birth('1987-03-12'),
  document: { kind: 'cnie', number: 'BE123456' },
};
/** As long as the store allows: sixty characters each. */
export const aLongPerson: PaperPerson = {
  familyLatin: 'Bouchtaoui El Idrissi El Hassani Ould Sidi Abderrahmane Alaou',
  givenLatin: 'Mohammed Abdelmoughite Noureddine Seif-Eddine Abdelouahed',
  familyArabic: 'بوشتاوي الإدريسي الحسني ولد سيدي عبد الرحمان العلوي المدغري',
  givenArabic: 'محمد عبد المغيث نور الدين سيف الدين عبد الواحد المصطفى',
  sex: 'M',
  birth: birth('1958'),
  document: { kind: 'residence_title', number: 'MA0012345678' },
};

const dependant = (
  kind: PaperDependant['kind'],
  sex: PaperDependant['sex'],
  [givenLatin, familyLatin, givenArabic, familyArabic, born]: readonly [
    string,
    string,
    string,
    string,
    string,
  ],
): PaperDependant => ({ kind, sex, givenLatin, familyLatin, givenArabic, familyArabic, birth: birth(born) });

export const aFamily: readonly PaperDependant[] = [
  dependant('spouse', 'M', ['Youssef', 'Bennani', 'يوسف', 'بناني', '1984-11-02']),
  dependant('child', 'F', ['Salma', 'Bennani', 'سلمى', 'بناني', '2014-06-21']),
  dependant('child', 'M', ['Adam', 'Bennani', 'آدم', 'بناني', '2019-01-30']),
];
export const aLargeFamily: readonly PaperDependant[] = [
  dependant('spouse', 'F', ['Khadija', 'Aït Ouarhou', 'خديجة', 'آيت وارهو', '1962-05-09']),
  dependant('spouse', 'F', ['Lalla Aïcha', 'El Guerrouj-Tazi', 'لالة عائشة', 'الكروج التازي', '1971']),
  ...(['Othmane', 'Meryem', 'Hamza', 'Chaïmaa', 'Ayoub', 'Nour El Houda', 'Ilyas'] as const).map(
    (given, index) =>
      dependant('child', index % 2 === 0 ? 'M' : 'F', [
        given,
        'Bouchtaoui El Idrissi',
        ['عثمان', 'مريم', 'حمزة', 'شيماء', 'أيوب', 'نور الهدى', 'إلياس'][index] as string,
        'بوشتاوي الإدريسي',
        `${1995 + index * 3}-0${index + 1}-1${index}`,
      ]),
  ),
  dependant('child', 'F', [
    'Oumelkheir Zineb Fatima-Zahra Kenza Hajar Soukaïna Loubna Yto',
    'Bouchtaoui El Idrissi El Hassani Ould Sidi Abderrahmane Alaou',
    'أم الخير زينب فاطمة الزهراء كنزة هاجر سكينة لبنى يطو المباركة',
    'بوشتاوي الإدريسي الحسني ولد سيدي عبد الرحمان العلوي المدغري',
    '2016-02-29',
  ]),
];

/** Four-part names with hamzas, lengthening strokes, figures and brackets. */
export const aMarkedPerson: PaperPerson = {
  familyLatin: 'Aït Lmaâllem (dit Raïs 2)',
  givenLatin: 'Abd-Errahmane Mou’min Lahoussaine Iïchou',
  familyArabic: 'آيت لمعلّم (المدعو الرئيس 2)',
  givenArabic: 'عبـــد الرؤوف مُؤمِن الحُسَيْن إيشّو',
  sex: 'M',
  birth: birth('1979-09-09'),
  document: { kind: 'cnie', number: 'AB987654' },
};
/** A name that nobody has written in Arabic. */
export const anExpatriate: PaperPerson = {
  familyLatin: 'O’Connor-Núñez y Łukasz',
  givenLatin: 'Jean-François Ægidius',
  familyArabic: '',
  givenArabic: '',
  sex: 'M',
  birth: birth('1990-02-28'),
  document: { kind: 'passport', number: '09PX12345' },
};
