/** What is asked of the reminders in a sentence with something of its own in it: a day, a month. */
export type RemindQuestion =
  | { readonly about: 'preview'; readonly when: string }
  | { readonly about: 'effect'; readonly when: string };

/** Read before any process is looked for, since a preview of reminders may name leave. Null: about something else. */
export function readRemindQuestion(said: string): RemindQuestion | null {
  const effect = /^(?:看看?|查看?)?(.{0,10}?)(?:的)?提醒效果(?:报告)?$/.exec(said);
  if (effect) return { about: 'effect', when: effect[1] ?? '' };
  const preview =
    /^(?:看看?|预览)?(.{0,12}?)(?:会|要|都)?(?:提醒(?:我)?(?:些)?什么|提醒哪些(?:事)?|有(?:什么|哪些)提醒)$/.exec(said) ??
    /^预览(.{0,12}?)(?:的)?提醒$/.exec(said) ??
    /^(.{0,12}?)(?:的)?提醒预览$/.exec(said);
  return preview ? { about: 'preview', when: preview[1] ?? '' } : null;
}
