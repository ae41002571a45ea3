const [START, END, SCAN] = [0xd8, 0xd9, 0xda];
/** Frames (SOF0 to SOF15), without the three markers of other use among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Whether a file is a JPEG from its start to its end marker, with the size of a picture before its first scan: what a drawing
 * needs. The picture itself is not decoded, a batch has thousands of them.
 */
export function isWholeJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== START) return false;
  let hasFrame = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    // A marker may be padded with 0xff.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (marker === SCAN) return hasFrame && bytes.lastIndexOf(Buffer.from([0xff, END])) > at + length;
    if (isFrame(marker)) {
      if (at + 9 > bytes.length) return false;
      hasFrame = bytes.readUInt16BE(at + 5) > 0 && bytes.readUInt16BE(at + 7) > 0;
    }
    at += 2 + length;
  }
  return false;
}
