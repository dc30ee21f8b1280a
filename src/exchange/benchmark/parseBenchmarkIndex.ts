import * as v from 'valibot';
import { matching, membersOf, title } from '@/exchange/reading/schemaParts';

/** A benchmark that is published beside the app. */
export interface BenchmarkEntry {
  /** Its file name, beside the index. */
  readonly file: string;
  readonly title: string;
}

/** A plain name: no folder, no address of another host. */
const fileName = matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/);

const schema = membersOf({
  format: v.literal('waymark/benchmarks'),
  version: v.literal(1),
  files: v.array(membersOf({ file: fileName, title })),
});

/** Reads the list of benchmarks that are published beside the app; null when it is none. */
export function parseBenchmarkIndex(text: string): readonly BenchmarkEntry[] | null {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output.files.map((entry) => ({ file: entry.file, title: entry.title })) : null;
  } catch {
    return null;
  }
}
