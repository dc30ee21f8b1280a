declare module '*.css';

declare module 'virtual:questionnaires' {
  import type { Edition } from '@/domain/questionnaire/edition';
  /** Every edition that was built in, in order of id and edition. */
  export const editions: readonly Edition[];
}

declare module 'virtual:texts' {
  import type { TextPart } from '@/i18n/textKeys';
  type LoadPart = () => Promise<Readonly<Record<string, string | object>>>;
  /** By language, then part. */
  export const loadTexts: Readonly<Record<string, Readonly<Record<TextPart, LoadPart>>>>;
}

declare module '*.worker?worker&url' {
  /** Address of a worker's script, a file of its own. */
  const url: string;
  export default url;
}
