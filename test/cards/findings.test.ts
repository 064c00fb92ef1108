import { expect, it } from 'vitest';
import { findingCallouts, intoDraft } from '../../src/cards/approval/findings.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { DraftId } from '../../src/kernel/id.ts';
import { plain } from '../../src/kernel/text.ts';

const found = (code: string, severity: Finding['severity'], clause: string): Finding => ({
  code,
  severity,
  clause,
  text: plain(code),
});

it('S55 O30 卡片上方写了依据的条款：提示不再写一遍，几个拒绝里只有头一个写；别的条款照写', () => {
  const shown = findingCallouts(
    [
      found('note', 'warn', 'S55'),
      found('refusal', 'refuse', 'S55'),
      found('second', 'refuse', 'S55'),
      found('other', 'warn', 'S4'),
    ],
    intoDraft('drf_1' as DraftId),
    'S55',
  );
  expect(shown.map((one) => (one.kind === 'callout' ? (one.clause ?? '') : one.kind))).toEqual(['', 'S55', '', 'S4']);
});
