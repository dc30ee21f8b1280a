import type { Invitation } from '@/domain/collection/invitation';
import type { Texts } from '@/i18n/texts';

const joined = (paragraphs: readonly (string | null | undefined)[]) => paragraphs.filter(Boolean).join('\n\n');

function deadlineIn({ t, formats }: Texts, { wave }: Invitation): string | null {
  return wave.deadline ? t('organise.mail-deadline', { date: formats.date(wave.deadline) }) : null;
}

/** The mail that invites an office, ready to be sent. */
export function invitationMail(texts: Texts, invitation: Invitation, link: string): string {
  const { t } = texts;
  const { wave, organiser, note, privacy } = invitation;
  return joined([
    t('organise.mail-greeting'),
    t('organise.mail-invite', { title: wave.title, name: organiser.name }),
    note,
    t('organise.mail-link', { link }),
    deadlineIn(texts, invitation),
    t('organise.mail-how', { address: organiser.address }),
    privacy,
    t('organise.mail-closing', { name: organiser.name }),
  ]);
}

/** The mail that reminds offices which have not answered yet. */
export function reminderMail(texts: Texts, invitation: Invitation, link: string): string {
  const { t } = texts;
  const { wave, organiser } = invitation;
  return joined([
    t('organise.mail-greeting'),
    t('organise.mail-remind', { title: wave.title }),
    deadlineIn(texts, invitation),
    t('organise.mail-link', { link }),
    t('organise.mail-how', { address: organiser.address }),
    t('organise.mail-closing', { name: organiser.name }),
  ]);
}
