import type { InvitationPart } from '@/domain/assessment/meetInvitation';
import type { Invitation } from '@/domain/collection/invitation';
import type { Texts } from '@/i18n/texts';

/** What a part of an invitation says now. */
export function sayPart(
  invitation: Invitation,
  part: InvitationPart,
  { t, formats }: Pick<Texts, 't' | 'formats'>,
): string {
  const { wave, organiser, note, privacy, extraTopics, recipients } = invitation;
  switch (part) {
    case 'title':
      return wave.title;
    case 'period':
      return t('assess.period', { from: formats.month(wave.from), to: formats.month(wave.to) });
    case 'deadline':
      return wave.deadline ? formats.date(wave.deadline) : t('offer.no-deadline');
    case 'organiser':
      return [organiser.name, organiser.address].filter((text) => text !== '').join('\n') || t('offer.nothing');
    case 'note':
      return note ?? t('offer.nothing');
    case 'privacy':
      return privacy ?? t('offer.nothing');
    case 'extra-topics':
      return (
        extraTopics.map(({ title, description }) => `${title}\n${description}`.trim()).join('\n') || t('offer.nothing')
      );
    case 'recipients':
      return t('offer.recipients', { count: recipients.length });
  }
}
