import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../../shared/kernel/csv.ts';

describe('a line of a file for spreadsheets', () => {
  it.each(['=1+1', '=HYPERLINK("x")', '+1+cmd', '-2+A1', '@SUM(A1)', '\t=1', '\r=1'])(
    'gives %j as a text that is never run',
    (text) => {
      const [cell = ''] = csvLine([text, 'x']).split(';x');
      expect(cell.replace(/^"/u, '')).toMatch(/^'/u);
    },
  );

  it.each(['+212 600-000000', '-12', '12', 'a=b', '01/02/2026'])('leaves %j as it is', (text) => {
    expect(csvLine([text])).toBe(`${text}\r\n`);
  });
});
