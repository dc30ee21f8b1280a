import { anInvitation } from '@tests/support/anInvitation';
import { describe, expect, it } from 'vitest';
import { invitationMail, reminderMail } from '@/features/organise/invitationMail';
import { createTexts, LOCALES } from '@/i18n/texts';

const LINK = 'https://example.org/#/invitation/abc';
const { wave } = anInvitation();

describe.each(LOCALES)('a mail in "%s"', async (locale) => {
  const texts = createTexts(locale);
  await texts.load('organise');

  it('says who asks for what until when, how to begin and where to send the file', () => {
    const mail = invitationMail(
      texts,
      anInvitation({ wave: { ...wave, deadline: '2027-02-28' }, note: 'A word.', privacy: 'Kept for a year.' }),
      LINK,
    );
    for (const part of [wave.title, 'Organiser', LINK, texts.formats.date('2027-02-28'), 'organiser@example.org'])
      expect(mail).toContain(part);
    expect(mail).toContain('A word.');
    expect(mail).toContain('Kept for a year.');
  });

  it('says nothing of a deadline that is not there', () => {
    expect(reminderMail(texts, anInvitation(), LINK)).not.toContain('undefined');
    expect(reminderMail(texts, anInvitation(), LINK)).toContain(LINK);
  });
});
