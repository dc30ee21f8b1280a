import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { afterEach, describe, expect, it } from 'vitest';
import { loadAssessment, saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import { hasDatabase } from '@/storage/space';

afterEach(() => Promise.all([removeDatabase('own'), removeDatabase('demo')]));

describe('spaces', () => {
  it('keep the demonstration apart, and removing it leaves the own data', async () => {
    const own = await openDatabase('own');
    const demo = await openDatabase('demo');
    await saveNewAssessment(own, anAssessment({ id: 'mine' }));
    await saveNewAssessment(demo, anAssessment({ id: 'invented' }));
    expect(await loadAssessment(own, 'invented')).toBeUndefined();

    await removeDatabase('demo');
    expect(await hasDatabase('demo')).toBe(false);
    expect(await loadAssessment(own, 'mine')).toBeDefined();
  });

  it('are open once, whoever asks', async () => {
    expect(await openDatabase('own')).toBe(await openDatabase('own'));
  });
});

describe('a browser that stores nothing', () => {
  it('gets a database in memory that never says saved', async () => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
    try {
      const database = await openDatabase('own');
      expect(database.saving.current.state).toBe('memory');
      expect(await saveNewAssessment(database, anAssessment())).toBe(true);
      expect(database.saving.current).toMatchObject({ state: 'memory', sequence: 1 });
      expect(await loadAssessment(database, 'assessment-1')).toBeDefined();
    } finally {
      indexedDB.open = open;
    }
  });
});
