import type { Invitation } from '@/domain/collection/invitation';
import { withPlainCharacters } from '@/exchange/reading/texts';

/** The invitation with texts as files may carry them: no tabs or other control characters from pasted text. */
export function plainInvitation(invitation: Invitation): Invitation {
  const { wave, extraTopics, organiser, offices, note, privacy } = invitation;
  const plain = withPlainCharacters;
  return {
    ...invitation,
    wave: { ...wave, title: plain(wave.title) },
    extraTopics: extraTopics.map(({ id, title, description }) => ({
      id,
      title: plain(title),
      description: plain(description),
    })),
    organiser: { name: plain(organiser.name), address: plain(organiser.address) },
    offices: offices.map(({ code, name }) => ({ code, name: plain(name) })),
    ...(note === undefined ? {} : { note: plain(note) }),
    ...(privacy === undefined ? {} : { privacy: plain(privacy) }),
  };
}
