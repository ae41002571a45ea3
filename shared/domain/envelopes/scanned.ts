import { findReference } from '../documents/reference.ts';

/** A reference in its written form from any way of typing or scanning it. One of another program's stays as it is. */
export const scannedReference = (text: string): string =>
  findReference(text) ?? text.trim().toUpperCase().replace(/\s+/gu, ' ');
