export const auditWords = {
  'audit.title': { zh: '审计记录核对', en: 'Check of the audit log' },
  'audit.anchor_title': { zh: '审计锚点', en: 'Audit anchor' },
  'audit.anchor_at': { zh: '{at}，共{rows}行', en: '{at}, {rows} rows' },
  'audit.anchor_how': {
    zh: '请留着这条消息。要核对时，管理员发“核对审计 ”加上面这一行，即可知道此前的记录有没有被改动或删除。',
    en: 'Keep this message. To check, an administrator sends “verify audit” with the line above and learns whether anything before it was changed or removed.',
  },
  'audit.not_yours': { zh: '审计记录只由系统管理员核对。', en: 'The audit log is checked by administrators only.' },
  'audit.empty': { zh: '还没有审计记录。', en: 'There are no audit rows yet.' },
  'audit.unreadable': {
    zh: '锚点应是“行号:64位校验码”，请从“审计锚点”消息里整行复制。',
    en: 'An anchor is “row:64 hexadecimal digits”; please copy the whole line from an anchor message.',
  },
  'audit.intact': {
    zh: '完好：共{rows}行，到第{row}行与锚点一致，没有改动或缺失。',
    en: 'Intact: {rows} rows; up to row {row} they agree with the anchor, nothing changed or missing.',
  },
  'audit.intact_alone': {
    zh: '自身完好：共{rows}行，前后相接。要排除整份被替换，请发“核对审计 ”加一条锚点。',
    en: 'Intact in itself: {rows} rows, each following on the one before. To rule out that all of it was replaced, send “verify audit” with an anchor.',
  },
  'audit.changed': { zh: '第{row}行被改动过。', en: 'Row {row} was changed.' },
  'audit.missing': { zh: '第{row}行被删除了。', en: 'Row {row} was removed.' },
  'audit.broken': {
    zh: '第{row}行与前一行接不上：中间的记录被换过或删过。',
    en: 'Row {row} does not follow on the row before: rows in between were exchanged or removed.',
  },
  'audit.not_noted': {
    zh: '第{row}行与锚点不一致：这一行或之前的记录被整体改写过。',
    en: 'Row {row} does not agree with the anchor: it, or rows before it, were rewritten.',
  },
  'audit.sealed': { zh: '已封存到{month}（第{row}行）。', en: 'Sealed up to {month} (row {row}).' },
  'audit.in_sealed': { zh: '这在已封存的{month}里。', en: ' This is in {month}, which is sealed.' },
  'audit.sealed_rewritten': {
    zh: '已封存的{month}被整体改写过（从第{row}行起），与封存时的校验码不一致。',
    en: 'Sealed month {month} was rewritten (from row {row} on): it does not agree with the hash it was sealed with.',
  },
  'audit.seal_changed': {
    zh: '{month}的封存记录被改动或重做过（见第{row}行）。',
    en: 'The seal of {month} was changed or made anew (see row {row}).',
  },
  'audit.shortened': {
    zh: '记录变短了：从第{row}行起的记录不见了。',
    en: 'The log is shorter than it was: rows from {row} on are gone.',
  },
} as const;
