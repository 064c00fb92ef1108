/** A task as the platform keeps it. */
export interface LocalTask {
  readonly id: string;
  /** What the caller wrote, as it came. */
  fields: { summary: string; description?: string | undefined; due?: TaskTime | undefined; start?: TaskTime | undefined };
  readonly members: { id: string; type: 'user' | 'app'; role: 'assignee' | 'follower' }[];
  readonly mode: 1 | 2;
  extra: string;
  /** Milliseconds; 0 while it is open. */
  completedAt: number;
  readonly createdAt: number;
}

export interface TaskTime {
  timestamp: string;
  is_all_day?: boolean | undefined;
}

/** A recording's written words; the app reads them only where somebody has shared them with it. */
export interface LocalMinutes {
  readonly token: string;
  readonly title: string;
  readonly owner: string;
  readonly createdAt: number;
  readonly durationMs: number;
  readonly lines: readonly { readonly speaker: string; readonly atMs: number; readonly words: string }[];
  shared: boolean;
}
