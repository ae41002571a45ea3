export { PHOTO_MAX_BYTES, processPhoto, type ProcessedPhoto } from './process-photo.ts';
