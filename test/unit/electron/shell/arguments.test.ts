import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataDirIn } from '../../../../electron/shell/arguments.ts';

describe('the command line', () => {
  test.each([
    [['electron', '.', '--data', 'ici'], resolve('ici')],
    [['guichet-amo', '--no-sandbox', '--data=/srv/guichet', '--flag'], '/srv/guichet'],
  ])('%j names a data folder', (argv, folder) => {
    expect(dataDirIn(argv)).toBe(resolve(folder));
  });

  test.each([[['electron', '.']], [['electron', '.', '--data']], [['electron', '--disable-gpu', '--x=1']]])(
    '%j names none',
    (argv) => {
      expect(dataDirIn(argv)).toBeUndefined();
    },
  );
});
