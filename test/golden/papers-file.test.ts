import { describe, expect, it } from 'vitest';
import { renderPaper } from '../../electron/pdf/index.ts';
import { CREATED_AT, fonts, PAPER_NAMES, PAPERS } from './support/render.ts';
import { aReceipt } from './support/samples.ts';
import { checkWithQpdf, fontsOf, infoOf, marksOutsideTags, unpacked } from './support/tools.ts';

describe.each(PAPER_NAMES)('the file of the %s', (name) => {
  it('is sound for qpdf, with every font embedded and readable', async () => {
    const { pdf } = await PAPERS[name]({ specimen: true });
    expect(checkWithQpdf(pdf)).toContain('No syntax or stream encoding errors found');
    const embedded = fontsOf(pdf);
    expect(embedded.length).toBeGreaterThan(1);
    expect(embedded.every((font) => font.embedded && font.hasUnicode)).toBe(true);
  });

  it('is the same, byte for byte, for the same paper at the same instant', async () => {
    const [first, second] = [await PAPERS[name](), await PAPERS[name]()];
    expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
  });
});

describe('what the file says of itself', () => {
  it('is tagged, titled and in French, for the archive, and names nobody', async () => {
    const { pdf } = await PAPERS.attestation();
    const info = infoOf(pdf);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Attestation d’immatriculation/);
    const raw = unpacked(pdf);
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(raw).toMatch(/\/Lang \(fr-MA\)/);
    expect(raw).toContain('/DisplayDocTitle true');
    const metadata = raw.slice(raw.indexOf('<x:xmpmeta'), raw.indexOf('</x:xmpmeta>'));
    for (const personal of ['AMRANI', 'Fatima', 'BE123456', '104207311']) {
      expect(metadata).not.toContain(personal);
      expect(info).not.toContain(personal);
    }
  });

  it('describes rows as tables, pictures with words, and right-to-left lines in reading order', async () => {
    const raw = unpacked((await PAPERS.attestation()).pdf);
    for (const tag of ['/S /Table', '/S /TR', '/S /TH', '/S /TD', '/S /H1', '/S /H2', '/S /Figure']) {
      expect(raw).toContain(tag);
    }
    expect(raw).toContain('/Alt ');
    const utf16 = Buffer.from('\ufeffفاطمة الزهراء العمراني', 'utf16le').swap16().toString('hex');
    expect(raw.toLowerCase()).toContain(`/actualtext <${utf16}>`);
  });

  it('leaves no mark outside the tagged content and the artifacts', async () => {
    for (const name of PAPER_NAMES)
      expect(marksOutsideTags((await PAPERS[name]({ specimen: true })).pdf), name).toEqual([]);
  });

  it('draws nothing with a glyph that stands for no character', async () => {
    for (const name of PAPER_NAMES) {
      const raw = unpacked((await PAPERS[name]()).pdf);
      const maps = raw.match(/beginbfrange[^]*?endbfrange/g) ?? [];
      expect(maps.length).toBeGreaterThan(1);
      for (const map of maps) expect(map).not.toMatch(/< ?>/);
    }
  });

  it('takes a name with characters that no font has, and shows where they were', async () => {
    const applicant = { ...aReceipt.applicant, givenLatin: 'Li 李', familyLatin: 'A & B <c>' };
    const pdf = await renderPaper('receipt', { ...aReceipt, applicant }, { fonts, createdAt: CREATED_AT });
    expect(checkWithQpdf(pdf)).toContain('No syntax');
    const { pagesOf } = await import('./support/tools.ts');
    expect(pagesOf(pdf).join(' ')).toContain('Li ? A & B <C>');
  });
});
