import { describe, expect } from 'vitest';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { writeXlsx } from '../../bank-corpus/make/write-xlsx.ts';
import { askForLeave } from '../../leave-form.ts';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { whole } from '../records/records-office.ts';
import { signs, takes } from './signed.ts';

/** 李强 forgot to punch in on the 12th, 张伟 came at 9:21 on the 17th, nobody saw 李敏 on the 20th. */
const USUAL_FAULTS = {
  '李强 2026-11-12': ['18:10'],
  '张伟 2026-11-17': ['09:21', '18:10'],
  '李敏 2026-11-20': [],
};

const nagged = (office: TestOffice, name: string): number =>
  persona(office, name)
    .cards()
    .filter(({ text }) => text.includes('考勤月报该交了')).length;

describe('考勤月报 (S56, S57)', () => {
  itIn('S56 签得早了，月报上说的是现在还有几条；都处理完了就不再说', withReports(), async ({ office, wang, at }) => {
    await punchesOf(office, '2026-11', USUAL_FAULTS);
    await at('2026-12-01', '09:30');
    const sheet = () => wang.card('考勤月报', '苏州分店').text;
    await wang.presses('签字');
    await wang.presses('签字', { form: { comment: '等李敏的单子' } });
    expect(sheet()).toContain('还有3条异常没有处理');
    await wang.presses('认可');
    expect(sheet()).toContain('先处理这2条异常再签字');
    expect(sheet()).toContain('还有2条异常没有处理');
    await wang.presses('认可');
    await wang.presses('认可');
    expect(sheet()).toContain('异常都处理完了，可以签字');
    expect(sheet()).not.toContain('没有处理');
    // What was written stays in the form.
    expect(Object.values(wang.card('考勤月报', '苏州分店').inputs)).toContain('等李敏的单子');
    await wang.presses('签字');
    expect(sheet()).toContain('已签字');
  });

  itIn(
    'S56 考勤文件只到月中：月报不说可以签字，说还有几天没有结论',
    { config: (config) => ({ ...config, submissions: { since: { attendance_month: '2026-11-01' as LocalDate } } }) },
    async ({ office, wang, at }) => {
      const file = writeXlsx([
        ['每日统计表 统计日期：2026-11-18 至 2026-11-30'],
        ['报表生成时间：2026-11-19 12:00'],
        ['姓名', '日期', '上班1打卡时间', '下班1打卡时间'],
        ['李强', '26-11-18', '08:55', '18:03'],
      ]);
      office.controls.sendFile('褚玉兰', 'bot', '每日统计.xlsx', file);
      await office.settled();
      await persona(office, '褚玉兰').presses('导入1人的考勤');
      await office.settled();
      await at('2026-12-01', '09:30');
      const card = wang.card('考勤月报', '苏州分店').text;
      expect(card).toMatch(/还有\d+天没有结论，考勤数据到齐以后才能签字/u);
      expect(card).not.toContain('可以签字');
    },
  );

  itIn(
    'S57 S58 O31 “苏州11月考勤月报”“苏州考勤月报”打开那一份，“11月考勤汇总”打开那一个月的',
    withReports(),
    async ({ office, at }) => {
      await punchesOf(office, '2026-11', USUAL_FAULTS);
      await at('2026-12-01', '09:30');
      const jiang = persona(office, '蒋建国');
      for (const said of ['苏州11月考勤月报', '苏州的11月考勤', '苏州考勤月报', '11月苏州考勤月报']) {
        await jiang.says(said);
        expect(jiang.card().text, said).toContain('苏州分店 2026年11月');
        await jiang.says('帮助');
      }
      // A month of what is kept by the month is that month, not what is due in it.
      const zhou = persona(office, '周敏');
      await zhou.says('11月考勤汇总');
      expect(zhou.card().text).toContain('考勤汇总 KM');
      expect(zhou.card().text).toContain('2026年11月');
      expect(zhou.card().buttons).toContain('上报人力资源');
    },
  );

  itIn(
    'S56 S57 1日起草，没说明的各问本人，一下就答；主管先看异常，认可或改，处理完才签得了；运营专员收下',
    withReports(),
    async ({ office, li, min, wang, at }) => {
      await punchesOf(office, '2026-11', USUAL_FAULTS);
      await at('2026-12-01', '09:30');
      const sheet = () => wang.card('考勤月报', '苏州分店');
      expect(sheet().text).toContain('2026年11月');
      expect(sheet().text).toContain('先处理这3条异常再签字');
      await wang.presses('签字');
      await wang.presses('签字', { form: { comment: '' } });
      expect(sheet().text).toContain('还有3条异常没有处理');
      await wang.presses('返回');
      // Each is asked for their own, and only those who have something to explain.
      expect(li.card('请说明这几天').text).toContain('11月12日(周四) 缺卡');
      expect(li.card('请说明这几天').text).not.toContain('11月17日');
      expect(
        persona(office, '孙悦')
          .cards()
          .some(({ text }) => text.includes('请说明这几天')),
      ).toBe(false);
      await li.presses('忘打卡');
      expect(li.card('考勤都说明了').text).toContain('2026年11月');
      expect(sheet().text).toContain('本人说明：忘打卡');
      await wang.presses('认可');
      expect(sheet().text).toContain('先处理这2条异常再签字');
      await persona(office, '张伟').presses('公出');
      await wang.presses('认可');
      await wang.presses('改这一天');
      await wang.presses('改好', { form: { state: 'absent', why: '没有请假，也联系不上' } });
      expect(min.card('改成“旷工”').text).toContain('没有请假，也联系不上');
      expect(sheet().text).toContain('异常都处理完了，可以签字');
      // Whoever signs sees what they sign.
      expect(whole(office, '王芳', '考勤月报').match(/旷工（天）","\w+":"\d"/gu)).toEqual(['旷工（天）","c1":"1"']);
      await wang.presses('签字', { holding: '考勤月报' });
      await wang.presses('签字', { form: { comment: '李敏的情况已当面谈' } });
      const chen = persona(office, '陈静');
      expect(chen.card('考勤月报', '苏州分店', '已签字').text).toContain('李敏的情况已当面谈');
      expect(whole(office, '陈静', '考勤月报')).toContain('"c0":"旷工（天）","c1":"1"');
      await chen.presses('收下');
      expect(chen.card('考勤月报', '苏州分店').text).toContain('已收下');
    },
  );

  itIn(
    'S57 阶梯：T−2、当天、T+1 主管，T+2 区域经理，T+3 二网管理部门；签了的一次也不再提醒；区域群只说网点',
    withReports(),
    async ({ office, jiang, at }) => {
      await punchesOf(office, '2026-11');
      await at('2026-12-01', '09:30');
      const zhao = persona(office, '赵磊');
      expect(zhao.card('考勤月报', '杭州分店').text).toContain('可以签字');
      await at('2026-12-02', '10:00');
      await signs(office, '王芳');
      const before = nagged(office, '王芳');
      await at('2026-12-03', '10:00');
      await at('2026-12-04', '10:00');
      expect(nagged(office, '王芳')).toBe(before);
      expect(nagged(office, '赵磊')).toBeGreaterThan(0);
      expect(nagged(office, '蒋建国')).toBe(0);
      const group = () => JSON.stringify(office.controls.cards('蒋建国', '华东区域群').map(({ body }) => body.card));
      expect(group()).toContain('杭州分店');
      expect(group()).not.toContain('苏州分店');
      expect(group()).not.toContain('赵磊');
      await at('2026-12-07', '10:00');
      expect(jiang.card('考勤月报该交了').text).toContain('杭州分店');
      expect(jiang.card('考勤月报该交了').text).not.toContain('苏州分店');
      expect(nagged(office, '周敏')).toBe(0);
      await signs(office, '赵磊');
      expect(group()).toContain('都交齐了');
      await at('2026-12-08', '10:00');
      expect(
        persona(office, '周敏')
          .cards()
          .some(({ text }) => text.includes('考勤月报该交了') && text.includes('杭州')),
      ).toBe(false);
      await jiang.says('谁还没交考勤');
      expect(jiang.card('考勤月报：').text).toContain('应交2家 · 已交2 · 迟交1 · 未交0');
    },
  );

  itIn(
    'S57 O1 主管请假时由代他的人听提醒；代审批结束还没交的，第二天一早交回本人，代的人卡上写明已交回，不再听',
    withReports(),
    async ({ office, wang, jiang, at }) => {
      await punchesOf(office, '2026-11');
      await wang.says('12月1日让赵磊代我审批');
      await wang.presses('保存');
      await askForLeave(wang, { from: '2026-12-01', to: '2026-12-01' });
      await jiang.presses('同意');
      await at('2026-12-01', '08:00');
      await at('2026-12-01', '09:30');
      const zhao = persona(office, '赵磊');
      expect(zhao.card('件事等您处理').text).toContain('王芳不在岗，请您代为处理');
      expect(nagged(office, '王芳')).toBe(0);
      await at('2026-12-02', '09:30');
      expect(wang.card('考勤月报该交了').text).toContain('苏州分店');
      const line = /已交回\n.*/u.exec(zhao.card('件事等您处理').text)?.[0];
      expect(line).toContain('代审批已结束，由王芳处理');
      await at('2026-12-03', '09:30');
      expect(zhao.card('件事等您处理').text).toContain('杭州分店');
      expect(zhao.card('件事等您处理').text).not.toMatch(/苏州分店|已交回|王芳/u);
    },
  );

  itIn(
    'S58 汇总：缺的网点要写明原因才上报；文件和台账一分不差；人力资源点收到就封账，以后的变化算下个月的补差',
    { ...withReports(), mode: 'ws' },
    async ({ office, at, li }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-17': ['09:21', '18:10'] });
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      await persona(office, '王芳').presses('认可');
      for (const name of ['王芳', '赵磊', '黄志强']) await signs(office, name);
      for (const name of ['陈静', '林晓', '谢丽']) await takes(office, name);
      const zhou = persona(office, '周敏');
      const round = () => zhou.card('考勤汇总', '2026年11月');
      expect(round().text).toContain('还差1家：深圳分店');
      await zhou.presses('上报人力资源');
      await zhou.presses('上报人力资源', { form: { without: '' } });
      expect(round().text).toContain('这些网点的月报还没有收下：深圳分店');
      await zhou.presses('上报人力资源', { form: { without: '深圳主管出差，周五补交' } });
      expect(round().text).toContain('已上报');
      const hr = persona(office, '褚玉兰');
      expect(hr.card('考勤汇总').buttons).toContain('收到，封账');
      const [file] = await sentSheets(office, '褚玉兰');
      const sum = file?.sheet('汇总');
      const days = file?.sheet('明细');
      const col = (sheet: typeof sum, title: string): number => sheet?.head.indexOf(title) ?? -1;
      const late = (sum?.rows ?? []).map((row) => Number(row[col(sum, '迟到（分钟）')])).reduce((a, b) => a + b, 0);
      expect(late).toBe(21);
      expect((days?.rows ?? []).map((row) => Number(row[col(days, '迟到分钟')])).reduce((a, b) => a + b, 0)).toBe(late);
      const all = (title: string): number =>
        (sum?.rows ?? []).map((row) => Number(row[col(sum, title)])).reduce((a, b) => a + b, 0);
      const early = (days?.rows ?? []).map((row) => Number(row[col(days, '早退分钟')])).reduce((a, b) => a + b, 0);
      expect([all('早退（分钟）'), all('未打卡（天）'), all('补卡（天）')]).toEqual([early, 0, 0]);
      expect(JSON.stringify(file?.sheet('口径').rows)).toContain('深圳主管出差');
      expect(JSON.stringify(file?.sheet('口径').rows)).toMatch(/内容校验 [0-9a-f]{8}/u);
      expect(JSON.stringify(file?.sheet('异常说明').rows)).toContain('公出');
      await hr.presses('收到，封账');
      expect(zhou.card('考勤汇总').text).toContain('已封账');
      await persona(office, '陈静').says('谁还没交考勤');
      const org = await office.store.reads.org();
      const sz = org.units.find(({ code }) => code === 'SZ')?.id ?? 'unt_none';
      const locked = await office.store.reads.monthLocks('2026-11');
      expect(locked.map(({ unitId }) => unitId)).toContain(sz);
      // A punch that comes to light later changes nothing of the closed month: it is made good in December.
      const before = JSON.stringify(await office.store.reads.monthsOfUnit(sz, '2026-11', '', 100));
      await punchesOf(office, '2026-11', { '李强 2026-11-17': ['08:45'] });
      expect(JSON.stringify(await office.store.reads.monthsOfUnit(sz, '2026-11', '', 100))).toBe(before);
      expect((await office.store.reads.differencesIn([sz], '2026-12')).map(({ date }) => date)).toEqual(['2026-11-17']);
    },
  );
});
