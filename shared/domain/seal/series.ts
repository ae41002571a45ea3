/**
 * References are numbered by series (`CA-K3B-26-` and six digits): a sorted list of numbers in each, of which only the
 * differences are written, in bytes of seven bits, with a small code in the lowest bits. Exact, and about ten bits a paper.
 */
export interface Series {
  readonly prefix: string;
  /** How many digits the numbers are written with. */
  readonly digits: number;
  readonly bytes: Uint8Array;
}

const CODE_BITS = 3;
const CODES = 2 ** CODE_BITS;
/** Longer numbers would not be exact in arithmetic. */
const DIGITS_MAX = 9;
const TAIL = new RegExp(`\\d{1,${DIGITS_MAX}}$`, 'u');

const split = (reference: string) => {
  const [tail = ''] = TAIL.exec(reference) ?? [];
  return {
    prefix: reference.slice(0, reference.length - tail.length),
    digits: tail.length,
    number: Number(tail),
  };
};

/** Packs references with their codes (0 to 7), sorted: the same ones always give the same bytes. */
export function encodeSeries(codes: ReadonlyMap<string, number>): Series[] {
  const groups = new Map<
    string,
    { prefix: string; digits: number; rows: { number: number; code: number }[] }
  >();
  for (const [reference, code] of codes) {
    const { prefix, digits, number } = split(reference);
    const key = `${prefix}\n${digits}`;
    const group = groups.get(key) ?? { prefix, digits, rows: [] };
    group.rows.push({ number, code });
    groups.set(key, group);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { prefix, digits, rows }]) => ({ prefix, digits, bytes: pack(rows) }));
}

function pack(rows: { number: number; code: number }[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const { number, code } of rows.sort((a, b) => a.number - b.number)) {
    let value = (number - last) * CODES + code;
    last = number;
    for (; value >= 128; value = Math.floor(value / 128)) bytes.push(128 + (value % 128));
    bytes.push(value);
  }
  return Uint8Array.from(bytes);
}

/** Looks references up in packed series, one series at a time: nothing is unpacked that nobody asks for. */
export function decodeSeries(series: readonly Series[]) {
  const packed = new Map(series.map(({ prefix, digits, bytes }) => [`${prefix}\n${digits}`, bytes]));
  return {
    count: series.reduce(
      (sum, { bytes }) => sum + bytes.reduce((ends, byte) => ends + (byte < 128 ? 1 : 0), 0),
      0,
    ),
    find(reference: string): number | undefined {
      const { prefix, digits, number } = split(reference);
      const bytes = packed.get(`${prefix}\n${digits}`);
      return bytes && findNumber(bytes, number);
    },
  };
}

function findNumber(bytes: Uint8Array, wanted: number): number | undefined {
  let number = 0;
  let value = 0;
  let weight = 1;
  for (const byte of bytes) {
    value += (byte % 128) * weight;
    weight *= 128;
    if (byte >= 128) continue;
    number += Math.floor(value / CODES);
    if (number === wanted) return value % CODES;
    if (number > wanted) return undefined;
    [value, weight] = [0, 1];
  }
  return undefined;
}
