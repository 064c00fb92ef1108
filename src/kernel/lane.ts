/** How soon something must be seen; lower goes first. */
export const LANE = {
  /** The answer to what somebody pressed or said a moment ago. */
  answer: 0,
  /** Decisions, requests, notices. */
  news: 1,
  /** Reminders and daily posts. */
  reminder: 2,
  /** Files, entries in calendars. */
  file: 3,
} as const;

export type Lane = (typeof LANE)[keyof typeof LANE];

/** The most urgent first. */
export const LANES: readonly Lane[] = Object.values(LANE);
