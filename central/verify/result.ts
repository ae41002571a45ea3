import { SEALED_KINDS } from '../../shared/domain/documents/paper.ts';
import {
  rightsWordsOf,
  wordsOf,
  type PaperReading,
  type SealClaims,
} from '../../shared/domain/seal/index.ts';
import { drawIcon, make } from './elements.ts';
import type { ReferenceAnswer } from './check.ts';
import type { Speech } from './words.ts';

type Tone = 'success' | 'attention' | 'refused';

const notice = (tone: Tone, title: string, body: string): HTMLElement =>
  make(
    'div',
    { class: `notice ${tone}` },
    drawIcon(tone, 28),
    make('div', {}, make('h2', {}, title), body === '' ? undefined : make('p', {}, body)),
  );

/** The verdict, then what a genuine paper says. */
export function showReading({ verdict, why, claims }: PaperReading, speech: Speech): readonly HTMLElement[] {
  const { name, tone } = wordsOf(verdict, why);
  const { say } = speech;
  return [
    notice(tone, say(`seal.${name}.title`), say(`seal.${name}.body`)),
    ...(claims ? [showClaims(claims, speech)] : []),
  ];
}

function showClaims({ identity, paper }: SealClaims, { say, day }: Speech): HTMLElement {
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  const born =
    textOf(identity.dateOfBirth).replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3') || (paper?.birthYear ?? '');
  const kind = SEALED_KINDS.find((one) => one === paper?.kind);
  const [latin, arabic] = [textOf(identity.fullName), textOf(identity.secondaryFullName)];
  const number = identifier(paper?.number?.replace(/(\d{3})(?=\d)/gu, '$1\u202f') ?? '');
  const isReserved = number !== '' && paper?.state === 'reserved';
  const rightsDay = paper?.rightsDay;
  const names = make(
    'dd',
    { class: 'names' },
    latin === '' ? undefined : make('bdi', { lang: 'fr' }, latin),
    arabic === '' ? undefined : make('bdi', { lang: 'ar', dir: 'rtl' }, arabic),
  );
  const rows: readonly (readonly [string, HTMLElement | string])[] = [
    [say('seal.holder'), latin + arabic === '' ? '' : names],
    [say('seal.birth'), born === '' ? '' : day(born)],
    // A number that is only reserved says so.
    [say('seal.number'), isReserved ? make('dd', {}, number, ` (${say('seal.number.reserved')})`) : number],
    [say('seal.paper'), kind ? say(`seal.kind.${kind}`) : ''],
    [say('seal.reference'), identifier(paper?.reference ?? '')],
    [say('seal.issued'), paper ? day(paper.issuedOn) : ''],
    [say('seal.journal'), identifier(paper?.journalHead ?? '')],
    [
      say('seal.rights'),
      paper?.rights
        ? say(rightsWordsOf(paper.rights, rightsDay), { day: rightsDay ? day(rightsDay) : '' })
        : '',
    ],
  ];
  return make(
    'dl',
    {},
    ...rows
      .filter(([, value]) => value !== '')
      .map(([label, value]) =>
        make(
          'div',
          {},
          make('dt', {}, label),
          value instanceof HTMLElement && value.tagName === 'DD' ? value : make('dd', {}, value),
        ),
      ),
  );
}

const identifier = (value: string): HTMLElement | string =>
  value === '' ? '' : make('bdi', { dir: 'ltr', class: 'identifier' }, value);

const TONES: Readonly<Record<ReferenceAnswer, Tone>> = {
  known: 'success',
  replaced: 'attention',
  revoked: 'refused',
  unknown: 'attention',
  tooMany: 'attention',
  offline: 'attention',
  wrong: 'attention',
};
export const showAnswer = (answer: ReferenceAnswer, { say }: Speech): HTMLElement =>
  notice(TONES[answer], say(`seal.page.asked.${answer}`), '');
