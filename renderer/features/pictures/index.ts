export { toBase64 } from './base64.ts';
export { Camera, Oval } from './Camera.tsx';
export { default as cameraCss } from './camera.module.css';
export { turned, WHOLE, withCorner, type Point, type Quad } from './straighten/geometry.ts';
export type { Found } from './straighten/corners.ts';
export { FILE_MAX_BYTES, straighten } from './straighten/straighten.ts';
export { usePicture } from './usePicture.ts';
export { DropZone } from './DropZone.tsx';
export { pictureIn, usePictureDrops } from './usePictureDrops.ts';
