/**
 * One peer in a process of its own. Arguments: the peer, the file that says what to draw, what to do with it: `rates`, or
 * `lines` and the file to write.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const WARM_UP = 5;
const [peer, workFile, task, to] = process.argv.slice(2);
const { open } = await import(`./${peer}.mjs`);
const { fontFiles, page, photoFile, cards, lines, batch, separate } = JSON.parse(
  readFileSync(workFile, 'utf8'),
);
const fonts = Object.fromEntries(Object.entries(fontFiles).map(([name, file]) => [name, readFileSync(file)]));
const photo = readFileSync(photoFile);

/** Nobody’s photo is somebody else’s: a comment in it makes each one different, so that none is drawn from memory. */
function photoOf(index) {
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 0, 0, 0, 0]);
  comment.writeUInt32BE(index, 4);
  return Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)]);
}
const withPhoto = (card, index) => ({
  pages: card.pages.map((one) =>
    one.photo ? { ...one, photo: { ...one.photo, name: `photo-${index}`, bytes: photoOf(index) } } : one,
  ),
});

const engine = await open({ fonts, fontFiles, page });
async function timed(count, work) {
  const from = performance.now();
  const bytes = await work();
  return { cardsPerSecond: (count * 1000) / (performance.now() - from), bytesPerCard: bytes / count };
}

if (task === 'lines') {
  writeFileSync(to, await engine.draw([{ pages: lines }]));
} else {
  const many = cards.slice(0, batch).map(withPhoto);
  const few = cards.slice(0, separate).map(withPhoto);
  await engine.draw(many.slice(0, WARM_UP));
  const rates = {
    separate: await timed(few.length, async () => {
      let bytes = 0;
      for (const card of few) bytes += (await engine.draw([card])).length;
      return bytes;
    }),
    batch: await timed(many.length, async () => (await engine.draw(many)).length),
  };
  process.stdout.write(`${JSON.stringify(rates)}\n`);
}
await engine.close?.();
process.exit(0);
