import { expect, it } from 'vitest';
import { type AuditQuestion, readAuditQuestion } from '../../../src/domain/history/audit-sentence.ts';

it.each<readonly [string, AuditQuestion | null]>([
  ['审计锚点', { about: 'anchor' }],
  ['核对审计', { about: 'check', noted: '' }],
  ['核对审计 12:ABC', { about: 'check', noted: '12:abc' }],
  ['校验审计记录：12:abc', { about: 'check', noted: '12:abc' }],
  ['审计部的同事明天请假', null],
])('问审计记录的话：%s', (said, expected) => {
  expect(readAuditQuestion(said)).toEqual(expected);
});
