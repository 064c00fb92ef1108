import { describe, expect, it } from 'vitest';
import { type DigestLine, digestCard } from '../../src/cards/reminders/digest-card.ts';
import type { DraftId } from '../../src/kernel/id.ts';
import { plain } from '../../src/kernel/text.ts';

const line = (index: number, state: DigestLine['state'] = 'open'): DigestLine => ({
  job: `job_${index}`,
  title: plain(`申请单${index}`),
  reasons: [],
  waited: null,
  at: null,
  urgent: false,
  lies: null,
  absent: null,
  passedBy: null,
  figure: null,
  state,
  until: null,
  answers: [],
  opens: null,
  draft: `drf_${index}` as DraftId,
  list: null,
  start: null,
});
const shown = (...lines: readonly DigestLine[]): string => JSON.stringify(digestCard({ lines, open: null, colleagues: [] }).body);

describe('没提交的申请单 (S55)', () => {
  it('S55 最多列三张，还能接着填的在前；其余写明还有几张，一个按钮看全', () => {
    const five = shown(line(1, 'over'), line(2), line(3), line(4), line(5), line(6));
    expect(five.match(/申请单\d/g)).toEqual(['申请单2', '申请单3', '申请单4']);
    expect(five).toContain('{"key":"remind.drafts_more","with":{"count":2}}');
    expect(five.match(/my_drafts/g)).toHaveLength(1);
  });

  it('S55 三张以内全列，没有多余的按钮', () => {
    const three = shown(line(1), line(2, 'over'), line(3));
    expect(three.match(/申请单\d/g)).toEqual(['申请单1', '申请单3', '申请单2']);
    expect(three).not.toContain('my_drafts');
  });
});

describe('早上一张卡 (O25)', () => {
  const title = (...lines: readonly DigestLine[]): string =>
    JSON.stringify(digestCard({ lines, open: null, colleagues: [] }).header.title);
  it('O25 标题里的件数就是下面开着的行数：自己的几件，另有几件等别人办，紧急的写明；了结的不算', () => {
    const own = (index: number): DigestLine => ({ ...line(index), draft: null });
    const others = (index: number): DigestLine => ({ ...own(index), lies: plain('王芳') });
    const mine = [own(1), own(2), own(3), own(4), own(5)];
    expect(title(...mine)).toBe('{"key":"remind.title","with":{"count":5}}');
    expect(title(...mine, others(6), others(7), others(8))).toBe(
      '{"key":"remind.title_beside","with":{"title":{"key":"remind.title","with":{"count":5}},"count":3}}',
    );
    expect(title({ ...own(1), urgent: true }, others(2), { ...others(3), state: 'over' })).toBe(
      '{"key":"remind.title_beside","with":{"title":{"key":"remind.title_urgent","with":{"count":1,"urgent":1}},"count":1}}',
    );
  });
});
