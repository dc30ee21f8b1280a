// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { anInvitation } from '@tests/support/anInvitation';
import { afterEach, expect, it, vi } from 'vitest';
import { invitationLink } from '@/exchange/invitation/invitationLink';
import { loadAssessments } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import { openScreen, type Screen } from './openScreen';

let screen: Screen;

const addressFor = async (changes: Parameters<typeof anInvitation>[0] = {}) =>
  (await invitationLink(anInvitation(changes), 'http://localhost/')).split('#')[1] ?? '';
const name = () => screen.router.currentRoute.value.name;

afterEach(async () => {
  screen.close();
  await removeDatabase('own');
});

it('a link begins the assessment of its wave, and leaves the address', async () => {
  const address = await addressFor();
  screen = await openScreen(address);
  await vi.waitFor(() => expect(name()).toBe('start'));
  expect(location.hash).not.toContain(address);
  expect(await loadAssessments(await openDatabase('own'))).toHaveLength(1);
});

it('the start says who asks, until when, and the organiser’s words on data protection', async () => {
  const wave = { ...anInvitation().wave, deadline: '2027-04-30' };
  screen = await openScreen(await addressFor({ wave, privacy: 'Kept by the secretariat for two years.' }));
  await screen.find('profile-office-name');
  expect(screen.page.text()).toContain('Organiser asks your office to take part.');
  expect(screen.page.text()).toContain('April 30, 2027');
  expect(screen.page.text()).toContain('Kept by the secretariat for two years.');
});

it('the start has the name of the only office that a link is for', async () => {
  screen = await openScreen(await addressFor({ offices: [{ code: 'XA', name: 'Office of Examplia' }] }));
  expect((await screen.find<HTMLInputElement>('profile-office-name')).element.value).toBe('Office of Examplia');
});

it('a link that was cut says so, and leaves the address', async () => {
  const address = (await addressFor()).slice(0, -20);
  screen = await openScreen(address);
  await vi.waitFor(() => expect(name()).toBe('assess'));
  expect((await screen.find('offer')).text()).toContain('its end was probably cut off');
  expect(location.hash).not.toContain(address);
});
