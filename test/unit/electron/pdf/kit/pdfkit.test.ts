import { describe, expect, it } from 'vitest';
import { Sheet } from '../../../../../electron/pdf/kit/sheet.ts';
import { A4 } from '../../../../../electron/pdf/kit/units.ts';
import { fonts } from './fonts.ts';

const fileTitled = async (title: string): Promise<string> => {
  const sheet = new Sheet({ fonts, title, creator: 'Essai & Cie', createdAt: new Date(0) });
  sheet.addPage(A4);
  return Buffer.from(await sheet.finish()).toString('utf8');
};

describe('the metadata of a file', () => {
  it('stays well-formed XML whatever its title', async () => {
    const file = await fileTitled('Droits & <recours>');
    const metadata = file.slice(file.indexOf('<x:xmpmeta'), file.indexOf('</x:xmpmeta>'));
    expect(metadata).toContain('>Droits &amp; &lt;recours&gt;<');
    expect(metadata).toContain('<pdf:Producer>Essai &amp; Cie</pdf:Producer>');
    expect(metadata).not.toMatch(/&(?!amp;|lt;|gt;)/);
  });

  it('shows the title itself to people', async () => {
    expect(await fileTitled('Droits & recours')).toContain('(Droits & recours)');
  });
});
