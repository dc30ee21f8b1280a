import type { Page } from '@playwright/test';

/** One way in which a person writes something. */
export interface WritePath {
  readonly name: string;
  /** Brings a device that holds nothing to the screen where it is written. */
  prepare(page: Page): Promise<unknown>;
  write(page: Page): Promise<unknown>;
  /** What was entered still stands there, and nothing more is claimed than is true; absent where nothing is entered. */
  stands?(page: Page): Promise<unknown>;
  /** Further changes that follow of themselves once the first is durable; none where absent. */
  readonly more?: number;
}
