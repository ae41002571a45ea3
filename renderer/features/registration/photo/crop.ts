/** Width by height of the photo on the card. */
export const ASPECT = 3 / 4;
/** Sent to the counter, which makes the card's 300 × 400 from it. */
export const SENT = { width: 900, height: 1200 };
export const FILE_MAX_BYTES = 15 * 1024 * 1024;
/** As the counter refuses: smaller than this, a face is a blot. */
export const MIN = { width: 240, height: 320 };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What part of the picture is kept: its middle as fractions of the picture, and how much closer than the whole. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

export const CENTRED: Crop = { x: 0.5, y: 0.5, zoom: 1 };
const CLOSEST = 4;

/** The largest 3:4 part of a picture. */
function largest({ width, height }: Size): Size {
  return width / height > ASPECT ? { width: height * ASPECT, height } : { width, height: width / ASPECT };
}

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** How close one may come before the part left is too small for a card. */
export function closest(picture: Size): number {
  const whole = largest(picture);
  return between(Math.min(whole.width / MIN.width, whole.height / MIN.height), 1, CLOSEST);
}

/** The crop kept inside the picture. */
export function within(picture: Size, crop: Crop): Crop {
  const zoom = between(crop.zoom, 1, closest(picture));
  const whole = largest(picture);
  const half = { x: whole.width / zoom / picture.width / 2, y: whole.height / zoom / picture.height / 2 };
  return { zoom, x: between(crop.x, half.x, 1 - half.x), y: between(crop.y, half.y, 1 - half.y) };
}

/** The part of the picture that a crop keeps, in its pixels. */
export function boxOf(picture: Size, crop: Crop): Box {
  const { x, y, zoom } = within(picture, crop);
  const whole = largest(picture);
  const [width, height] = [whole.width / zoom, whole.height / zoom];
  return { left: x * picture.width - width / 2, top: y * picture.height - height / 2, width, height };
}

const STEP = 0.02;
const ZOOM_STEP = 1.08;

/** What a key does to the crop: arrows move it, plus and minus bring it closer or further; undefined for others. */
export function cropByKey(picture: Size, crop: Crop, key: string): Crop | undefined {
  const moved = (dx: number, dy: number, zoom = 1) =>
    within(picture, { x: crop.x + dx / crop.zoom, y: crop.y + dy / crop.zoom, zoom: crop.zoom * zoom });
  switch (key) {
    case 'ArrowLeft':
      return moved(-STEP, 0);
    case 'ArrowRight':
      return moved(STEP, 0);
    case 'ArrowUp':
      return moved(0, -STEP);
    case 'ArrowDown':
      return moved(0, STEP);
    case '+':
    case '=':
    case 'PageUp':
      return moved(0, 0, ZOOM_STEP);
    case '-':
    case 'PageDown':
      return moved(0, 0, 1 / ZOOM_STEP);
    case 'Home':
      return CENTRED;
    default:
      return undefined;
  }
}

/** Pixels to send: the part kept, at most 900 × 1200, never enlarged. */
export function sentSize({ width, height }: Size): Size {
  const scale = Math.min(1, SENT.width / width, SENT.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
