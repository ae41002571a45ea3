import { describe, expect, test, vi } from 'vitest';
import { endWith } from '../../../../electron/shell/failure.ts';

describe('a start that fails', () => {
  test.each([
    ['fr', /^Le guichet n’a pas pu démarrer$/],
    ['ar', /^تعذّر/],
  ] as const)(
    'is said in plain words (%s), without the fault itself, which is in the log',
    (language, title) => {
      const showErrorBox = vi.fn<(title: string, content: string) => void>();
      const logged = vi.fn<(fields: object, message: string) => void>();
      const exit = vi.fn();
      endWith(new TypeError('x is not a function'), {
        dialog: { showErrorBox },
        app: { exit },
        logger: { info: vi.fn(), warn: vi.fn(), error: logged },
        language,
        dataDir: '/srv/guichet',
      });
      const [shownTitle, content] = showErrorBox.mock.calls[0] ?? [];
      expect(shownTitle).toMatch(title);
      expect(content).toContain('/srv/guichet');
      expect(content).not.toContain('TypeError');
      expect(JSON.stringify(logged.mock.calls[0]?.[0])).toContain('TypeError: x is not a function');
      expect(exit).toHaveBeenCalledExactlyOnceWith(1);
    },
  );
});
