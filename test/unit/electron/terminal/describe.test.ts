import { describe, expect, it } from 'vitest';
import { momentInFrench, sayIn } from '../../../../electron/terminal/describe.ts';

describe('what the terminal says', () => {
  it('gives the day and the hour of Morocco, also past midnight there and not yet in UTC', () => {
    expect(momentInFrench(Date.parse('2026-06-12T08:05:00Z'))).toBe('12/06/2026, 9\u00a0h\u00a005');
    expect(momentInFrench(Date.parse('2026-06-12T23:30:00Z'))).toBe('13/06/2026, 0\u00a0h\u00a030');
  });

  it.each([
    [0, 'Aucune copie encore : il s’en fait une avant chaque mise à jour du magasin'],
    [1, '1 copie faite avant une mise à jour du magasin'],
    [3, '3 copies faites avant une mise à jour du magasin'],
  ])('counts %i as one says it', (count, said) => {
    expect(sayIn('fr', 'terminal.doctor.copies', { count })).toBe(said);
  });
});
