import type { PackedFile } from '@/exchange/backup/zip';
import { saveFile } from '@/ui/saveFile';

/** Hands a file to the download under its kind. */
export function handOver({ name, bytes }: PackedFile): void {
  saveFile(name, new Blob([bytes], { type: name.endsWith('.zip') ? 'application/zip' : 'application/json' }));
}
