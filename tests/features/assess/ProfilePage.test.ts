// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';
import { durableChanges, openScreen, stored, type Screen } from './openScreen';

const OFFICE = '/assess/assessment-1/office';
let screen: Screen;

const keep = async (changes: Parameters<typeof anAssessment>[0] = {}, space: Space = 'own') =>
  saveNewAssessment(await openDatabase(space), anAssessment(changes));
const optionsOf = (select: HTMLSelectElement) => [...select.options].map(({ value }) => value);

afterEach(async () => {
  screen.close();
  await removeDatabase('own');
  await removeDatabase('demo');
});

describe('the office', () => {
  it('is named with one durable change', async () => {
    await keep();
    screen = await openScreen(OFFICE);
    const before = await durableChanges();
    const name = await screen.find('profile-office-name');
    await name.setValue('Office of Examplia');
    await name.trigger('change');
    await vi.waitFor(async () => expect((await stored('assessment-1'))?.office.name).toBe('Office of Examplia'));
    expect(await durableChanges()).toBe(before + 1);
  });

  it('gets the code that a list of invited offices has for its name', async () => {
    const offices = [
      { code: 'DE-N', name: 'Office of the North' },
      { code: 'DE-S', name: 'Office of the South' },
    ];
    await keep({ invitation: anInvitation({ offices }) });
    screen = await openScreen(OFFICE);
    const name = await screen.find('profile-office-name');
    const before = await durableChanges();
    await name.setValue('Office of the South');
    await name.trigger('change');
    await vi.waitFor(async () => expect((await stored('assessment-1'))?.office.code).toBe('DE-S'));
    expect(await durableChanges()).toBe(before + 1);
  });

  it('has a country by its code, or is an international organisation', async () => {
    await keep();
    screen = await openScreen(OFFICE);
    const country = await screen.find<HTMLSelectElement>('profile-country');
    const codes = optionsOf(country.element);
    expect(codes).toEqual(expect.arrayContaining(['CA', 'ZZ', 'XK']));
    expect(codes).not.toContain('XA');
    await country.setValue('CA');
    await vi.waitFor(async () => expect((await stored('assessment-1'))?.office.country).toBe('CA'));
  });

  it('of the demonstration can have an invented country by the name of its office', async () => {
    const wave = { ...anInvitation().wave, id: 'demo-1' };
    const invitation = anInvitation({ wave, offices: [{ code: 'XA', name: 'Examplia' }] });
    await keep({ invitation }, 'demo');
    screen = await openScreen(`/demo${OFFICE}`);
    const country = await screen.find<HTMLSelectElement>('profile-country');
    expect([...country.element.options].find(({ value }) => value === 'XA')?.text).toBe('Examplia');
  });
});

describe('the profile', () => {
  it('lets one line exclude the others where none applies', async () => {
    await keep({ profile: { 'open-tools': ['r', 'git'] } });
    screen = await openScreen(OFFICE);
    await (await screen.find('profile-open-tools-none')).setValue(true);
    await vi.waitFor(async () => expect((await stored('assessment-1'))?.profile).toEqual({ 'open-tools': ['none'] }));
  });

  it('takes an answer back', async () => {
    await keep({ profile: { 'size-band': 'lt250' } });
    screen = await openScreen(OFFICE);
    await (await screen.find('profile-size-band-clear')).trigger('click');
    await vi.waitFor(async () => expect((await stored('assessment-1'))?.profile).toEqual({}));
  });
});
