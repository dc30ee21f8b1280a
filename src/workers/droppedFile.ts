/** A file as the browser gives it: a handle, whose bytes have not been read. */
export interface DroppedFile {
  /** Path below the dropped folder, with `/`; the name alone for a single file. */
  readonly name: string;
  readonly blob: Blob;
}
