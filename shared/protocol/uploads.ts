/**
 * Attachments that are larger than one part travel by tus 1.0 (core, creation, checksum, expiration): what arrived stays, and
 * only the rest is sent after a cut. An upload is named by the SHA-256 of what it will be, so that asking for it again finds it.
 */
export const TUS_VERSION = '1.0.0';
export const TUS_EXTENSIONS = 'creation,checksum,expiration';
export const UPLOAD_MEDIA_TYPE = 'application/offset+octet-stream';

/** What a counter sends in one request. A signed body counts whole or not at all, so this is what a cut can cost. */
export const UPLOAD_PART_BYTES = 128 * 1024;
/** The largest part that the central takes. */
export const UPLOAD_PART_MAX_BYTES = 1024 * 1024;
