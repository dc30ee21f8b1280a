const MIB = 1024 * 1024;

/** Most bytes that a file of a kind may have. */
export const MOST_BYTES = {
  response: 2 * MIB,
  invitation: 2 * MIB,
  benchmark: 2 * MIB,
  assessment: 64 * MIB,
  wave: 512 * MIB,
  zip: 512 * MIB,
} as const;

/** Most levels of a JSON value, the outermost being 1. */
export const MOST_LEVELS = 12;

/** Most members of one JSON object. */
export const MOST_MEMBERS = 2000;
