/** The three layouts that identity documents carry: identity cards, older cards, passports. */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3';

export interface MrzLines {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
}

interface Layout {
  readonly format: MrzFormat;
  readonly width: number;
  readonly count: number;
  /** First letter of the document code. */
  readonly start: RegExp;
  /** The whole zone in one piece: letters and figures where the layout wants them. */
  readonly shape: RegExp;
  /** The line whose end is check digits, and how many: missing fillers belong before them. */
  readonly checked: { readonly line: number; readonly fixed: number; readonly digits: number };
}

// D takes the letters that eyes and readers mistake for figures: the check digits and the screen tell the agent.
const D = '[0-9OIQSBZG<]';
const N = '[A-Z0-9<]';
const DATES = (sexAndState: string) => `${D}{7}${sexAndState}`;
const TWO_LINES = `${N}{9}${D}${N}{3}${DATES(N)}${DATES('')}`;

const LAYOUTS: readonly Layout[] = [
  {
    format: 'TD1',
    width: 30,
    count: 3,
    start: /^[IAC]/,
    shape: new RegExp(`[IAC]${N}{29}${DATES(N)}${DATES(`${N}{3}`)}${N}{11}${D}[A-Z]${N}{29}`),
    checked: { line: 1, fixed: 18, digits: 1 },
  },
  {
    format: 'TD3',
    width: 44,
    count: 2,
    start: /^P/,
    shape: new RegExp(`P${N}{4}[A-Z]${N}{38}${TWO_LINES}${N}{14}${D}{2}`),
    checked: { line: 1, fixed: 28, digits: 2 },
  },
  {
    format: 'TD2',
    width: 36,
    count: 2,
    start: /^[IACP]/,
    shape: new RegExp(`[IACP]${N}{4}[A-Z]${N}{30}${TWO_LINES}${N}{7}${D}`),
    checked: { line: 1, fixed: 28, digits: 1 },
  },
];

const MIN_LINE_CHARS = 15;
const MIN_NAME_LINE_CHARS = 5;

/** A name line may be short once its fillers are lost; other words of the page have no filler. */
const isLine = (line: string): boolean =>
  line.length >= MIN_LINE_CHARS || (line.length >= MIN_NAME_LINE_CHARS && line.includes('<<'));

/** Upper case, `«` as two fillers, everything else that a zone cannot hold dropped. */
const cleanLine = (line: string): string =>
  line
    .replace(/«/gu, '<<')
    .replace(/&lt;/giu, '<')
    .normalize('NFKC')
    .replace(/[‹〈]/gu, '<')
    .toUpperCase()
    .replace(/[^A-Z0-9<]/gu, '');

/** A line brought to its width when only fillers are missing or in excess; as it is otherwise. */
function fit(line: string, index: number, { width, checked }: Layout): string {
  if (line.length === width) return line;
  if (index !== checked.line) return line.replace(/<+$/u, '').padEnd(width, '<');
  const body = line.slice(0, -checked.digits);
  if (body.length < checked.fixed) return line;
  const head = body.slice(0, checked.fixed);
  const middle = body.slice(checked.fixed).replace(/<+$/u, '');
  return head + middle.padEnd(width - checked.fixed - checked.digits, '<') + line.slice(-checked.digits);
}

function fitted(lines: readonly string[], layout: Layout): readonly string[] | undefined {
  if (lines.length !== layout.count || !layout.start.test(lines[0] ?? '')) return undefined;
  const whole = lines.map((line, index) => fit(line, index, layout));
  if (whole.some((line) => line.length !== layout.width)) return undefined;
  return layout.shape.test(whole.join('')) ? whole : undefined;
}

const cut = (text: string, { width, count }: Layout): readonly string[] =>
  Array.from({ length: count }, (_, index) => text.slice(index * width, (index + 1) * width));

/**
 * Finds the zone in what was scanned, pasted or typed: in any case, with spaces, with its line breaks lost or with fillers
 * miscounted, and with other text around it. Undefined when there is none.
 */
export function findMrzLines(text: string): MrzLines | undefined {
  const lines = text
    .split(/[\r\n\u2028\u2029]+/u)
    .map(cleanLine)
    .filter((line) => line !== '');
  const long = lines.filter(isLine);
  for (const layout of LAYOUTS) {
    const whole = fitted(long, layout);
    if (whole) return { format: layout.format, lines: whole };
  }
  const glued = lines.join('');
  for (const layout of LAYOUTS) {
    const found = layout.shape.exec(glued)?.[0];
    if (found !== undefined) return { format: layout.format, lines: cut(found, layout) };
  }
  // The right length and the right first letter, however wrong the rest: the agent is shown what is doubtful.
  const layout = LAYOUTS.find(
    ({ width, count, start }) => glued.length === width * count && start.test(glued),
  );
  return layout && { format: layout.format, lines: cut(glued, layout) };
}
