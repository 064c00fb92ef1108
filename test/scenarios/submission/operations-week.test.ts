import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { withSheets } from '../../with-sheets.ts';
import { whole } from '../records/records-office.ts';

const WEEK = withSheets('operations_week');
const COMMENT = { comment: '新增客户少：下雨，展厅人少' };

const sheets = async (office: TestOffice): Promise<number> =>
  (await office.store.reads.openRecords(null)).items.filter(({ kind }) => kind === 'operations_week').length;

const handsIn = async (office: TestOffice, name: string): Promise<void> => {
  const one = persona(office, name);
  await one.presses('提交');
  await one.presses('提交', { form: COMMENT });
};
const inGroup = (office: TestOffice, group: string): string =>
  JSON.stringify(office.controls.cards('蒋建国', group).map(({ body }) => body.card));

describe('运营周报 (S23)', () => {
  itIn(
    'S23 周一每个网点各有一份，数取自台账；运营专员写了说明才算交，主管、区域经理、二网管理部门各收到一份',
    WEEK,
    async ({ office, wang, jiang }) => {
      const chen = persona(office, '陈静');
      const card = chen.card('运营周报', '待提交');
      expect(card.text).toContain('苏州分店');
      expect(card.text).toContain('11月16日(周一) 至 11月22日(周日)');
      expect(card.text).toContain('请您：提交运营周报');
      expect(whole(office, '陈静', '运营周报')).toContain('新增客户');
      expect(await sheets(office)).toBe(4);
      await chen.presses('提交');
      await chen.presses('提交', { form: { comment: '' } });
      expect(await sheets(office)).toBe(4);
      await chen.presses('提交', { form: COMMENT });
      for (const reader of [wang, jiang, persona(office, '周敏')])
        expect(reader.card('运营周报', '苏州分店', '下雨').text).toContain('已收下');
      expect(await sheets(office)).toBe(3);
      expect(
        persona(office, '赵磊')
          .cards()
          .some(({ text }) => text.includes('苏州分店')),
      ).toBe(false);
    },
  );

  itIn(
    'S23 数和台账对得上：那一周登记的才算，重新取数就是现在的',
    withSheets('operations_week', '2026-11-23'),
    async ({ office, li, at }) => {
      const asks = async (what: string) => {
        await li.says(`求助：${what}`);
        await li.presses('提交', { form: { what } });
      };
      await asks('客户要退定金怎么办');
      await at('2026-11-27', '17:00');
      await asks('试驾车坏了找谁');
      await at('2026-11-30', '09:30');
      const table = () => whole(office, '陈静', '运营周报');
      expect(table()).toMatch(/"求助","c1":"2","c2":"0"/u);
      // A week that is over does not grow by what comes after it.
      await asks('周一的问题');
      await persona(office, '陈静').presses('重新取数');
      expect(table()).toMatch(/"求助","c1":"2","c2":"0"/u);
    },
  );

  itIn(
    'O26 「谁还没交周报」当场列出；交一家少一家，同一张卡跟着变；只看得到自己管的',
    WEEK,
    async ({ office, jiang, wang, li }) => {
      await jiang.says('谁还没交周报');
      const live = () => jiang.card('运营周报：');
      expect(live().text).toContain('应交2家 · 已交0 · 迟交0 · 未交2');
      expect(live().text).not.toContain('广州');
      await handsIn(office, '陈静');
      expect(live().text).toContain('应交2家 · 已交1 · 迟交0 · 未交1');
      expect(live().text.indexOf('杭州分店')).toBeLessThan(live().text.indexOf('苏州分店'));
      await jiang.presses('催办');
      expect(persona(office, '林晓').card('催您').text).toContain('运营周报');
      await wang.says('周报交齐了吗');
      expect(wang.card('运营周报：').text).toContain('都交齐了');
      await li.says('谁还没交周报');
      expect(li.card('您看不到').text).toContain('S4');
    },
  );

  itIn(
    'S23 到期没交：第二天区域群里只说网点不点名，交了那条就改；迟交的记为迟交，下一期看得到',
    WEEK,
    async ({ office, at, jiang }) => {
      await handsIn(office, '陈静');
      await at('2026-11-24', '23:50');
      expect(inGroup(office, '华东区域群')).not.toContain('还没交');
      await at('2026-11-25', '09:10');
      const group = () => inGroup(office, '华东区域群');
      expect(group()).toContain('杭州分店');
      expect(group()).not.toContain('苏州分店');
      expect(group()).not.toContain('林晓');
      expect(inGroup(office, '苏州分店群')).not.toContain('杭州');
      await handsIn(office, '林晓');
      expect(group()).toContain('都交齐了');
      await jiang.says('周报情况');
      expect(jiang.card('运营周报：').text).toContain('已交2 · 迟交1 · 未交0');
    },
  );

  itIn('每期恰好一份：重启、没有人的新店、后来来人的新店', WEEK, async ({ office }) => {
    await office.restart();
    await office.app.tick();
    expect(await sheets(office)).toBe(4);
  });

  itIn(
    '没有启用就说没有启用，也没有人收到',
    { config: (config) => ({ ...config, submissions: { since: {} } }) },
    async ({ office, wang }) => {
      expect(await sheets(office)).toBe(0);
      await wang.says('谁还没交周报');
      expect(wang.card('还没有启用').text).toContain('运营周报');
    },
  );
});
