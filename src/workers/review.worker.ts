import { expose } from 'comlink';
import type { CollectedFile, Decision } from '@/domain/collection/collectedFile';
import type { InvitedOffice } from '@/domain/collection/invitation';
import { reviewCollection } from '@/domain/collection/reviewCollection';
import { toBriefReview, type BriefReview } from './briefReview';

const files: CollectedFile[] = [];

const reviewer = {
  add(more: readonly CollectedFile[]): void {
    files.push(...more);
  },
  review: (decisions: readonly Decision[], invited: readonly InvitedOffice[]): BriefReview =>
    toBriefReview(files, reviewCollection(files, decisions, invited)),
};

export type ReviewWorker = typeof reviewer;

expose(reviewer);
