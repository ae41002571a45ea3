import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inForceOn, LEGAL_FILES } from '../../../../../shared/domain/legal/index.ts';
import { requiredPieces } from '../../../../../shared/domain/registration/pieces.ts';
import { findScheme, SCHEME_CODES, SCHEMES } from '../../../../../shared/domain/schemes/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`resources/${path}.json`, 'utf8'));
const DAY = plainDate('2026-11-20');
const mutuelles = LEGAL_FILES['mutuelles.json'].parse(read('legal/mutuelles'));
const rules = LEGAL_FILES['pieces.json'].parse(read('legal/pieces'));
const NO_LAW_YET = {};
const askedIn = (scheme: string) => requiredPieces(rules, { scheme, family: [] }).map(({ code }) => code);

describe('the lists of schemes', () => {
  it('name the mutuals that the domain names, once each, in both scripts', () => {
    const now = inForceOn(mutuelles, DAY, NO_LAW_YET);
    expect(new Set(now.map(({ code }) => code)).size).toBe(8);
    expect(now.filter(({ ar }) => !/\p{Script=Arabic}/u.test(ar))).toEqual([]);
  });

  it('belong to schemes that a counter knows', () => {
    expect(rules.flatMap(({ schemes }) => schemes ?? []).filter((code) => !findScheme(code))).toEqual([]);
  });

  it('every scheme has a name and a manager in the dated list', () => {
    const listed = LEGAL_FILES['schemes.json'].parse(read('legal/schemes')).map(({ code }) => code);
    expect(SCHEMES.filter(({ legal }) => !listed.includes(legal))).toEqual([]);
  });
});

describe('the papers of a scheme', () => {
  it('are those of a self-employed person as before', () =>
    expect(askedIn('tns')).toEqual(['form-328-1-01', 'id-copy', 'photo', 'rib-attestation']));

  it('in the public sector begin with the form that the employer endorsed', () =>
    expect(askedIn('public-active')).toEqual(['form-employer', 'id-copy', 'photo', 'rib-attestation']));

  it('of voluntary insurance have their own form', () =>
    expect(askedIn('cnss-voluntary')).toEqual(['form-319-1-01', 'id-copy', 'photo']));

  it('ask for the RIB’s paper exactly where the RIB is asked', () =>
    expect(SCHEME_CODES.filter((code) => askedIn(code).includes('rib-attestation'))).toEqual(
      SCHEMES.filter(({ rib }) => rib === 'required').map(({ code }) => code),
    ));

  it('of a household on the social register are its identity and its photo', () =>
    expect(askedIn('tadamon')).toEqual(['id-copy', 'photo']));
});
