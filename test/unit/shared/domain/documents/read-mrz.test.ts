import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MrzReading } from '../../../../../shared/domain/documents/mrz.ts';
import { readMrz } from '../../../../../shared/domain/documents/read-mrz.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { cardZone, passportZone } from '../../../../support/zone.ts';

const TODAY = plainDate('2026-11-20');
const read = (text: string) => readMrz(text, TODAY);
const readLines = (lines: readonly string[]) => read(lines.join('\n'));

describe('a national identity card', () => {
  it('fills the identity and proposes the CIN of the optional data', () => {
    expect(readLines(cardZone())).toEqual({
      format: 'TD1',
      documentKind: 'cnie',
      documentNumber: 'CAN123456',
      numberCandidates: ['AB123456'],
      familyLatin: 'Benali',
      givenLatin: 'Salma',
      sex: 'F',
      birth: '1987-03-24',
      nationality: 'MAR',
      expiresOn: '2033-01-01',
      trustworthy: true,
      doubtful: [],
    });
  });

  it('proposes both numbers when both have the shape of a CIN, the optional data first', () => {
    expect(readLines(cardZone({ number: 'J654321' }))?.numberCandidates).toEqual(['AB123456', 'J654321']);
  });

  it('proposes the document number when nothing has the shape of a CIN', () => {
    expect(readLines(cardZone({ optional: '' }))?.numberCandidates).toEqual(['CAN123456']);
  });

  it('takes a check digit 0 written as a filler for what it is when a CIN follows', () => {
    const [first, second, third] = cardZone({ number: 'AK0000000' });
    expect(first[14]).toBe('0');
    const reading = readLines([`${first.slice(0, 14)}<${first.slice(15)}`, second, third]);
    expect(reading).toMatchObject({
      documentNumber: 'AK0000000',
      numberCandidates: ['AB123456'],
      trustworthy: true,
    });
  });

  it('says that A, K, U and 0 weigh the same: a valid zone does not prove the number', () => {
    for (const first of 'AKU0') {
      expect(readLines(cardZone({ number: `${first}12345678` }))?.trustworthy).toBe(true);
    }
    const [line, second, third] = cardZone({ number: 'A12345678' });
    const misread = readLines([line.replace('A12345678', 'K12345678'), second, third]);
    expect(misread).toMatchObject({ documentNumber: 'K12345678', trustworthy: true });
  });

  test.each([
    ['the number', 0, 6, 'documentNumber'],
    ['the birth date', 1, 3, 'birth'],
    ['the expiry', 1, 13, 'expiresOn'],
    ['the optional data', 0, 20, 'composite'],
  ])('is not trusted when one character of %s is misread', (_, line, column, field) => {
    const lines: string[] = cardZone();
    const right = lines[line] ?? '';
    const wrong = right[column] === '1' ? '2' : '1';
    lines[line] = right.slice(0, column) + wrong + right.slice(column + 1);
    const reading = readLines(lines);
    expect(reading?.trustworthy).toBe(false);
    expect(reading?.doubtful).toContain(field);
  });

  it('is a residence title for a foreigner', () => {
    const reading = readLines(cardZone({ nationality: 'SEN', number: 'X1234567A', optional: '' }));
    expect(reading).toMatchObject({ documentKind: 'residence_title', nationality: 'SEN' });
  });

  it('doubts given names that fill the line to its end', () => {
    const reading = readLines(cardZone({ name: 'BENABDELOUAHED<<MOHAMMED<AMINE' }));
    expect(reading?.givenLatin).toBe('Mohammed Amine');
    expect(reading?.doubtful).toEqual(['givenLatin']);
  });

  it('reads a family name alone', () => {
    expect(readLines(cardZone({ name: 'ZAKARIA' }))).toMatchObject({
      familyLatin: 'Zakaria',
      givenLatin: '',
    });
  });

  it('leaves out a sex that the zone does not tell', () => {
    expect(readLines(cardZone({ sex: '<' }))).toMatchObject({ sex: null, trustworthy: true });
  });

  it('doubts letters that stand where figures belong, and reads them as figures', () => {
    const [first, second, third] = cardZone({ birth: '800105' });
    const reading = readLines([first, second.replace('800105', '8OO1O5'), third]);
    expect(reading?.birth).toBe('1980-01-05');
    expect(reading?.doubtful).toContain('birth');
  });
});

describe('a passport', () => {
  it('has its own number first, then the CIN that it carries', () => {
    const reading = readLines(
      passportZone({ optional: 'AB123456', name: 'EL<IDRISSI<<YOUSSEF<AMINE', sex: 'M' }),
    );
    expect(reading).toMatchObject({
      format: 'TD3',
      documentKind: 'passport',
      numberCandidates: ['AB1234567', 'AB123456'],
      familyLatin: 'El Idrissi',
      givenLatin: 'Youssef Amine',
      sex: 'M',
      trustworthy: true,
    });
  });

  test.each([
    ['D', 'DEU'],
    ['GBN', 'GBR'],
    ['FRA', 'FRA'],
    ['XXA', 'XXA'],
  ])('of nationality %s is filled as %s', (zone, iso) => {
    expect(readLines(passportZone({ nationality: zone }))?.nationality).toBe(iso);
  });

  it('of a country that does not exist leaves the nationality to the agent', () => {
    const reading = readLines(passportZone({ nationality: 'UTO' }));
    expect(reading?.nationality).toBeNull();
    expect(reading?.doubtful).toContain('nationality');
  });
});

describe('the text as it comes', () => {
  const [first, second, third] = cardZone();
  const glued = first + second + third;
  const [one, two] = passportZone();

  test.each([
    ['in lower case', glued.toLowerCase()],
    ['with Windows line ends', [first, second, third].join('\r\n')],
    ['without line breaks', glued],
    ['with spaces', glued.replace(/(.{5})/g, '$1 ')],
    ['with guillemets for two fillers', glued.replaceAll('<<', '«')],
    ['with the first two lines glued', `${first}${second}\n${third}`],
    ['without the fillers at the ends', [first, second, third].map((l) => l.replace(/<+$/, '')).join('\n')],
    ['with too few fillers inside', [first, second.replace('<<<<', '<<'), third].join('\n')],
    ['with too many fillers inside', [first, second.replace('<<<<', '<<<<<<'), third].join('\n')],
    ['escaped by a web page', glued.replaceAll('<', '&lt;')],
    ['with other words around', `Carte nationale\n${first}\n${second}\n${third}\nfin`],
    ['with full-width letters', glued.replaceAll('A', 'Ａ')],
  ])('is read %s', (_, text) => {
    expect(read(text)).toEqual(read(glued));
    expect(read(text)?.trustworthy).toBe(true);
  });

  it('is read for a passport glued, or typed without its last fillers', () => {
    const whole = readLines([one, two]);
    expect(read(one + two)).toEqual(whole);
    expect(read(`${one.replace(/<+$/, '')}\n${two}`)).toEqual(whole);
    expect(read(`${one}\n${two.replace('<<<<<<<<<', '<<<<')}`)).toEqual(whole);
  });

  it('is read for a card of two lines', () => {
    const td2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6';
    expect(read(td2)).toMatchObject({ format: 'TD2', familyLatin: 'Eriksson', documentNumber: 'D23145890' });
  });

  test.each([
    '',
    'bonjour',
    'BENALI<<SALMA',
    'P<MAR',
    '<'.repeat(90),
    first + second,
    'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<8806923102858CORINNE<<<<<<<6512068F4',
  ])('is no zone: %s', (text) => expect(read(text)).toBeUndefined());
});

test('whatever the text, the answer is nothing or a well-formed reading', () => {
  const near = fc.string({ unit: fc.constantFrom(...'AKU0IOM19<<<'), minLength: 60, maxLength: 92 });
  const zone = fc
    .constantFrom(cardZone(), passportZone())
    .chain((lines) =>
      fc
        .tuple(fc.nat(lines.join('').length - 1), fc.constantFrom(...'AKU0<9Z'))
        .map(([at, by]) => lines.join('').slice(0, at) + by + lines.join('').slice(at + 1)),
    );
  fc.assert(
    fc.property(fc.oneof(fc.string(), near, zone), (text) => {
      const reading = read(text);
      if (reading !== undefined) expect(MrzReading.safeParse(reading).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});
