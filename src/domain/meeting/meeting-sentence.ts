export type MeetingSentence = { readonly kind: 'meeting_new'; readonly said: string };

const ARRANGES = /^(?:帮我|我想|我要|请)?(?:约|安排|订|定|组织|召集)(?:一?[个场次])?(?:会议|会)$/u;

/** Whether a sentence asks for a meeting; null where it does not. */
export const readMeetingSentence = (bare: string): MeetingSentence | null =>
  ARRANGES.test(bare) ? { kind: 'meeting_new', said: bare } : null;
