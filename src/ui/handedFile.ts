let handed: File | undefined;

/** Keeps a file that was chosen on one screen for the next one, which reads it. */
export function handFile(file: File): void {
  handed = file;
}

/** The file that was handed over, once. */
export function takeFile(): File | undefined {
  const file = handed;
  handed = undefined;
  return file;
}
