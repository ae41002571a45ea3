import { spawn } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import type { Preferences, PreferenceStore } from '../../../../electron/shell/preferences.ts';
import { cupsPrinters } from '../../../../electron/shell/printers.ts';
import { listCupsPrinters } from '../../../../electron/shell/printing.ts';

const aStore = (kept: Partial<Preferences> = {}): PreferenceStore => {
  const values = new Map<string, unknown>(Object.entries(kept));
  return {
    get: (key: string) => values.get(key),
    set: (key: string, value: unknown) => void values.set(key, value),
    delete: (key: string) => void values.delete(key),
  } as PreferenceStore;
};
const pdf = Buffer.from('%PDF');
const job = { pdf, use: 'card', layout: 'id1' } as const;
const listing = (code: number, text: string): typeof spawn =>
  ((_program: string, _args: readonly string[], options: object) =>
    spawn(
      process.execPath,
      ['-e', `process.stdout.write(${JSON.stringify(text)}); process.exitCode = ${code}`],
      options,
    )) as typeof spawn;

describe('the printers of the machine', () => {
  test('are listed by name; a spooler that does not answer is told', async () => {
    expect(await listCupsPrinters(listing(0, 'Bureau\nCartes\n'))).toEqual(['Bureau', 'Cartes']);
    expect(await listCupsPrinters(listing(0, ''))).toEqual([]);
    expect(await listCupsPrinters(listing(1, ''))).toBeUndefined();
    const absent = ((_program: string, args: readonly string[], options: object) =>
      spawn('/no/such/program', args, options)) as typeof spawn;
    expect(await listCupsPrinters(absent)).toBeUndefined();
  });

  test('cards go to the printer of cards at their own size, papers to that of papers', async () => {
    const print = vi.fn(async () => true);
    const printers = cupsPrinters(aStore({ printer: 'Bureau', cardPrinter: 'Cartes' }), {
      print,
      list: async () => [],
    });
    expect(await printers.print(job)).toBeUndefined();
    expect(await printers.print({ pdf, use: 'paper', layout: 'a4' })).toBeUndefined();
    expect(await printers.print({ ...job, layout: 'a4' })).toBeUndefined();
    expect(print.mock.calls).toEqual([
      [{ pdf, printer: 'Cartes', media: 'Custom.85.6x53.98mm' }],
      [{ pdf, printer: 'Bureau' }],
      [{ pdf, printer: 'Cartes' }],
    ]);
  });

  test.each([
    [undefined, 'printers.spooler_down'],
    [['Bureau'], 'printers.unknown'],
    [['Cartes'], 'papers.printer_failed'],
  ] as const)('a job that is not taken is told as what it is (%j: %s)', async (known, fault) => {
    const printers = cupsPrinters(aStore({ cardPrinter: 'Cartes' }), {
      print: async () => false,
      list: async () => known,
    });
    expect(await printers.print(job)).toBe(fault);
  });

  test('the choice is kept, and can be given up for the machine’s own', () => {
    const printers = cupsPrinters(aStore());
    printers.choose('card', 'Cartes');
    expect(printers.chosen()).toEqual({ paper: null, card: 'Cartes', ticket: null });
    printers.choose('card', null);
    expect(printers.chosen()).toEqual({ paper: null, card: null, ticket: null });
  });
});
