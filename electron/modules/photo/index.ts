export { keepPhoto, putPhoto, releasePhoto, removeOrphanPhotos, withholdPhoto } from './photo.repo.ts';
export { createPhotos, type FindPhoto } from './photos.service.ts';
export { processPage } from './process-page.ts';
export { PHOTO_MAX_BYTES, processPhoto, type ProcessedPhoto } from './process-photo.ts';
