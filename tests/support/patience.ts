import { vi } from 'vitest';

/** How long a test waits for what has to come: a hang is a failure, slowness of a busy machine is none. */
const PATIENCE = 30_000;

const { waitFor } = vi;

// Loaded before every test file, since a configuration cannot say it.
vi.waitFor = (callback, options = PATIENCE) => waitFor(callback, options);
