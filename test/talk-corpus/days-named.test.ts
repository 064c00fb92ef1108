import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRehearsing, type Rehearsing } from './rehearsing.ts';

/** Days gone by as they are said on Monday 2026-11-23, and the questions of which they may be. */
const DAYS = ['10月27日', '10月27号', '昨天', '前天', '上周五', '20号'];
const QUESTIONS: readonly ((day: string) => string)[] = [
  (day) => `${day}我的考勤`,
  (day) => `我${day}的考勤`,
  (day) => `${day}我几点打的卡`,
  (day) => `我${day}几点下的班`,
  (day) => `我${day}有没有迟到`,
  (day) => `${day}我打卡了吗`,
  (day) => `我的${day}考勤怎么样`,
  (day) => `查${day}打卡记录`,
  (day) => `${day}缺卡`,
  (day) => `我${day}什么班`,
  (day) => `${day}谁不在`,
  (day) => `李敏${day}请假了吗`,
  (day) => `${day}补卡`,
];

describe('问哪天就答哪天 (S54, O31)', () => {
  let office: Rehearsing;
  beforeAll(async () => {
    office = await openRehearsing();
  }, 60_000);
  afterAll(() => office.close());

  it.each(DAYS)('S54 O31 “%s”说在考勤、打卡、请假、补卡、排班的问话里，从不写成没用上', async (day) => {
    const left: string[] = [];
    for (const ask of QUESTIONS) {
      const said = ask(day);
      const { remarks } = await office.read('李强', said);
      if (remarks.length > 0) left.push(`${said}: ${remarks.join()}`);
    }
    expect(left).toEqual([]);
  });

  it.each(['几点打卡', '上班几点打卡', '每天几点打卡', '打卡时间是几点', '下班打卡几点', '我几点打卡', '我明天几点打卡'])(
    'S54 “%s”问的是规定，答自己那天的班，不是考勤记录',
    async (said) => {
      expect((await office.read('李强', said)).head).toBe('roster');
    },
  );
});
