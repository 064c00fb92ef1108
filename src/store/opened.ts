import type { Clock } from '../kernel/clock.ts';
import type { Pages } from './check-pages.ts';
import type { Engine } from './engine/engine.ts';
import type { Migrated } from './migrate.ts';

export interface StoreOptions {
  /** `file:./data/erwang.db`, relative to the project. */
  readonly url: string;
  /** Where `prisma/migrations` lies. */
  readonly projectRoot: string;
  readonly clock: Clock;
}

/** A database that is open for serving, and what only its engine can tell. */
export interface Opened {
  readonly engine: Engine;
  readonly file: string;
  readonly migrated: Migrated;
  pages(): Pages;
}
