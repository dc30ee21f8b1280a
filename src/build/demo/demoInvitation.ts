import type { ExtraTopic, Invitation } from '@/domain/collection/invitation';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { DEMO_OFFICES } from './demoOffice';

const EXTRA_TOPICS: readonly ExtraTopic[] = [
  {
    id: 'ai-assistants',
    title: 'AI assistants for code',
    description:
      'Using AI assistants to write, translate and review statistical code: what helps, what is allowed, who checks.',
  },
  {
    id: 'shared-services',
    title: 'Shared services in a statistical system',
    description:
      'One platform, one community or one support desk for several producers of official statistics in a country.',
  },
];

/** The invitation to the demonstration wave. Everybody in it is invented, and it says so. */
export function demoInvitation({ id, edition, hash }: Questionnaire): Invitation {
  return {
    wave: {
      id: 'demo-2027',
      title: 'Demonstration wave 2027 (invented)',
      from: '2027-01',
      to: '2027-12',
      deadline: '2026-11-20',
    },
    questionnaire: { id, edition, hash },
    extraTopics: EXTRA_TOPICS,
    organiser: {
      name: 'Secretariat of the Lodestar Circle (invented)',
      address: 'secretariat@lodestar-circle.invalid',
    },
    offices: DEMO_OFFICES.map(({ code, name }) => ({ code, name })),
    recipients: [],
    note:
      'This is a demonstration. The organiser, the offices, their countries and all answers are invented; any likeness to ' +
      'a real office is chance. Answer as if you worked in one of the invited offices: nothing leaves your device, and a ' +
      'real wave does not take the files that you save here.',
    privacy:
      'Invented, as an example of what stands here in a real wave: the secretariat of the Lodestar Circle holds the response ' +
      'files. Three people can open them. They are used for the agenda of the workshops and for a benchmark in which no ' +
      'office can be recognised, and are deleted on 31 December 2028. An office may ask for deletion at any time before the ' +
      'benchmark is published.',
  };
}
