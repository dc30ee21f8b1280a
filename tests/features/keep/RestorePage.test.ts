// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { durableChanges, openScreen, stored, type Screen } from '@tests/features/assess/openScreen';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assessmentBackupFile } from '@/exchange/backup/backupFile';
import { serialiseInvitation } from '@/exchange/invitation/serialiseInvitation';
import '@/features/keep/RestorePage.vue';
import { removeAssessment } from '@/storage/assessments';
import { loadBackup } from '@/storage/backups';
import { openDatabase, removeDatabase } from '@/storage/database';
import { loadHistory } from '@/storage/history';
import { incidents } from '@/storage/incidents';
import { markData } from '@/storage/marker';
import { handFile } from '@/ui/handedFile';
import { answer, backupFileOf, keepAssessment } from './keptThings';

let screen: Screen;
beforeEach(() => markData('own', false));
afterEach(async () => {
  screen.close();
  vi.restoreAllMocks();
  await removeDatabase('own');
  await removeDatabase('demo');
  for (const { kind, space } of incidents.present) incidents.settle(kind, space);
});

/** Chooses a file on the screen that restores. */
async function choose(file: File): Promise<void> {
  const input = await screen.find<HTMLInputElement>('restore');
  const chosen = Object.assign(file, { webkitRelativePath: '' });
  Object.defineProperty(input.element, 'files', { value: [chosen], configurable: true });
  await input.trigger('change');
}

const part = async () => (await screen.find('restore-part')).attributes();
const confirm = async () => {
  await (await screen.find('restore-confirm')).trigger('click');
  return (await screen.find('restore-result')).attributes();
};
const remove = async (id: string) => removeAssessment(await openDatabase('own'), id);
const levelOf = async (id: string) => (await stored(id))?.answers['strategy-mandate'];

describe('a backup that is chosen', () => {
  it('brings back an assessment that is gone, with its history, as one change', async () => {
    await keepAssessment('lost', 3);
    const file = await backupFileOf('lost');
    const before = await loadBackup(await openDatabase('own'), 'lost');
    await remove('lost');
    screen = await openScreen('/restore');
    await choose(file);
    expect(await part()).toMatchObject({ 'data-kind': 'assessment', 'data-plan': 'new' });
    expect(screen.page.text()).toContain('Office of lost');
    expect(await stored('lost')).toBeUndefined();
    const changes = await durableChanges();
    expect(await confirm()).toMatchObject({ 'data-restored': '1', 'data-stopped': '0', 'data-failed': '0' });
    expect(await durableChanges()).toBe(changes + 1);
    const after = await loadBackup(await openDatabase('own'), 'lost');
    expect(after?.assessment).toEqual(before?.assessment);
    expect(after?.history).toMatchObject([{ kind: 'edit', places: before?.history[0]?.places }]);
    expect(screen.page.get('[data-testid="restored"] a').attributes('href')).toBe('#/assess/lost');
  });

  it('brings a later answer, and keeps the one it replaces in the history', async () => {
    await keepAssessment('here', 2, '10:00');
    await answer('here', 4, '12:00');
    const file = await backupFileOf('here');
    await remove('here');
    await keepAssessment('here', 1, '11:00');
    screen = await openScreen('/restore');
    await choose(file);
    expect(await part()).toMatchObject({ 'data-plan': 'merge', 'data-exact': 'false' });
    expect(screen.page.text()).toContain('1 answer or entry is newer in the backup');
    await confirm();
    expect(await levelOf('here')).toEqual({ code: 'level', level: 4 });
    const places = (await loadHistory(await openDatabase('own'), 'here')).flatMap((change) => change.places);
    expect(places).toContainEqual({
      path: 'answer/strategy-mandate',
      before: { code: 'level', level: 1 },
      after: { code: 'level', level: 4 },
    });
  });

  it('leaves an answer that is later here', async () => {
    await keepAssessment('here', 2, '10:00');
    const file = await backupFileOf('here');
    await remove('here');
    await keepAssessment('here', 5, '11:00');
    screen = await openScreen('/restore');
    await choose(file);
    await part();
    expect(screen.page.text()).toContain('1 answer or entry is newer here and stays');
    await confirm();
    expect(await levelOf('here')).toEqual({ code: 'level', level: 5 });
  });

  it('changes nothing when everything is here already', async () => {
    await keepAssessment('here', 2);
    const changes = await durableChanges();
    screen = await openScreen('/restore');
    await choose(await backupFileOf('here'));
    expect(await part()).toMatchObject({ 'data-plan': 'same', 'data-exact': 'true' });
    await screen.find('restore-nothing');
    expect(screen.has('restore-confirm')).toBe(false);
    expect(await durableChanges()).toBe(changes);
  });

  it('may come from the screen before', async () => {
    await keepAssessment('lost', 3);
    const file = await backupFileOf('lost');
    await remove('lost');
    handFile(file);
    screen = await openScreen('/restore');
    expect(await part()).toMatchObject({ 'data-plan': 'new' });
  });
});

describe('a file that is no backup', () => {
  it.each([
    ['a photograph', 'it is not a backup of Waymark.'],
    ['{"format":"waymark/assessment","vers', 'It is cut off'],
    ['{"format":"waymark/benchmark","version":1}', 'Open it under Compare.'],
    ['{"format":"waymark/response","version":1}', 'It is a response file.'],
    ['{"format":"waymark/assessment","version":2}', 'made by a newer version'],
    ['age-encryption.org/v1\n', 'It is sealed'],
    ['PK\x03\x04 cut', 'cannot be unpacked'],
  ])('%j is refused with a sentence, and nothing is changed', async (content, sentence) => {
    await keepAssessment('here', 2);
    const changes = await durableChanges();
    screen = await openScreen('/restore');
    await choose(new File([content], 'chosen'));
    expect(await part()).toMatchObject({ 'data-kind': 'refused' });
    expect(screen.page.text()).toContain(sentence);
    await screen.find('restore-nothing');
    expect(screen.has('restore-confirm')).toBe(false);
    expect(await durableChanges()).toBe(changes);
  });

  it('gives way to another one, with the focus on what chooses it', async () => {
    screen = await openScreen('/restore');
    await choose(new File(['a photograph'], 'chosen'));
    (await screen.find('restore-other')).element.click();
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-testid')).toBe('restore'));
  });

  it('is named when it is an invitation', async () => {
    screen = await openScreen('/restore');
    await choose(new File([await serialiseInvitation(anInvitation())], 'x.invitation.json'));
    await part();
    expect(screen.page.text()).toContain('It is an invitation.');
  });

  it('is refused inside the demonstration when it belongs outside', async () => {
    const backup = { assessment: anAssessment({ invitation: anInvitation() }), times: {}, history: [] };
    const made = await assessmentBackupFile(backup, aQuestionnaire());
    screen = await openScreen('/demo/restore');
    await choose(new File([made?.bytes ?? ''], 'a.assessment.json'));
    expect(await part()).toMatchObject({ 'data-kind': 'elsewhere' });
    expect(screen.page.text()).toContain('does not belong to the demonstration');
  });
});

describe('restoring', () => {
  it('says that nothing was saved by halves when a write fails, and begins nothing more', async () => {
    await keepAssessment('lost', 3);
    const file = await backupFileOf('lost');
    await remove('lost');
    screen = await openScreen('/restore');
    await choose(file);
    await screen.find('restore-confirm');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Planted.', 'ConstraintError');
    });
    expect(await confirm()).toMatchObject({ 'data-restored': '0', 'data-failed': '1' });
    vi.restoreAllMocks();
    expect(await stored('lost')).toBeUndefined();
    expect(screen.page.text()).toContain('Nothing of it was saved by halves');
  });

  it('begins anew where everything is gone, but not before it is confirmed', async () => {
    await keepAssessment('lost', 3);
    const file = await backupFileOf('lost');
    await removeDatabase('own');
    markData('own', true);
    screen = await openScreen('/restore');
    await choose(file);
    expect(await part()).toMatchObject({ 'data-plan': 'new' });
    expect(incidents.present).toMatchObject([{ kind: 'emptied', blocking: true }]);
    expect(await confirm()).toMatchObject({ 'data-restored': '1' });
    expect(incidents.present).toEqual([]);
    expect(await levelOf('lost')).toEqual({ code: 'level', level: 3 });
  });

  it('asks once more before it removes a database that cannot be read', async () => {
    await keepAssessment('lost', 3);
    const file = await backupFileOf('lost');
    const beginAnew = vi.fn();
    incidents.report({ kind: 'damaged', space: 'own', blocking: true, beginAnew });
    screen = await openScreen('/restore');
    await choose(file);
    await (await screen.find('restore-confirm')).trigger('click');
    await screen.find('restore-over-damaged');
    expect(beginAnew).not.toHaveBeenCalled();
    await (await screen.find('restore-over-damaged')).trigger('click');
    await screen.find('restore-result');
    expect(beginAnew).toHaveBeenCalledOnce();
  });
});
