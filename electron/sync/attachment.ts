/** A photo or a piece that may leave: its act is accepted. */
export interface Attachment {
  /** Of its bytes: its name everywhere. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly actId: string;
}
