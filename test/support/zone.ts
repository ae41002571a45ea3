/** Check digit of ICAO 9303: weights 7, 3, 1; letters from 10, fillers 0. Written apart from the product's reader. */
export function checkDigit(text: string): string {
  const weight = [7, 3, 1];
  const sum = [...text].reduce((total, char, index) => {
    const value = char === '<' ? 0 : /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55;
    return total + value * (weight[index % 3] ?? 0);
  }, 0);
  return String(sum % 10);
}

const fill = (text: string, width: number): string => text.padEnd(width, '<').slice(0, width);

export interface ZoneOf {
  readonly code: string;
  readonly issuer: string;
  readonly number: string;
  /** TD1: optional data of the first line, where the CIN probably stands. TD3: the personal number. */
  readonly optional: string;
  readonly birth: string;
  readonly sex: string;
  readonly expiry: string;
  readonly nationality: string;
  /** `FAMILY<NAME<<GIVEN<NAMES`. */
  readonly name: string;
}

const SALMA: ZoneOf = {
  code: 'I<',
  issuer: 'MAR',
  number: 'CAN123456',
  optional: 'AB123456',
  birth: '870324',
  sex: 'F',
  expiry: '330101',
  nationality: 'MAR',
  name: 'BENALI<<SALMA',
};

const dated = ({ birth, sex, expiry }: ZoneOf) => ({
  birth: birth + checkDigit(birth),
  expiry: expiry + checkDigit(expiry),
  sex,
});

/** An identity card's zone, three lines of 30. */
export function cardZone(of: Partial<ZoneOf> = {}): [string, string, string] {
  const all = { ...SALMA, ...of };
  const { birth, sex, expiry } = dated(all);
  const number = fill(all.number, 9);
  const first = fill(`${all.code}${all.issuer}${number}${checkDigit(number)}${all.optional}`, 30);
  const second = `${birth}${sex}${expiry}${fill(all.nationality, 3)}${fill('', 11)}`;
  const whole = checkDigit(first.slice(5) + birth + expiry + fill('', 11));
  return [first, second + whole, fill(all.name, 30)];
}

/** A passport's zone, two lines of 44. */
export function passportZone(of: Partial<ZoneOf> = {}): [string, string] {
  const all = { ...SALMA, code: 'P<', number: 'AB1234567', optional: '', ...of };
  const { birth, sex, expiry } = dated(all);
  const number = fill(all.number, 9);
  const personal = fill(all.optional, 14);
  const checked = personal + (all.optional === '' ? '<' : checkDigit(personal));
  const numbered = number + checkDigit(number);
  const whole = checkDigit(numbered + birth + expiry + checked);
  return [
    fill(`${all.code}${fill(all.nationality, 3)}${all.name}`, 44),
    `${numbered}${fill(all.nationality, 3)}${birth}${sex}${expiry}${checked}${whole}`,
  ];
}
