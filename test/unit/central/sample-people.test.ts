import { describe, expect, it } from 'vitest';
import { isSoundRegistration } from '../../../central/acts/registration-rules.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { samplePeople } from '../../../central/demonstration/people.ts';
import { ribFault } from '../../../shared/domain/bank/rib.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/identity/documents.ts';
import { PersonRecord } from '../../../shared/domain/people/record.ts';
import { duplicateReasons } from '../../../shared/domain/people/duplicates.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import schemes from '../../../resources/legal/schemes.json' with { type: 'json' };

const people = samplePeople(2_000);
const family = people.flatMap((person) => person.family);

describe('the sample people', () => {
  it('are the same each time, and others for another seed', () => {
    expect(samplePeople(300)).toEqual(people.slice(0, 300));
    expect(samplePeople(300, 1)).not.toEqual(people.slice(0, 300));
  });

  it('are records that travel as they are', () => {
    for (const person of people)
      expect(PersonRecord.parse(JSON.parse(JSON.stringify(person)))).toEqual(
        JSON.parse(JSON.stringify(person)),
      );
  });

  it('have numbers, documents and ids of their own', () => {
    const numbers = people.flatMap(({ registrationNumber }) => registrationNumber ?? []);
    // Those whom a list made known have none yet.
    expect([numbers.length, new Set(numbers).size]).toEqual([1_998, 1_998]);
    expect(
      new Set(people.map(({ identity }) => `${identity.document.kind} ${identity.document.number}`)).size,
    ).toBe(2_000);
    expect(new Set([...people, ...family].map(({ id }) => id)).size).toBe(people.length + family.length);
  });

  it('cannot be taken for real ones: a bank 999, telephones 0600 00, addresses nowhere', () => {
    for (const { rib, contacts } of people) {
      if (rib !== null) expect([rib.slice(0, 3), ribFault(rib)]).toEqual(['999', undefined]);
      expect(contacts.mobile).toMatch(/^060000\d{4}$/);
      if (contacts.email !== undefined) expect(contacts.email).toMatch(/@exemple\.invalid$/);
    }
  });

  it('belong to every scheme, with every kind of document and situation', () => {
    expect(new Set(people.map(({ scheme }) => scheme))).toEqual(new Set(schemes.map(({ code }) => code)));
    expect(new Set(people.map(({ identity }) => identity.document.kind))).toEqual(new Set(DOCUMENT_KINDS));
    expect(new Set(family.map(({ kind, situation }) => `${kind} ${situation}`))).toEqual(
      new Set(['spouse ordinary', 'child ordinary', 'child student', 'child disabled']),
    );
    expect(people.filter(({ identity }) => identity.birth.length === 4).length).toBeGreaterThan(20);
    expect(people.filter(({ identity }) => identity.nationality !== 'MAR').length).toBeGreaterThan(20);
  });

  it('write one Arabic name in several Latin ways', () => {
    const spellings = new Set(
      people
        .filter(({ identity }) => identity.givenArabic === 'محمد')
        .map(({ identity }) => identity.givenLatin),
    );
    expect(spellings.size).toBeGreaterThanOrEqual(3);
  });

  it('would pass the counter’s rules when they are self-employed', () => {
    const unsound = people.filter(
      (person) =>
        person.scheme === 'tns' &&
        person.rib !== null &&
        !isSoundRegistration(person, [], plainDate('2026-09-02')),
    );
    expect(unsound).toEqual([]);
  });

  it('have two that could be taken for one another', () => {
    const [one, other] = [MEMORABLE.lookAlike, MEMORABLE.otherLookAlike];
    expect(
      duplicateReasons(
        { ...one.identity, document: one.document },
        { ...other.identity, document: other.document },
      ),
    ).not.toEqual([]);
  });
});
