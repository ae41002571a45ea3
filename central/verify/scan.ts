import decodeQR from 'qr/decode.js';

interface Detector {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
declare global {
  interface Window {
    readonly BarcodeDetector?: {
      new (options: { readonly formats: readonly string[] }): Detector;
      getSupportedFormats(): Promise<readonly string[]>;
    };
  }
}

let native: Promise<Detector | undefined> | undefined;
/** The browser's own reader, where it has one. */
async function findNative(): Promise<Detector | undefined> {
  const { BarcodeDetector } = window;
  if (!BarcodeDetector) return undefined;
  const formats = await BarcodeDetector.getSupportedFormats().catch((): readonly string[] => []);
  return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined;
}

/** An image larger than this is read smaller first. */
const LARGEST_SIDE = 2400;
const PATIENCE_MS = 2_500;

function pixelsOf(image: CanvasImageSource, width: number, height: number): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

function readPixels(
  pixels: ImageData,
  patience: { effort?: number; timeLimit?: number },
): string | undefined {
  try {
    return decodeQR(pixels, patience);
  } catch {
    return undefined;
  }
}

/** The text of the code on a picture; undefined when none is found. The picture stays on this device. */
export async function readPicture(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  try {
    const detector = await (native ??= findNative());
    const [found] = detector ? await detector.detect(bitmap).catch(() => []) : [];
    if (found) return found.rawValue;
    const largest = Math.max(bitmap.width, bitmap.height);
    const scales = largest > LARGEST_SIDE ? [LARGEST_SIDE / largest, 1] : [1];
    for (const scale of scales) {
      const pixels = pixelsOf(bitmap, Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
      const text = readPixels(pixels, { effort: Infinity, timeLimit: PATIENCE_MS });
      if (text !== undefined) return text;
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

export interface Camera {
  stop(): void;
}

const FRAME_EVERY_MS = 120;

/** Shows the camera in a video and gives the first code that it sees. Rejects when there is no camera, or it is not allowed. */
export async function openCamera(video: HTMLVideoElement, onText: (text: string) => void): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 1280 } },
  });
  video.srcObject = stream;
  await video.play();
  const detector = await (native ??= findNative());
  let isOpen = true;
  const stop = (): void => {
    isOpen = false;
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
  const look = async (): Promise<string | undefined> => {
    if (video.videoWidth === 0) return undefined;
    const [found] = detector ? await detector.detect(video).catch(() => []) : [];
    return found?.rawValue ?? readPixels(pixelsOf(video, video.videoWidth, video.videoHeight), {});
  };
  const turn = async (): Promise<void> => {
    const text = await look();
    if (!isOpen) return;
    if (text === undefined) {
      setTimeout(() => void turn(), FRAME_EVERY_MS);
      return;
    }
    stop();
    onText(text);
  };
  void turn();
  return { stop };
}
