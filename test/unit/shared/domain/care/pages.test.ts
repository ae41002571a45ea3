import { describe, expect, it } from 'vitest';
import {
  CareEvent,
  lastPlaced,
  PAGES_OF_FILE_MAX,
  PAGES_OF_PIECE_MAX,
  PiecePages,
  stateOf,
} from '../../../../../shared/domain/care/index.ts';

const pages = (piece: string, from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ piece, sha256: String(from + index).padStart(64, '0') }));
const isGood = (list: readonly object[]): boolean => PiecePages.safeParse(list).success;

describe('the pages of a care file', () => {
  it('are so many a piece and so many a file, and each once', () => {
    expect(isGood(pages('invoice', 0, PAGES_OF_PIECE_MAX))).toBe(true);
    expect(isGood(pages('invoice', 0, PAGES_OF_PIECE_MAX + 1))).toBe(false);
    const pieces = Math.ceil(PAGES_OF_FILE_MAX / PAGES_OF_PIECE_MAX);
    const full = Array.from({ length: pieces }, (_, index) =>
      pages(`piece-${index}`, index * 100, PAGES_OF_PIECE_MAX),
    ).flat();
    expect(isGood(full.slice(0, PAGES_OF_FILE_MAX))).toBe(true);
    expect(isGood([...full.slice(0, PAGES_OF_FILE_MAX), ...pages('one-more', 9_000, 1)])).toBe(false);
    expect(isGood([...pages('invoice', 0, 1), ...pages('prescription', 0, 1)])).toBe(false);
    expect(isGood([{ piece: 'invoice', sha256: '../../etc/passwd' }])).toBe(false);
  });

  it('that are brought later move nothing, and do not take the paper to where they were brought', () => {
    const event = (kind: string, minute: number, branchCode: string) =>
      CareEvent.parse({
        sourceId: `0192f0c0-0000-7000-8000-${String(minute).padStart(12, '0')}`,
        kind,
        at: `2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`,
        agentNumber: '1001',
        branchCode,
      });
    const asked = [
      event('deposited', 0, 'RABAT'),
      event('checked', 1, 'RABAT'),
      event('piece-asked', 2, 'RABAT'),
    ];
    const brought = [...asked, event('piece-brought', 3, 'FES')];
    expect(stateOf(brought)).toBe('piece-asked');
    expect(lastPlaced(brought)).toMatchObject({ kind: 'piece-asked', branchCode: 'RABAT' });
    expect(stateOf([...brought, event('checked', 4, 'RABAT')])).toBe('checked');
  });
});
