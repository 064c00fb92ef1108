import { describe, expect, test } from 'vitest';
import type { FormContext } from '../../src/processes/define.ts';
import { readHospitality } from '../../src/processes/hospitality/form.ts';
import { readTrip } from '../../src/processes/trip/form.ts';
import { NOW, office, per } from '../domain/approval/office.ts';
import { ordinary } from '../domain/workday/calendars.ts';
import { TODAY } from './random-forms.ts';

const ORG = office();
const applicant = ORG.person(per('emp'));
if (!applicant) throw new Error('no emp');
const c: FormContext = {
  applicant,
  org: ORG,
  today: TODAY,
  now: NOW,
  zone: 'Asia/Shanghai' as FormContext['zone'],
  settings: { calendarOf: () => ordinary },
};
const TUE = '2026-12-01';

describe('S104 一句话申请出差（今天是11月23日星期一）', () => {
  test.each([
    ['下周二到周四去南京出差，谈合作', { from: TUE, to: '2026-12-03', places: '南京', purpose: '谈合作' }],
    ['12月1日至3日到无锡、常州出差，拜访客户', { from: TUE, to: '2026-12-03', places: '无锡、常州', purpose: '拜访客户' }],
    ['下周二去南京，周四回来，参加车展', { from: TUE, to: '2026-12-03', places: '南京', purpose: '参加车展' }],
    ['我下周二要去南京见客户，预计3000元', { from: TUE, to: TUE, places: '南京', purpose: '见客户', estimate: '3000.00' }],
    ['出差申请：南京，12月1日到12月3日，事由：续签合同', { from: TUE, to: '2026-12-03', places: '南京', purpose: '续签合同' }],
    ['出差南京，12月1日', { from: TUE, to: TUE, places: '南京' }],
    ['申请下周二出差去杭州学习新系统', { from: TUE, to: TUE, places: '杭州', purpose: '学习新系统' }],
    ['下周二和下周三去上海出差，提车', { from: TUE, to: '2026-12-02', places: '上海', purpose: '提车' }],
    ['出差', {}],
    ['出差标准', { purpose: '标准' }],
    ['明天去见客户，出差', { from: '2026-11-24', to: '2026-11-24', purpose: '去见客户' }],
    [
      'business trip to Nanjing, Wuxi next Tuesday, talks with a customer',
      { from: TUE, to: TUE, places: 'Nanjing, Wuxi', purpose: 'talks with a customer' },
    ],
  ])('%s', (sentence, form) => {
    expect(readTrip(sentence, c).form).toEqual(form);
  });
});

describe('S105 一句话申请招待', () => {
  test.each([
    ['周五招待李总，4个人，预算800', { day: '2026-11-27', guests: '李总', heads: '4', budget: '800.00' }],
    [
      '明天中午请远方公司王总吃饭，一共六位，陪同2人，1200元，谈年度返利',
      { day: '2026-11-24', guests: '远方公司王总', heads: '6', escorts: '2', budget: '1200.00', purpose: '谈年度返利' },
    ],
    [
      '12月1日宴请张总、刘总，5人，预计1500，因为新店开业',
      { day: TUE, guests: '张总、刘总', heads: '5', budget: '1500.00', purpose: '新店开业' },
    ],
    ['招待申请', {}],
    [
      'hospitality on Friday for Mr Li, 4 people, budget 800, renewal talks',
      { day: '2026-11-27', guests: 'Mr Li', heads: '4', budget: '800.00', purpose: 'renewal talks' },
    ],
    ['后天招待客户王工，两个人，300块', { day: '2026-11-25', guests: '王工', heads: '2', budget: '300.00' }],
    [
      '业务招待：12月1日，客人：赵总，人数：3，预算：600，事由：签约',
      { day: TUE, guests: '赵总', heads: '3', budget: '600.00', purpose: '签约' },
    ],
  ])('%s', (sentence, form) => {
    expect(readHospitality(sentence, c).form).toEqual(form);
  });
});
