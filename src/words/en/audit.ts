import type { auditWords as chinese } from '../zh-CN/audit.ts';

export const auditWords: Record<keyof typeof chinese, string> = {
  'audit.title': 'Check of the audit log',
  'audit.anchor_title': 'Audit anchor',
  'audit.anchor_at': '{at}, {rows} rows',
  'audit.anchor_how':
    'Keep this message. To check, an administrator sends “核对审计 ” with the line above and learns whether anything before it was changed or removed.',
  'audit.not_yours': 'The audit log is checked by administrators only.',
  'audit.empty': 'There are no audit rows yet.',
  'audit.unreadable': 'An anchor is “row:64 hexadecimal digits”; please copy the whole line from an anchor message.',
  'audit.intact': 'Intact: {rows} rows; up to row {row} they agree with the anchor, nothing changed or missing.',
  'audit.intact_alone':
    'Intact in itself: {rows} rows, each following on the one before. To rule out that all of it was replaced, send “核对审计 ” with an anchor.',
  'audit.changed': 'Row {row} was changed.',
  'audit.missing': 'Row {row} was removed.',
  'audit.broken': 'Row {row} does not follow on the row before: rows in between were exchanged or removed.',
  'audit.not_noted': 'Row {row} does not agree with the anchor: it, or rows before it, were rewritten.',
  'audit.month': '{year}-{month}',
  'audit.sealed': 'Sealed up to {month} (row {row}).',
  'audit.in_sealed': ' This is in {month}, which is sealed.',
  'audit.sealed_rewritten':
    'Sealed month {month} was rewritten (from row {row} on): it does not agree with the hash it was sealed with.',
  'audit.seal_changed': 'The seal of {month} was changed or made anew (see row {row}).',
  'audit.shortened': 'The log is shorter than it was: rows from {row} on are gone.',
};
