import { describe, expect, test, vi } from 'vitest';
import { silentLogger } from '../../../../electron/platform/logger.ts';
import { lookForUpdates } from '../../../../electron/shell/updates.ts';

function parts(part: { address?: string; isPackaged?: boolean }) {
  const updater = {
    autoInstallOnAppQuit: false,
    setFeedURL: vi.fn(),
    on: vi.fn(),
    checkForUpdates: vi.fn(async () => {
      throw new Error('no network');
    }),
  };
  const load = vi.fn(async () => updater);
  const wanted = { address: undefined, isPackaged: true, logger: silentLogger, load, ...part };
  return { updater, load, wanted };
}

describe('updates', () => {
  test.each([
    ['nobody configured them', {}],
    ['the application is not packaged', { address: 'https://maj.example.ma/', isPackaged: false }],
    ['the address is not https', { address: 'http://maj.example.ma/' }],
  ])('are not looked for when %s', async (_, part) => {
    const { load, wanted } = parts(part);
    expect(await lookForUpdates(wanted)).toBe(false);
    expect(load).not.toHaveBeenCalled();
  });

  test('are looked for at the configured address, and no network is no fault', async () => {
    const { updater, wanted } = parts({ address: 'https://maj.example.ma/' });
    expect(await lookForUpdates(wanted)).toBe(true);
    expect(updater.setFeedURL).toHaveBeenCalledWith({ provider: 'generic', url: 'https://maj.example.ma/' });
    expect(updater.checkForUpdates).toHaveBeenCalledOnce();
  });
});
