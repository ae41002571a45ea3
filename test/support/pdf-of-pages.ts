/** A PDF of this many pages, each with bars of its own where words would be; `first` makes them other pages. */
export function pdfOfPages(count: number, first = 0): Buffer {
  const pages = Array.from({ length: count }, (_, index) => index);
  const bars = (page: number): string =>
    Array.from(
      { length: 12 },
      (_, row) => `72 ${720 - row * 44} ${220 + ((row * 97 + (first + page) * 61) % 200)} 14 re f`,
    ).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${pages.map((page) => `${3 + 2 * page} 0 R`).join(' ')}] >>`,
    ...pages.flatMap((page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents ${4 + 2 * page} 0 R >>`,
      `<< /Length ${bars(page).length} >>\nstream\n${bars(page)}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
