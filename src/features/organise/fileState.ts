import type { JudgedFile } from '@/domain/collection/judgedFile';

/** Under which heads files are counted and filtered. */
export const FILE_STATES = ['accepted', 'to-decide', 'refused', 'set-aside'] as const;
export type FileState = (typeof FILE_STATES)[number];

/**
 * What a file is to the organiser: it counts, waits for a decision, is refused, or was set aside because another file says
 * the same or more.
 */
export function fileStateOf({ reason, conflict }: JudgedFile): FileState {
  switch (reason) {
    case 'ok':
      return 'accepted';
    case 'conflict':
      return conflict?.decision ? 'set-aside' : 'to-decide';
    case 'duplicate':
    case 'superseded':
    case 'older-revision':
      return 'set-aside';
    default:
      return 'refused';
  }
}
