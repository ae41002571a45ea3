import { describe, expect, it } from 'vitest';
import {
  EVENT_KINDS,
  EventForm,
  LEAVING_REASONS,
  NOT_HERE,
  STUDIES,
  type EventKind,
} from '../../../../../shared/domain/events/index.ts';
import { catalogues, LANGUAGES } from '../../../../../shared/i18n/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import {
  EVENTS,
  GROUPS,
  kindsOf,
  menuName,
  PART_FIELDS,
  stepOf,
  stepsOf,
  zoneTarget,
} from '../../../../../renderer/features/events/model/description.ts';
import { readEvent, stepStates } from '../../../../../renderer/features/events/model/schema.ts';
import { nextKind } from '../../../../../renderer/features/events/model/travel.ts';
import {
  allPapers,
  askedContent,
  contentOf,
  filledFrom,
  handedIn,
  joinerOf,
  valuesOf,
  type EventValues,
} from '../../../../../renderer/features/events/model/values.ts';
import { aMember, aRecord } from '../records.ts';

const TODAY = plainDate('2026-11-20');
const spouse = aMember(1, {
  kind: 'spouse',
  givenLatin: 'Driss',
  sex: 'M',
  birth: '1984-02-02',
  documentNumber: 'ZY1',
});
const [one, two] = [aMember(2), aMember(3)];
const file = aRecord({ family: [spouse, one, two], rib: '011519000001205000534921' });
const partsOf = (kind: EventKind) => EVENTS[kind].steps.flatMap(({ parts }) => parts);
const typed = (kind: EventKind, over: Partial<EventValues>): EventValues => ({
  ...filledFrom(kind, file),
  ...over,
});

describe('the description of an event', () => {
  it('stands once in the menu, in one of its groups', () => {
    const inMenu = GROUPS.flatMap(kindsOf);
    expect(inMenu.toSorted()).toEqual(EVENT_KINDS.toSorted());
  });

  it.each(EVENT_KINDS)('%s asks every field that its form has, and nothing else', (kind) => {
    const shape = EventForm.options.find((option) => option.shape.kind.value === kind)?.shape ?? {};
    const asked = new Set<string>(partsOf(kind).flatMap((part) => PART_FIELDS[part]));
    expect([...asked].toSorted()).toEqual(
      Object.keys(shape)
        .filter((name) => name !== 'kind')
        .toSorted(),
    );
  });

  it.each(LANGUAGES)('has all its words in %s', (language) => {
    const keys = [
      ...EVENT_KINDS.flatMap((kind) => [
        menuName(kind),
        `events.kind.${kind}`,
        `events.says.${kind}`,
        ...(partsOf(kind).includes('day') ? [`events.day.${kind}`] : []),
        ...(partsOf(kind).includes('member') ? [`events.member.${kind}`] : []),
        ...stepsOf(kind).map((step) => `events.step.${step}`),
      ]),
      ...NOT_HERE.map((code) => `events.not_here.${code}`),
      ...STUDIES.map((code) => `events.studies.${code}`),
      ...LEAVING_REASONS.map((code) => `events.why.${code}`),
    ];
    expect(keys.filter((key) => !Object.hasOwn(catalogues[language], key))).toEqual([]);
  });

  it('says where a field stands, so that a refusal unfolds its part', () => {
    expect(stepOf('birth', 'person.familyLatin')).toBe('child');
    expect(stepOf('birth', 'custody')).toBe('parents');
    expect(stepOf('divorce', `custody.${one.id}`)).toBe('custody');
    expect(stepOf('scheme-change', 'own.mutuelleNumber')).toBe('own');
    expect(stepOf('address-change', 'papers')).toBe('papers');
  });

  it('reads the zone of a document only where somebody’s names are typed', () => {
    expect(zoneTarget('identity-change')).toBe('identity');
    expect(zoneTarget('marriage')).toBe('person');
    expect(zoneTarget('divorce')).toBeUndefined();
  });
});

describe('what the page of an event opens with', () => {
  it('is what the file says, where that is what changes', () => {
    const { identity, contacts, rib } = filledFrom('identity-change', file);
    expect(identity).toMatchObject({
      familyLatin: 'Exemple',
      document: { kind: 'cnie', number: 'ZZ100001' },
    });
    expect(contacts).toEqual({ mobile: '0610000001', phone: '', email: '' });
    expect(rib).toBe(file.rib);
  });

  it('chooses the only one whom it can concern, and nobody among several', () => {
    expect(filledFrom('divorce', file).memberId).toBe(spouse.id);
    expect(filledFrom('disability', file).memberId).toBe('');
  });

  it('asks the custody of each child of the file', () => {
    expect(filledFrom('divorce', file).custody).toEqual({ [one.id]: '', [two.id]: '' });
  });

  it('proposes the father’s name for a newborn, and the other sex for a spouse', () => {
    expect(filledFrom('birth', file).person).toMatchObject({ familyLatin: 'Exemple', familyArabic: 'مثال' });
    expect(filledFrom('marriage', file).person).toMatchObject({ familyLatin: '', sex: 'M' });
  });

  it('is no draft while nothing is typed, and comes back whole once something is', () => {
    const filled = filledFrom('divorce', file);
    expect(contentOf(filled, filled)).toEqual({});
    const values = typed('divorce', {
      happenedOn: '2026-10-01',
      custody: { [one.id]: 'here', [two.id]: 'there' },
      papers: [{ key: 'divorce-act', received: true }],
      desk: { toConfirm: [{ path: 'person.documentNumber', number: 'ZZ1' }] },
    });
    expect(valuesOf(contentOf(values, filled), filled)).toEqual(values);
  });

  it('comes back whole too from a scheme’s own fields, amounts among them', () => {
    const filled = filledFrom('scheme-change', file);
    const values = typed('scheme-change', {
      scheme: 'cnss-pensioner',
      own: { pensionCentimes: 150_000, employerName: 'Gardé' },
    });
    expect(valuesOf(contentOf(values, filled), filled).own).toEqual(values.own);
  });

  it('takes the data of the dependant who is chosen', () => {
    const known = file.family[0];
    if (!known) throw new Error('no spouse');
    expect(joinerOf(known)).toMatchObject({ givenLatin: 'Driss', sex: 'M', documentNumber: 'ZY1' });
  });
});

describe('what is handed to the counter', () => {
  it('is what the event asks: answers that do not apply any more stay in the draft', () => {
    const values = typed('birth', {
      happenedOn: '2026-10-01',
      otherParentInsured: 'no',
      custody: 'together',
      rib: 'typed elsewhere',
    });
    const content = askedContent('birth', file, values);
    expect(content).toMatchObject({ otherParentInsured: 'no', custody: '' });
    expect(content).not.toHaveProperty('rib');
    expect(content).not.toHaveProperty('papers');
  });

  it('holds the fields of the chosen scheme alone', () => {
    const values = typed('scheme-change', {
      scheme: 'public-active',
      own: { employerName: 'Exemple', idcs: '1234567890' },
    });
    const { own } = askedContent('scheme-change', file, values);
    expect(own).toMatchObject({ employerName: 'Exemple', mutuelleNumber: '' });
    expect(own).not.toHaveProperty('idcs');
  });

  it('is read as the counter reads it: the same faults at the same paths, the scheme’s own with the others', () => {
    const { faults } = readEvent(
      { kind: 'scheme-change', record: file },
      typed('scheme-change', { scheme: 'public-active' }),
      TODAY,
    );
    expect(faults).toMatchObject({ happenedOn: 'field.required', 'own.employerName': 'field.required' });
  });

  it('counts as handed in only papers that are asked', () => {
    const values = typed('birth', {
      papers: [{ key: 'old', received: true }, ...allPapers([{ code: 'a' }])],
    });
    expect(handedIn(values, [{ code: 'a' }, { code: 'b' }])).toEqual(['a']);
  });
});

describe('where the work stands', () => {
  const at = (faults: readonly string[], shown: readonly string[], missingPapers: number) =>
    stepStates({ kind: 'marriage', faults, shown, missingPapers });

  it('is said part by part, and papers are pointed out once nothing else is left', () => {
    expect(at(['person.sex'], [], 1)).toEqual({ event: 'done', spouse: 'unfilled', papers: 'unfilled' });
    expect(at(['person.sex'], ['person.sex'], 1)).toMatchObject({ spouse: 'wrong' });
    expect(at([], [], 1)).toEqual({ event: 'done', spouse: 'done', papers: 'attention' });
    expect(at([], [], 0)).toMatchObject({ papers: 'done' });
  });
});

describe('the keys of the menu', () => {
  const columns = [
    [
      { kind: 'marriage', name: 'Mariage' },
      { kind: 'birth', name: 'Naissance' },
      { kind: 'divorce', name: 'Divorce' },
    ],
    [{ kind: 'disability', name: 'Étude' }],
    [{ kind: 'address-change', name: 'العنوان' }],
  ] as const;
  const from = (kind: EventKind, key: string, direction: 'ltr' | 'rtl' = 'ltr') =>
    nextKind(columns, kind, key, direction);

  it('go down and up one line, through the groups, and stop at both ends', () => {
    expect(from('marriage', 'ArrowDown')).toBe('birth');
    expect(from('divorce', 'ArrowDown')).toBe('disability');
    expect(from('marriage', 'ArrowUp')).toBe('marriage');
    expect(from('address-change', 'ArrowDown')).toBe('address-change');
  });

  it('go across as the eye sees it, in both directions', () => {
    expect(from('divorce', 'ArrowRight')).toBe('disability');
    expect(from('divorce', 'ArrowLeft', 'rtl')).toBe('disability');
    expect(from('divorce', 'ArrowLeft')).toBe('divorce');
  });

  it('find the next name by its letter, accents and article aside', () => {
    expect(from('marriage', 'd')).toBe('divorce');
    expect(from('divorce', 'e')).toBe('disability');
    expect(from('divorce', 'ع', 'rtl')).toBe('address-change');
    expect(from('divorce', 'z')).toBeUndefined();
    expect(from('divorce', 'Enter')).toBeUndefined();
  });
});
