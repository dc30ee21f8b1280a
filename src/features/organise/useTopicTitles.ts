import { useOpenWave } from './useOpenWave';

/** Titles of topics in the reader's language, those that the organiser added among them; an unknown topic is called by its id. */
export function useTopicTitles(): (topic: string) => string {
  const { texts, invitation } = useOpenWave();
  return (topic) =>
    texts.value.topics[topic]?.title ?? invitation.value.extraTopics.find(({ id }) => id === topic)?.title ?? topic;
}
