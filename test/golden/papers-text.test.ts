import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacedText } from '../../electron/pdf/index.ts';
import pieces from '../../resources/legal/pieces.json' with { type: 'json' };
import { drawnSignsOf } from './support/pdfjs.ts';
import { ARABIC, isReadable } from './support/reading.ts';
import { PAPER_NAMES, PAPERS, type DrawnPaper } from './support/render.ts';
import { pagesOf } from './support/tools.ts';

describe.each(PAPER_NAMES)('the text of the %s', (name) => {
  let paper: DrawnPaper;
  let pages: string[];
  beforeAll(async () => {
    paper = await PAPERS[name]();
    pages = pagesOf(paper.pdf);
  });

  it('is read by poppler as it was written, in both scripts, on its page', () => {
    const unreadable = paper.placed.filter(({ text, page }) => !isReadable(text, pages[page] ?? ''));
    expect(unreadable.map(({ text }) => text)).toEqual([]);
    expect(paper.placed.filter(({ text }) => ARABIC.test(text)).length).toBeGreaterThan(10);
  });

  it('never shows half an identifier at the end of a line', () => {
    const identifiers = /\b(?:RC|AT|CA|PA)-|\d{2}\/\d{2}\//u;
    const whole = /(?:RC|AT|CA|PA)-K3B-26-\d{6}|\d{2}\/\d{2}\/\d{4}/u;
    const lines = paper.placed.map(({ text }) => text).filter((text) => identifiers.test(text));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((text) => !whole.test(text))).toEqual([]);
  });

  it('is shortened nowhere', () => {
    expect(paper.placed.filter(({ text }) => text.includes('…'))).toEqual([]);
  });
});

describe('what a paper must say', () => {
  const textOf = async (name: keyof typeof PAPERS) => pagesOf((await PAPERS[name]()).pdf).join(' ');

  it('the receipt gives reference, hour, agent, act, papers, delay and its last day, and where to appeal', async () => {
    const text = await textOf('receipt');
    for (const said of [
      'RC-K3B-26-000042',
      '12/03/2026 – 09:05',
      '04217',
      'Rabat-Agdal',
      'Fatima-Zohra EL AMRANI',
      'فاطمة الزهراء العمراني',
      'BE123456',
      'Immatriculation d’un travailleur non salarié',
      'تسجيل عامل غير أجير',
      'Acte de mariage — Youssef BENNANI',
      'Pièces manquantes',
      'الوثائق الناقصة',
      '60 jours, soit une réponse au plus tard le 11/05/2026',
      'le silence vaut accord',
      'السكوت بمثابة',
      'Médiateur du Royaume',
      'وسيط المملكة',
      'Réservé, à confirmer par la CNSS',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('a receipt without missing papers says that the file is complete', async () => {
    const { renderPaper } = await import('../../electron/pdf/index.ts');
    const { aReceipt } = await import('./support/samples.ts');
    const { fonts, CREATED_AT } = await import('./support/render.ts');
    const data = { ...aReceipt, missing: [], family: [], number: null, category: null };
    const text = pagesOf(await renderPaper('receipt', data, { fonts, createdAt: CREATED_AT })).join(' ');
    expect(text).toContain('Aucune : le dossier est complet.');
    expect(text).toContain('Aucun conjoint ni enfant déclaré.');
    expect(text).toContain('الملف كامل');
  });

  it('the receipt names a form by its reference in Arabic too, alone or with a name, drawn from left to right', async () => {
    const { renderPaper } = await import('../../electron/pdf/index.ts');
    const { aFamily, aReceipt } = await import('./support/samples.ts');
    const { fonts, CREATED_AT } = await import('./support/render.ts');
    const { fr, ar } = pieces.find(({ code }) => code === 'form-328-1-01') ?? { fr: '', ar: '' };
    const name = { fr, ar };
    const received = [{ name }, { name, concerns: aFamily[0] }];
    const placed: PlacedText[] = [];
    const onText = (text: PlacedText) => placed.push(text);
    const data = { ...aReceipt, received };
    const pdf = await renderPaper('receipt', data, { fonts, createdAt: CREATED_AT, onText });
    const lines = placed.map(({ text }) => text).filter((text) => text.includes('الاستمارة'));
    expect(lines).toEqual(['الاستمارة 328-1-01 موقعة', 'الاستمارة 328-1-01 موقعة – يوسف بناني']);
    expect(pagesOf(pdf).join(' ').split('328-1-01')).toHaveLength(5);
    const drawn = (await drawnSignsOf(pdf)).join(' ');
    expect(drawn.split('328-1-01')).toHaveLength(5);
    expect(drawn).not.toContain('01-1-328');
  });

  it('the attestation says that it does not prove rights, and what is only reserved', async () => {
    const confirmed = await textOf('attestation');
    expect(confirmed).toContain('Cette attestation ne prouve pas l’ouverture des droits.');
    expect(confirmed).toContain('لا تثبت هذه الشهادة فتح الحقوق');
    expect(confirmed).toContain('104 207 311');
    expect(confirmed).not.toContain('Réservé');
    const reserved = await textOf('extremeAttestation');
    expect(reserved).toContain('il reste à confirmer');
    expect(reserved).toContain('Réservé, à confirmer par la CNSS');
  });

  it('the card says on its back that it proves identity, not rights', async () => {
    const text = await textOf('card');
    expect(text).toContain('pas l’ouverture de ses droits');
    expect(text).toContain('ولا تثبت فتح حقوقه');
    expect(text).toContain('CA-K3B-26-000042');
  });

  it('the card and the attestation of a civil servant say the mutual, its number and who manages', async () => {
    for (const name of ['memberCard', 'memberAttestation'] as const) {
      const text = await textOf(name);
      for (const said of [
        'MGEN, éducation nationale',
        'التعاضدية العامة للتربية الوطنية',
        '4400127',
        'Caisse nationale des organismes de prévoyance sociale',
        'الصندوق الوطني لمنظمات الاحتياط الاجتماعي',
      ])
        expect(text.replaceAll(/\s+/gu, ' '), name).toContain(said);
      expect(text).not.toContain('CNSS');
    }
    expect(await textOf('extremeMemberCard')).toContain('12345678901234567890');
  });

  it('the slip of a first access gives name, number, secret and what to do, in both languages, and no address', async () => {
    const text = (await textOf('access')).replaceAll(/\s+/gu, ' ');
    for (const said of [
      'PA-K3B-26-000042',
      '12/03/2026',
      'Fatima-Zohra EL AMRANI',
      'فاطمة الزهراء العمراني',
      '104 207 311',
      'ACDE-3456-XY79',
      'Votre code de premier accès',
      'رمز الولوج الأول',
      'Ne montrez ce code à personne',
      'لا تُطلعوا أحدًا على هذا الرمز',
      'fixe jusqu’à quand ce code peut servir',
      'الفضاء الإلكتروني هو الذي يحدد',
      'Pli 1',
    ])
      expect(text).toContain(said);
    expect(text.split('ACDE-3456-XY79')).toHaveLength(2);
    expect(text).not.toMatch(/https?:|www\.|@/u);
    expect(text).not.toContain('remplace le précédent');
    expect(await textOf('extremeAccess')).toContain('Ce pli remplace le précédent, qui n’ouvre plus.');
    expect(await textOf('extremeAccess')).toContain('تحل هذه الورقة محل السابقة');
  });

  it('samples and copies are marked in both languages on every page', async () => {
    for (const page of pagesOf((await PAPERS.extremeAttestation({ specimen: true, duplicate: true })).pdf)) {
      for (const mark of ['SPÉCIMEN', 'نموذج', 'DUPLICATA', 'نظير']) expect(page).toContain(mark);
    }
    expect(await textOf('card')).not.toContain('SPÉCIMEN');
  });
});

describe('a second paper in the same process', () => {
  it('reads as the first: what fontkit remembers of a glyph is not what the next paper says', async () => {
    const first = await PAPERS.card();
    await PAPERS.extremeReceipt();
    const again = await PAPERS.card();
    expect(Buffer.from(again.pdf).equals(Buffer.from(first.pdf))).toBe(true);
    const lines = (drawn: readonly PlacedText[]) => drawn.map(({ text }) => text);
    expect(lines(again.placed)).toEqual(lines(first.placed));
  });
});
