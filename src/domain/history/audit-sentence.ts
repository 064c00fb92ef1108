/** What is asked of the audit log: its end for everybody to see, or whether it is what it was when an end was noted (empty: on its own). */
export type AuditQuestion = { readonly about: 'anchor' } | { readonly about: 'check'; readonly noted: string };

/** 审计锚点, 核对审计 12:ab…. Null: about something else. */
export function readAuditQuestion(said: string): AuditQuestion | null {
  const check = /^(?:核对|校验|检查)审计(?:记录|日志)?[\s,，:：]*(\S*)$/.exec(said);
  if (check) return { about: 'check', noted: (check[1] ?? '').toLowerCase() };
  return /^(公布|发布)?审计锚点$/.test(said) ? { about: 'anchor' } : null;
}
