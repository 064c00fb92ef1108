import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { pressNth } from '../minutes/minutes-office.ts';
import { daysFrom, mailReader } from './day-by-day.ts';
import { HR, signs, takes } from './signed.ts';

/** Monday 2026-09-28 10:00 in Shanghai. Sunday Sep 20 and Saturday Oct 10 are worked; Sep 25–27 and Oct 1–7 are holidays. */
const BEFORE_HOLIDAY = Date.UTC(2026, 8, 28, 2, 0);

/** What each hears of the reports by half past nine; of a day that is not listed nobody hears anything. Words: day-by-day.ts. */
const HEARD: Readonly<Record<string, readonly string[]>> = {
  // T−2: the drafts, and who has days to explain. 王芳 is on leave: her substitute is reminded.
  '2026-10-08': [
    '周敏 汇总9',
    '张伟 问9',
    '曾伟民 催深圳9',
    '曾伟民 月报深圳9',
    '李强 问9',
    '王芳 月报苏州9',
    '赵磊 催杭州9',
    '赵磊 催苏州9代',
    '赵磊 月报杭州9',
    '黄志强 催广州9',
    '黄志强 月报广州9',
  ],
  // A punch correction waits for the substitute: it comes on the card of what he is reminded of already.
  '2026-10-09': ['单小雨 催收深圳9', '赵磊 催杭州9', '赵磊 催苏州9代'],
  // T: the Saturday that is worked. 王芳 is back, and hears nothing: it is signed.
  '2026-10-10': ['赵磊 催杭州9', '黄志强 催广州9'],
  // T+1
  '2026-10-12': ['华东区域群 群里杭州', '华南区域群 群里广州', '周敏 催汇总9', '赵磊 催杭州9', '黄志强 催广州9'],
  // T+2: the region of who is left, and nobody else's.
  '2026-10-13': ['周敏 催汇总9', '韩雪 催看广州9', '黄志强 催广州9'],
  // T+3
  '2026-10-14': ['卫东 催汇总9', '吴昊 催看广州9', '周敏 催看广州9', '褚玉兰 催汇总9'],
  // The correction that the closing waited for was approved after 苏州 had signed: whoever signed (赵磊 for 王芳), put it together or holds the file hears of it.
  '2026-10-16': ['卫东', '周敏', '王芳', '褚玉兰', '赵磊', '陈静'].map((who) => `${who} 苏州分店2026年9月考勤签字以后有变动`),
  // October: Nov 1 is a Sunday.
  '2026-11-02': [
    '周敏 汇总10',
    '张伟 问10',
    '曾伟民 催深圳10',
    '曾伟民 月报深圳10',
    '王芳 催苏州10',
    '王芳 月报苏州10',
    '赵磊 催杭州10',
    '赵磊 月报杭州10',
    '黄志强 催广州10',
    '黄志强 月报广州10',
  ],
  '2026-11-04': ['曾伟民 催深圳10', '赵磊 催杭州10', '黄志强 催广州10'],
  '2026-11-05': ['华东区域群 群里杭州', '华南区域群 群里广州', '周敏 催汇总10', '赵磊 催杭州10', '黄志强 催广州10'],
  '2026-11-06': ['周敏 催汇总10', '蒋建国 催看杭州10', '赵磊 催杭州10', '韩雪 催看广州10', '黄志强 催广州10'],
  '2026-11-09': ['卫东 催汇总10', '吴昊 催看广州10', '周敏 催看广州10', '褚玉兰 催汇总10'],
};

/** 谁还没交考勤, as it stands once what people do on that day is done; the same until the next. */
const STANDS: Readonly<Record<string, string>> = {
  '2026-10-01': '广州 待签字、杭州 待签字、深圳 待签字、苏州 待签字',
  '2026-10-08': '广州 待签字、杭州 待签字、苏州 待签字、深圳 已签字',
  '2026-10-09': '广州 待签字、杭州 待签字、深圳 已收下、苏州 已收下',
  '2026-10-11': '广州 未交、杭州 未交、深圳 已收下、苏州 已收下',
  '2026-10-12': '广州 未交、杭州 迟交、深圳 已收下、苏州 已收下',
  '2026-10-15': '广州 没交，已封账、杭州 迟交、深圳 已封账、苏州 已封账',
  '2026-11-01': '广州 待签字、杭州 待签字、深圳 待签字、苏州 待签字',
  '2026-11-02': '广州 待签字、杭州 待签字、深圳 待签字、苏州 已收下',
  '2026-11-04': '广州 待签字、杭州 待签字、深圳 已收下、苏州 已收下',
  '2026-11-05': '广州 未交、杭州 未交、深圳 已收下、苏州 已收下',
  '2026-11-06': '广州 未交、杭州 迟交、深圳 已收下、苏州 已收下',
  '2026-11-09': '广州 没交，已封账、杭州 迟交、深圳 已封账、苏州 已封账',
};

describe('考勤月报走过两个整月 (S54–S58, O26)', () => {
  it.extend({ opening: { ...withReports('2026-09-01'), now: BEFORE_HOLIDAY } })(
    'S57 S58 O26 国庆、调休的周六、月底：假日谁也不打扰；主管请假，代他的人听提醒、签字；签了马上停；一直不交的逐级到区域、管理部门；没办完的申请办完自动封账，没交的也不再催；谁还没交每天都对',
    async ({ office, li, wang, zhang, jiang, wu, at }) => {
      const [zhao, zhou, hr] = [persona(office, '赵磊'), persona(office, '周敏'), persona(office, HR)];
      await wang.says('10月8日到10月9日让赵磊代我审批');
      await wang.presses('保存');
      await askForLeave(wang, { from: '2026-10-08', to: '2026-10-09' });
      await jiang.presses('同意');
      // 李强 forgot to punch out on the Sunday that is worked, 张伟 on the 22nd; 李敏 came on a holiday.
      await punchesOf(office, '2026-09', {
        '李强 2026-09-20': ['08:50'],
        '张伟 2026-09-22': ['08:50'],
        '李敏 2026-09-27': ['10:00', '12:00'],
      });
      const sends = async (): Promise<void> => {
        await zhou.presses('上报人力资源');
        await zhou.presses('上报人力资源', { form: { without: '广州分店一直没有交' } });
      };
      const handsIn = async (supervisor: string, operations: string): Promise<void> => {
        await signs(office, supervisor);
        await takes(office, operations);
      };
      const isClosed = async (period: string) => (await office.store.reads.monthLocks(period)).length > 0;

      const acts: Readonly<Record<string, () => Promise<unknown>>> = {
        '2026-10-08': async () => {
          await signs(office, '曾伟民');
          await zhang.says('9月22日下班补卡，打卡机没反应');
          await zhang.presses('确认提交');
          expect(li.card('请说明这几天').text).toContain('9月20日(周日) 缺卡');
          await li.presses('忘打卡');
        },
        '2026-10-09': async () => {
          await takes(office, '单小雨');
          const digest = zhao.card('件事', '苏州分店');
          const nth = Number(digest.text.indexOf('苏州分店') > digest.text.indexOf('杭州分店'));
          await pressNth(office, zhao, digest, '查看', nth);
          expect(zhao.card('苏州分店 2026年9月').text).toContain('张伟 9月22日(周二) 缺卡\n补卡审批中');
          for (const _ of ['李强', '张伟']) await zhao.presses('认可', { holding: '苏州分店' });
          await zhao.presses('签字', { holding: '苏州分店 2026年9月' });
          await zhao.presses('签字', { form: { comment: '代王芳核对' } });
          expect(zhao.card('考勤月报', '苏州分店', '已签字').text).toContain('赵磊（代王芳） 签字');
          expect(zhao.card('件事等您处理').text).toContain('考勤月报 苏州分店 2026年9月 已了结');
          await takes(office, '陈静');
        },
        '2026-10-12': () => handsIn('赵磊', '林晓'),
        '2026-10-13': sends,
        '2026-10-14': async () => {
          expect(hr.card('考勤汇总 KM').text).toContain('张伟 补卡 9月22日(周二)下班');
          await hr.presses('收到，等办完再封账');
        },
        '2026-10-15': async () => {
          expect(await isClosed('2026-09')).toBe(false);
          await wang.presses('同意', { holding: '补卡' });
          await at('2026-10-15', '09:40');
          expect(await isClosed('2026-09')).toBe(true);
          expect(persona(office, '黄志强').card('考勤月报', '没交，已封账').text).toContain('广州分店');
        },
        '2026-10-31': () => punchesOf(office, '2026-10', { '张伟 2026-10-10': [] }),
        '2026-11-02': async () => {
          // Oct 1–7 nobody is missed; the Saturday is.
          expect(zhang.card('请说明这几天').text.match(/10月\d+日\S+ \S+/gu)).toEqual(['10月10日(周六) 没有打卡']);
          await zhang.presses('公出');
          await wang.presses('认可', { holding: '2026年10月' });
          await handsIn('王芳', '陈静');
        },
        '2026-11-04': () => handsIn('曾伟民', '单小雨'),
        '2026-11-06': async () => {
          await handsIn('赵磊', '林晓');
          await sends();
        },
        '2026-11-09': async () => {
          await hr.presses('收到，封账');
          expect(await isClosed('2026-10')).toBe(true);
        },
      };

      const everybody = office.controls.world().people.map(({ name }) => name);
      const mail = mailReader(office, everybody, [
        ['蒋建国', '华东区域群'],
        ['韩雪', '华南区域群'],
        ['李强', '苏州分店群'],
      ]);
      mail();
      const heard: Record<string, readonly string[]> = {};
      let stands: string | null = null;
      for (const day of daysFrom('2026-09-29', '2026-11-13')) {
        await at(day, '09:30');
        const today = mail();
        if (today.length > 0) heard[day] = today;
        await acts[day]?.();
        stands = STANDS[day] ?? stands;
        await wu.says('谁还没交考勤');
        const lines =
          wu
            .cards()
            .at(-1)
            ?.text.match(/(..)分店 (\S+)/gu) ?? [];
        expect(lines.join('、').replaceAll('分店', ''), day).toBe(stands ?? '');
        mail();
      }
      expect(heard).toEqual(HEARD);
      expect(JSON.stringify(office.controls.cards('韩雪', '华南区域群'))).not.toMatch(/黄志强|曾伟民/u);
    },
    60_000,
  );
});
