import * as v from 'valibot';

/** The files of the demonstration, by their names beside the index. */
export interface DemonstrationIndex {
  readonly invitation: string;
  readonly responses: readonly string[];
  /** Absent where none was made. */
  readonly benchmark?: string;
}

const schema: v.GenericSchema<unknown, DemonstrationIndex> = v.object({
  invitation: v.string(),
  responses: v.array(v.string()),
  benchmark: v.exactOptional(v.string()),
});

/** Reads the list of the demonstration's files; null when it is none. */
export function parseDemonstrationIndex(text: string): DemonstrationIndex | null {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
