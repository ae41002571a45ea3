export { createPhotos, type FindPhoto } from './photos.service.ts';
export { PHOTO_MAX_BYTES, processPhoto, type ProcessedPhoto } from './process-photo.ts';
