import type { PackedFile } from '@/exchange/backup/zip';

/**
 * The file of rows as the database has them, for whoever has to rescue what this version of Waymark cannot use. Not canonical
 * and without a checksum: a row may hold anything.
 */
export function serialiseRows(dump: { readonly format: 'waymark/rows' }, name: string): PackedFile {
  return { name: `${name}.rows.json`, bytes: new TextEncoder().encode(`${JSON.stringify(dump, null, 1)}\n`) };
}
