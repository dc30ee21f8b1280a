declare module 'virtual:questionnaires' {
  import type { Edition } from '@/domain/questionnaire/edition';
  /** Every edition that was built in, in order of id and edition. */
  export const editions: readonly Edition[];
}
