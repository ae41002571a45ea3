import { describe, expect, test } from 'vitest';
import {
  compareScans,
  ENVELOPE_FILES_MAX,
  envelopeForDeposit,
  EnvelopeRecord,
  nextEnvelope,
  totalsOf,
  type EnvelopeEvent,
} from '../../../../../shared/domain/envelopes/index.ts';
import { aFile, anEnvelope, files } from './envelopes.ts';

const done = { at: '2026-03-02T17:00:00.000Z', agentNumber: '1001' };
const closing = { kind: 'closed', reference: 'BE-K3B-26-000001', ...done } as const;
const courier = { name: 'Courier Invented', proof: { kind: 'signature' } } as const;
const collecting = { kind: 'collected', courier, ...done } as const;
const receiving = (...scanned: string[]) => ({ kind: 'received', scanned, ...done }) as const;

function after(envelope: EnvelopeRecord, ...events: EnvelopeEvent[]): EnvelopeRecord {
  return events.reduce((before, event) => {
    const next = nextEnvelope(before, event);
    if (!next.ok) throw new Error(next.code);
    return next.value;
  }, envelope);
}
const codeOf = (envelope: EnvelopeRecord, event: EnvelopeEvent): string => {
  const next = nextEnvelope(envelope, event);
  return next.ok ? next.value.state : next.code;
};

describe('an envelope', () => {
  const full = anEnvelope({ files: files(3) });

  test.each([
    ['open', collecting, 'envelopes.still_open'],
    ['open', receiving(), 'envelopes.still_open'],
    ['closed', closing, 'envelopes.not_open'],
    ['closed', { kind: 'added', file: aFile(9) }, 'envelopes.not_open'],
    ['closed', { kind: 'removed', reference: aFile(1).reference }, 'envelopes.not_open'],
    ['closed', collecting, 'collected'],
    ['closed', receiving(), 'received'],
    ['collected', collecting, 'envelopes.already_collected'],
    ['collected', receiving(), 'received'],
    ['received', receiving(), 'envelopes.already_received'],
  ] as const)('%s: what may follow', (state, event, answer) => {
    const steps: Record<typeof state, EnvelopeEvent[]> = {
      open: [],
      closed: [closing],
      collected: [closing, collecting],
      received: [closing, collecting, receiving()],
    };
    expect(codeOf(after(full, ...steps[state]), event)).toBe(answer);
  });

  test('files come and go while it is open, each once, up to what a slip holds', () => {
    const one = after(anEnvelope(), { kind: 'added', file: aFile(1) });
    expect(codeOf(one, { kind: 'added', file: aFile(1) })).toBe('envelopes.file_inside');
    expect(after(one, { kind: 'removed', reference: aFile(1).reference }).files).toEqual([]);
    expect(codeOf(one, { kind: 'removed', reference: 'RC-XXX-26-000001' })).toBe('envelopes.file_not_inside');
    const most = anEnvelope({ files: files(ENVELOPE_FILES_MAX) });
    expect(codeOf(most, { kind: 'added', file: aFile(999) })).toBe('envelopes.full');
  });

  test('an empty one is not closed', () => {
    expect(codeOf(anEnvelope(), closing)).toBe('envelopes.empty');
  });

  test('the slip counts what is inside, and its sum is that of the registration numbers', () => {
    expect(totalsOf(full.files)).toEqual({ count: 3, sum: 300_000_042, amountCentimes: 6000 });
    expect(after(full, closing).closed?.controlSum).toBe(300_000_042);
  });

  test('the courier’s act that comes after the reception is written down, and the envelope stays received', () => {
    const late = after(full, closing, receiving(), collecting);
    expect(late).toMatchObject({ state: 'received', collected: { courier } });
    expect(codeOf(late, collecting)).toBe('envelopes.already_collected');
  });

  test('read back at a proximity point it says nothing of what the care was or cost', () => {
    const shown = envelopeForDeposit(full);
    expect(EnvelopeRecord.parse(shown)).toEqual(shown);
    expect(shown.files.every(({ kind, amountCentimes }) => kind === null && amountCentimes === null)).toBe(
      true,
    );
  });
});

describe('a reception', () => {
  const [first, second, third] = files(3).map(({ reference }) => reference) as [string, string, string];
  const strange = 'RC-ZZZ-26-000777';

  test('missing and surplus files show at once, and a file scanned twice counts once', () => {
    const compared = compareScans(files(3), [third, strange, first, third]);
    expect(compared.scanned).toEqual([third, strange, first]);
    expect(compared.missing.map(({ reference }) => reference)).toEqual([second]);
    expect(compared.found.map(({ reference }) => reference)).toEqual([first, third]);
    expect(compared.surplus).toEqual([strange]);
  });

  test('what was scanned, missing and surplus is kept with the envelope', () => {
    const received = after(
      anEnvelope({ files: files(3) }),
      closing,
      collecting,
      receiving(third, strange, first),
    );
    expect(received.received).toEqual({
      ...done,
      scanned: [third, strange, first],
      missing: [second],
      surplus: [strange],
    });
    expect(EnvelopeRecord.parse(received)).toEqual(received);
  });
});
