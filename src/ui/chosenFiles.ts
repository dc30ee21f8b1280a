/** A file that a person chose: a handle, whose bytes have not been read. */
export interface ChosenFile {
  /** Path below the folder, or the name of a file alone. */
  readonly name: string;
  readonly blob: File;
}

const isHidden = (path: string) => path.split('/').some((part) => part.startsWith('.'));

/** The files of a native input, for files or for a folder. Whatever lies in hidden folders is left out. */
export function filesOfInput(files: Iterable<File>): readonly ChosenFile[] {
  return [...files]
    .map((file) => ({ name: file.webkitRelativePath.split('/').slice(1).join('/') || file.name, blob: file }))
    .filter(({ name }) => !isHidden(name));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder gives its entries in portions; an empty portion is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const portion = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  const entries: FileSystemEntry[] = [];
  for (let found = await portion(); found.length > 0; found = await portion()) entries.push(...found);
  return entries;
}

async function filesOfEntry(entry: FileSystemEntry, path: string): Promise<readonly ChosenFile[]> {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) return [{ name: path, blob: await fileOf(entry as FileSystemFileEntry) }];
  const found: ChosenFile[] = [];
  for (const inner of await entriesOf(entry as FileSystemDirectoryEntry))
    found.push(...(await filesOfEntry(inner, path === '' ? inner.name : `${path}/${inner.name}`)));
  return found;
}

/**
 * The files of a drop, folders opened; whatever is hidden is left out. What was dropped must be asked for at once, since it
 * is gone when the event is over.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (entries.length === 0 || entries.includes(null)) return filesOfInput(transfer.files);
  const found = await Promise.all(
    entries.flatMap((entry) => (entry ? [filesOfEntry(entry, entry.isFile ? entry.name : '')] : [])),
  );
  return found.flat();
}
