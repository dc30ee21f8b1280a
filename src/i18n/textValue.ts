import type { VNode, VNodeChild } from 'vue';

/** What can be filled into a message: a text, a number, or an element such as a name inside `<bdi>`. */
export type TextValue = string | number | VNode;

/** What stands for a tag of a message: gets what is inside the tag. */
export type TextTag = (inside: VNodeChild[]) => VNodeChild;

/** A message without anything to fill in. */
export type NoParameters = Readonly<Record<never, never>>;
