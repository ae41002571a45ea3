import { describe, expect, it } from 'vitest';
import { Credentials, secondsUntil, waitAskedBy } from '../../../../../renderer/features/session/model.ts';

describe('waiting after too many attempts', () => {
  it('counts whole seconds down to none', () => {
    expect([10_000, 9001, 9000, 1, 0, -5].map((left) => secondsUntil(50_000 + left, 50_000))).toEqual([
      10, 10, 9, 1, 0, 0,
    ]);
  });

  it('lasts as long as the refusal says', () => {
    expect(waitAskedBy({ code: 'agents.throttled', params: { seconds: 30 } })).toBe(30);
  });

  it('is none for another refusal, or for one that says nothing', () => {
    expect(waitAskedBy({ code: 'agents.wrong_credentials', params: { seconds: 30 } })).toBe(0);
    expect(waitAskedBy({ code: 'agents.throttled' })).toBe(0);
    expect(waitAskedBy(undefined)).toBe(0);
  });
});

describe('credentials', () => {
  it('keep the passphrase as typed and only trim the number', () => {
    expect(Credentials.parse({ number: ' 1001 ', passphrase: ' avec espaces ' })).toEqual({
      number: '1001',
      passphrase: ' avec espaces ',
    });
  });
});
