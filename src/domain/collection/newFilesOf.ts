/**
 * The files of a drop that are not held yet, each once. A file that is dropped again keeps its first drop, so that
 * importing twice changes nothing.
 */
export function newFilesOf<File extends { readonly key: string }>(
  held: readonly { readonly key: string }[],
  dropped: readonly File[],
): readonly File[] {
  const keys = new Set(held.map((file) => file.key));
  return dropped.filter((file) => {
    const isNew = !keys.has(file.key);
    keys.add(file.key);
    return isNew;
  });
}
