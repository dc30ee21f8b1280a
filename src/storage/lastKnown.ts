import type { Assessment } from '@/domain/assessment/assessment';
import { entriesOf } from '@/domain/assessment/entriesOf';
import type { FileRow, WaveRow } from './rows';
import type { WaymarkDatabase } from './tables';

/**
 * What this page last read from the database. When the database is gone while the page is open, this is all that is left of
 * it, and enough for a file.
 */
export class LastKnown {
  readonly #assessments = new Map<string, Assessment>();
  readonly #waves = new Map<string, WaveRow>();
  readonly #files = new Map<string, readonly FileRow[]>();

  readonly assessment = (id: string, found: Assessment | undefined): void => {
    if (found) this.#assessments.set(id, found);
    else this.#assessments.delete(id);
  };

  readonly wave = (id: string, found: WaveRow | undefined): void => {
    if (found) this.#waves.set(id, found);
    else this.#waves.delete(id);
  };

  readonly files = (waveId: string, found: readonly FileRow[]): void => {
    this.#files.set(waveId, found);
  };

  get isEmpty(): boolean {
    return this.#assessments.size === 0 && this.#waves.size === 0;
  }

  /** Puts everything into tables that are empty. */
  async fill(tables: WaymarkDatabase): Promise<void> {
    for (const assessment of this.#assessments.values()) {
      const { id, createdAt, questionnaire, invitation, sending } = assessment;
      await tables.assessments.put({ id, createdAt, questionnaire, invitation, sending });
      const entries = entriesOf(assessment, () => createdAt);
      await tables.entries.bulkPut(
        entries.flatMap(({ path, value, at }) => (value === null ? [] : [{ assessmentId: id, path, value, at }])),
      );
    }
    for (const [id, wave] of this.#waves) {
      await tables.waves.put(wave);
      await tables.files.bulkPut(this.#files.get(id) ?? []);
    }
  }
}
