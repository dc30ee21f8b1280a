import { describe, expect, it } from 'vitest';
import { aboutTopic } from '@/domain/assessment/aboutTopic';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';

const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);

describe('questions about a topic', () => {
  it('are asked when they are required or follow from a required one, and folded otherwise', () => {
    const { asked, folded } = aboutTopic(aQuestionnaire(), 'strategy');
    expect(ids(asked)).toEqual(['target-level', 'workshop-interest', 'willing-to-share', 'share-title']);
    expect(ids(folded)).toEqual(['confidence', 'barriers', 'lesson-learned', 'experiment-idea', 'experiment-partners']);
  });

  it('of another questionnaire follow its own data', () => {
    const { asked, folded } = aboutTopic(aSmallQuestionnaire(), 'shelves');
    expect(ids(asked)).toEqual(['target-level', 'workshop-interest', 'willing-to-share', 'share-title']);
    expect(ids(folded)).toEqual(['barriers', 'lesson-learned']);
  });

  it('that the organiser added do not ask about levels and answers', () => {
    const { asked, folded } = aboutTopic(aQuestionnaire(), 'metadata');
    expect(ids(asked)).toEqual(['workshop-interest', 'willing-to-share', 'share-title']);
    expect(ids(folded)).not.toContain('confidence');
  });
});
