import { describe, expect, test } from 'vitest';
import {
  courierCode,
  courierStanding,
  readCourierCode,
  showCourierCode,
  withoutCode,
  type EnvelopeRecord,
} from '../../../../../shared/domain/envelopes/index.ts';
import { anEnvelope } from './envelopes.ts';

const done = { at: '2026-03-02T17:00:00.000Z', agentNumber: '1001' };
const CODE = courierCode(123_456);

describe('a courier’s code', () => {
  test('is read however it is typed, and no digit misheard nor two that changed places pass', () => {
    expect(CODE).toBe('1234566');
    for (const typed of [CODE, showCourierCode(CODE), ' 123-456-6 ', '123.4566'])
      expect(readCourierCode(typed)).toBe(CODE);
    for (let place = 0; place < CODE.length; place++)
      for (const digit of '0123456789') {
        const misheard = CODE.slice(0, place) + digit + CODE.slice(place + 1);
        if (misheard !== CODE) expect(readCourierCode(misheard), misheard).toBeUndefined();
      }
    for (const wrong of ['2134566', '123456', '12345667', 'douze', ''])
      expect(readCourierCode(wrong)).toBeUndefined();
    expect(readCourierCode(courierCode(4_294_967_295))).toBeDefined();
    expect(courierCode(7)).toHaveLength(CODE.length);
  });

  const collected = (proof: EnvelopeRecord['collected'] & object) => ({ ...done, ...proof });
  const coded = collected({
    ...done,
    courier: { name: 'Courier Invented', proof: { kind: 'code', code: CODE } },
  });
  const signed = collected({ ...done, courier: { name: 'Courier Invented', proof: { kind: 'signature' } } });
  const received = (code?: string) => ({
    ...done,
    scanned: [],
    missing: [],
    surplus: [],
    ...(code ? { code } : {}),
  });

  test.each([
    ['nobody took it away yet', {}, 'none'],
    ['the courier signed', { collected: signed }, 'none'],
    ['it is on its way', { collected: coded }, 'asked'],
    ['it was given', { collected: coded, received: received(CODE) }, 'confirmed'],
    ['it was not given', { collected: coded, received: received() }, 'missing'],
    ['another one was given', { collected: coded, received: received('9999996') }, 'wrong'],
    ['the departure is not told yet', { received: received(CODE) }, 'unknown'],
  ] as const)('when %s', (_when, over, standing) => {
    expect(courierStanding(anEnvelope(over as Partial<EnvelopeRecord>))).toBe(standing);
  });

  test('is not shown to who is to ask for it', () => {
    expect(JSON.stringify(withoutCode(anEnvelope({ collected: coded })))).not.toContain(CODE);
    const plain = anEnvelope({ collected: signed });
    expect(withoutCode(plain)).toBe(plain);
  });
});
