import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { withSheets } from '../../with-sheets.ts';
import { whole } from '../records/records-office.ts';

const WEEK = withSheets('operations_week');

/** 苏州 hands its weekly report in, nobody else does; 李强 of 苏州 asks and is not answered, and nobody decides on his leave. */
async function someDays(
  { office, li, at }: { office: TestOffice; li: Persona; at: (date: string, time: string) => Promise<void> },
  until = '2026-11-26',
): Promise<void> {
  const chen = persona(office, '陈静');
  await chen.presses('提交', { holding: '运营周报' });
  await chen.presses('提交', { form: { comment: '展厅人少' } });
  await li.says('求助：客户要退定金怎么办');
  await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
  await li.says('12月1日下午请半天事假');
  await li.presses('确认提交');
  await at(until, '10:00');
}

describe('各店合规 (S15)', () => {
  itIn(
    'S15 区域经理问“各店合规”：先是一张图，最差的店在最上面、差在哪里；每个数点进去是清单，清单打开是那件事；文件按店列全',
    { ...WEEK, mode: 'ws' },
    async ({ office, jiang, li, at }) => {
      await someDays({ office, li, at });
      await jiang.says('各店合规');
      const card = jiang.card('合规情况');
      expect(card.text.indexOf('各店还差几项')).toBeLessThan(card.text.indexOf('周报按时交：'));
      // Of 苏州 and 杭州 one handed in: the question and the leave that wait are 苏州's.
      expect(card.text).toContain('周报按时交：50%');
      expect(card.text).toContain('没按时答复的求助：1');
      expect(card.text).toContain('审批超过1个工作日：1');
      expect(card.text).toContain('考勤按时签字：没有数据');
      const picture = whole(office, '蒋建国', '各店还差几项');
      expect(picture.indexOf('苏州分店')).toBeLessThan(picture.indexOf('杭州分店'));
      await jiang.says('没按时答复的求助');
      await jiang.presses('由哪些组成');
      const rows = jiang.card('先答复');
      expect(rows.text).toContain('还没办');
      expect(rows.text).not.toContain('退定金');
      await jiang.presses('查看', { holding: '先答复' });
      expect(jiang.card('客户要退定金怎么办').text).toContain('求助');
      await jiang.says('超时审批');
      await jiang.presses('由哪些组成');
      expect(jiang.card('请假 QJ').text).toContain('个工作日，还没办');
      await jiang.says('合规情况');
      await jiang.presses('导出表格');
      const file = (await sentSheets(office, '蒋建国')).at(-1);
      const units = file?.sheet('按网点');
      expect(JSON.stringify(units?.rows)).toContain('苏州分店');
      expect(JSON.stringify(file?.sheet('口径').rows)).toContain('免交的不算');
    },
  );

  itIn('S15 S4 主管只看本店，别的店的数和清单都看不到；业务人员被请去看自己的待办', WEEK, async ({ office, li, wang, at }) => {
    await someDays({ office, li, at });
    await wang.says('合规情况');
    expect(wang.card('合规情况 苏州分店').text).toContain('周报按时交：100%');
    const hangzhou = persona(office, '赵磊');
    await hangzhou.says('合规情况');
    expect(hangzhou.card('合规情况 杭州分店').text).toContain('没按时答复的求助：没有数据');
    await hangzhou.says('苏州分店合规情况');
    expect(hangzhou.card('只能看您负责的单位').text).not.toContain('100%');
    await hangzhou.says('周报按时率');
    await hangzhou.presses('由哪些组成');
    expect(hangzhou.card('11月24日').text).toContain('没交');
    expect(hangzhou.card('11月24日').text).not.toContain('苏州');
    await li.says('合规情况');
    expect(li.card('合规情况').text).toContain('我的待办');
  });

  itIn('S15 S23 周报里“超时的事”和合规情况是同一个数；按时办的不算，还没到期的不算', WEEK, async ({ office, li, wang, at }) => {
    await someDays({ office, li, at }, '2026-11-24');
    // Answered in time.
    await li.says('求助：试驾车坏了找谁');
    await li.presses('提交', { form: { what: '试驾车坏了找谁' } });
    await wang.presses('答复', { holding: '试驾车坏了' });
    await wang.presses('答复', { form: { words: '找售后的老周' } });
    await wang.says('没按时办的待办');
    const before = /没按时办的待办：(\d+)/u.exec(wang.card('没按时办的待办').text)?.[1];
    expect(before).toBe('1');
    await at('2026-11-30', '09:30');
    await wang.says('本月没按时办的待办');
    const inMonth = /没按时办的待办：(\d+)/u.exec(wang.card('没按时办的待办').text)?.[1] ?? '—';
    expect(Number(inMonth)).toBeGreaterThan(1);
    expect(whole(office, '陈静', '11月23日')).toContain(`"超时的事","c1":"${inMonth}"`);
  });
});
