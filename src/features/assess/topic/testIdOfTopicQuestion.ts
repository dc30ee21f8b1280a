/** Questions with a name of their own among the handles for tests and the fragments of addresses. */
const SHORT: Readonly<Record<string, string>> = { 'target-level': 'target', 'workshop-interest': 'interest' };

/** The handle of a question about a topic, which is also the id of its element. */
export function testIdOfTopicQuestion(topic: string, question: string): string {
  const short = SHORT[question];
  return short ? `${short}-${topic}` : `topic-${topic}-${question}`;
}
