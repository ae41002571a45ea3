import { describe, expect, it } from 'vitest';
import type { MrzReading } from '../../../../../shared/domain/documents/mrz.ts';
import type { SearchAnswer } from '../../../../../shared/domain/people/views.ts';
import {
  careFileIn,
  choiceOf,
  choiceOnEnter,
  emptyBody,
  emptyTitle,
  fileOf,
  isUnfinished,
  opensByItself,
  opensWhenItComes,
  paperKey,
} from '../../../../../renderer/features/search/model.ts';
import { ActId, EnvelopeId, RequestId } from '../../../../../shared/kernel/ids.ts';
import { aSummary } from '../records.ts';

const answer = (over: Partial<SearchAnswer>): SearchAnswer => ({
  recognised: 'name',
  people: [],
  more: false,
  whole: true,
  near: [],
  mrz: null,
  seal: null,
  reference: null,
  place: null,
  asked: 'here',
  ...over,
});
const mrz = { documentNumber: 'ZZ100001' } as MrzReading;

describe('Enter', () => {
  it('opens the only person found', () => {
    const only = aSummary(1);
    expect(choiceOf(answer({ people: [only] }))).toEqual({ kind: 'open', personId: only.id });
  });

  it('opens one file when the insured person and a dependant of hers are found', () => {
    const insured = aSummary(1);
    const child = aSummary(2, { insured: { id: insured.id, name: 'Salma EXEMPLE' } });
    expect(choiceOf(answer({ people: [child, insured] }))).toEqual({ kind: 'open', personId: insured.id });
  });

  it('leaves the choice to the agent when two files are found, or when there are more than shown', () => {
    expect(choiceOf(answer({ people: [aSummary(1), aSummary(2)] })).kind).toBe('none');
    expect(choiceOf(answer({ people: [aSummary(1)], more: true })).kind).toBe('none');
  });

  it('registers the holder of a document that nobody carries', () => {
    expect(choiceOf(answer({ recognised: 'mrz', mrz }))).toEqual({ kind: 'register', mrz });
  });

  it('opens the file of a document that somebody carries rather than registering twice', () => {
    expect(choiceOf(answer({ recognised: 'mrz', mrz, people: [aSummary(4)] })).kind).toBe('open');
  });
});

describe('Enter pressed before the answer', () => {
  const [first, second] = [
    aSummary(1, { registrationNumber: '700001201' }),
    aSummary(2, { registrationNumber: '700001202' }),
  ];

  it('opens, of several files, the one whose very number was typed', () => {
    const found = answer({ recognised: 'number', people: [first, second] });
    expect(choiceOnEnter(found, '700 001 202')).toEqual({ kind: 'open', personId: second.id });
    expect(choiceOnEnter(found, '70000120').kind).toBe('none');
    expect(choiceOnEnter(answer({ people: [first, second] }), 'Fassi').kind).toBe('none');
  });

  it('opens the only one whose number begins so, as Enter does when the answer is there', () => {
    const beginning = answer({ recognised: 'partial', people: [first], whole: false });
    expect(opensWhenItComes(beginning)).toBe(true);
    expect(opensByItself(beginning)).toBe(false);
    expect(opensWhenItComes(answer({ people: [first], formerDocument: 'ZZ1' }))).toBe(false);
  });
});

describe('a reference', () => {
  const uuid = '0190a000-0000-7000-8000-000000000001';

  it('of a slip or of a paper about nobody leads there; of a care file to its person, who is shown it first', () => {
    const go = (place: SearchAnswer['place']) => choiceOf(answer({ place }));
    expect(go({ kind: 'envelope', id: EnvelopeId.parse(uuid) })).toEqual({
      kind: 'go',
      path: `/enveloppes/${uuid}`,
    });
    expect(go({ kind: 'request', id: RequestId.parse(uuid) })).toEqual({
      kind: 'go',
      path: `/demandes/${uuid}`,
    });
    expect(go({ kind: 'paper', paper: 'day-report', actId: ActId.parse(uuid) })).toMatchObject({
      path: `/journee/rapport/${uuid}`,
    });
    expect(go({ kind: 'paper', paper: 'refusal', actId: ActId.parse(uuid) })).toMatchObject({
      path: `/papiers/refusal/${uuid}`,
    });
    const place = { kind: 'care_file', reference: 'RC-K3B-26-000058' } as const;
    expect(choiceOf(answer({ place, people: [aSummary(1)] })).kind).toBe('open');
    expect(careFileIn(place)).toEqual({ dossier: 'RC-K3B-26-000058' });
  });
});

describe('a scan', () => {
  const sure = { ...mrz, trustworthy: true };
  const doubtful = { ...mrz, trustworthy: false };
  const reference = {
    reference: 'CA-K3B-26-000001',
    standing: 'replaced',
    why: 'lost',
    kind: 'card',
    issuedAt: null,
  } as const;
  const seal = { verdict: 'valid', why: null, listOf: null, claims: null } as const;

  it.each([
    ['a number or a card', { seal: null, mrz: null, whole: true, reference: null }, true],
    [
      'a number that is only the beginning of one here',
      { seal: null, mrz: null, whole: false, reference: null },
      false,
    ],
    ['a zone that is right', { seal: null, mrz: sure, whole: true, reference: null }, true],
    ['a zone in doubt', { seal: null, mrz: doubtful, whole: true, reference: null }, false],
    ['a seal, whose verdict is read first', { seal, mrz: null, whole: true, reference: null }, false],
    ['the serial of a card that was replaced', { seal: null, mrz: null, whole: true, reference }, false],
  ] as const)('of %s', (_what, found, opens) => {
    expect(opensByItself(found)).toBe(opens);
  });
});

describe('a dependant', () => {
  it('has the file of the insured person', () => {
    const insured = aSummary(1);
    expect(fileOf(aSummary(2, { insured: { id: insured.id, name: 'x' } }))).toBe(insured.id);
    expect(fileOf(insured)).toBe(insured.id);
  });
});

describe('finding nobody', () => {
  it.each([
    ['name', 'here', 'search.empty.name'],
    ['document', 'here_and_central', 'search.empty.identifier'],
    ['number', 'here_and_central', 'search.empty.identifier'],
    ['document', 'central_unreachable', 'search.empty.unreachable'],
    ['receipt', 'here_and_central', 'search.empty.reference'],
    ['receipt', 'central_unreachable', 'search.empty.unreachable'],
    ['phone', 'here', 'search.empty.phone'],
    ['partial', 'here', 'search.empty.partial'],
    ['birth', 'here', 'search.empty.birth'],
    ['year', 'here', 'search.empty.year'],
  ] as const)('by %s, asked %s, says %s', (recognised, asked, key) => {
    expect(emptyBody({ recognised, asked })).toBe(key);
  });

  it('by the receipt of a request that is not here says what it is and where; a point has its own in a list', () => {
    const found = { recognised: 'receipt', asked: 'here' } as const;
    const text = 'di k3b 26 000004';
    expect(emptyTitle(found, text)).toBe('search.empty.request.title');
    expect(emptyBody(found, { text })).toBe('search.empty.request');
    expect(emptyBody(found, { text, isPoint: true })).toBe('search.empty.request.point');
    expect(emptyBody(found, { text: 'RC-K3B-26-000004' })).toBe('search.empty.reference');
  });
});

describe('what is not finished', () => {
  it.each([
    ['partial', 'search.empty.partial.title', true],
    ['year', 'search.empty.year.title', true],
    ['receipt', 'search.empty.reference.title', true],
    ['document', 'search.empty.title', false],
    ['birth', 'search.empty.title', false],
  ] as const)('as %s is said as %s, and does not invite to register: %s', (recognised, title, unfinished) => {
    expect(emptyTitle({ recognised })).toBe(title);
    expect(isUnfinished({ recognised })).toBe(unfinished);
  });
});

describe('a sealed paper', () => {
  it('is named, unless a later version made it', () => {
    expect(['card', 'invoice'].map(paperKey)).toEqual(['seal.kind.card', undefined]);
  });
});

it('a point, which registers nobody, is told of the branch that does', () => {
  const unknown = { recognised: 'number', asked: 'here_and_central' } as const;
  expect(emptyBody(unknown, { isPoint: true })).toBe('search.empty.identifier.point');
  expect(emptyBody(unknown)).toBe('search.empty.identifier');
  expect(emptyBody({ recognised: 'name', asked: 'here' }, { isPoint: true })).toBe('search.empty.name');
});
