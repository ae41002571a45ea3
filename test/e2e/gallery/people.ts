/** Invented people of the gallery. */
export interface Person {
  readonly id: string;
  readonly latin: string;
  readonly arabic: string;
  readonly birth: string;
  readonly cnie: string;
  readonly number: string;
}

const FIRST = [
  ['Salma', 'سلمى'],
  ['Youssef', 'يوسف'],
  ['Khadija', 'خديجة'],
  ['Mohammed', 'محمد'],
  ['Aïcha', 'عائشة'],
  ['Abdelaziz', 'عبد العزيز'],
] as const;
const LAST = [
  ['BENJELLOUN', 'بنجلون'],
  ['EL IDRISSI', 'الإدريسي'],
  ['TAZI', 'التازي'],
  ['OUAZZANI CHAHDI', 'الوزاني الشاهدي'],
  ['AÏT OUHAMMOU', 'آيت أوحمو'],
] as const;

export const people: readonly Person[] = Array.from({ length: 400 }, (_, index) => {
  const [first, last] = [FIRST[index % FIRST.length]!, LAST[index % LAST.length]!];
  return {
    id: String(index),
    latin: `${first[0]} ${last[0]}`,
    arabic: `${first[1]} ${last[1]}`,
    birth: index % 17 === 0 ? '1958' : `19${60 + (index % 39)}-0${1 + (index % 9)}-${10 + (index % 18)}`,
    cnie: `J${123456 + index * 37}`,
    number: String(118_000_000 + index * 7919),
  };
});
