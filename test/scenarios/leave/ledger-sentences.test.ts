import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

/** Monday 2026-11-23, 10:00. */
let office: TestOffice;
let li: Persona;
let wei: Persona;
beforeAll(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wei = persona(office, '卫东');
});
afterAll(() => office.close());

describe('O31 一句话报加班', () => {
  it.each([
    ['上周六加班9点到18点，月底盘点', ['请确认：加班', '11月21日(周六) 09:00–18:00', '月底盘点']],
    ['11月22日加班9:00-12:00，因为客户提车', ['请确认：加班', '11月22日(周日) 09:00–12:00', '客户提车']],
    ['昨晚加班7点到9点，原因：盘点库存', ['请确认：加班', '11月22日(周日) 19:00–21:00', '盘点库存']],
    ['上周六上午加班，车展值班，换调休', ['请确认：加班', '09:00–12:00', '车展值班']],
    ['这周六要加班，参加车展，申请调休', ['加班', '11月28日(周六)', '事前申请']],
    ['加班', ['加班申请', '请选择日期']],
    ['上周六和周日加班', ['加班申请', '请选择日期']],
    ['昨天加班三小时，盘点', ['加班申请', '请选择时间']],
    ['上周五加班19点到21点，陪客户', ['加班申请', '是工作日，加班付加班费']],
  ])('O31 “%s”', async (sentence, told) => {
    await li.says(sentence);
    for (const words of told) expect(li.card().text).toContain(words);
    // Another sentence for the same day would be asked about.
    await li.says('算了');
  });

  it.each(['周五用调休请半天假', '明天下午调休', '请一天调休'])('O31 “%s”是请假，不是加班', async (sentence) => {
    await li.says(sentence);
    expect(li.card().text).toContain('请假');
    expect(li.card().text).toContain('调休');
  });
});

describe('O31 一句话调整假期余额', () => {
  it.each([
    ['给李强年假加1天，原因：去年少发', ['请确认：假期调整', '李强（E102', '年假增加1天', '去年少发']],
    ['给王芳补两天调休，原因：国庆值班', ['请确认：假期调整', '王芳（E101', '调休增加2天', '国庆值班']],
    ['给张伟调休扣4小时，原因：重复登记', ['假期调整', '张伟', '调休', '最多减0小时']],
    ['为李强扣半天年假，因为多发了', ['请确认：假期调整', '年假减少0.5天', '多发了']],
    ['给小李年假加1天，原因：补发', ['假期调整申请', '李强 E102', '李敏 E103']],
  ])('O31 “%s”', async (sentence, told) => {
    await wei.says(sentence);
    for (const words of told) expect(wei.card().text).toContain(words);
  });

  it('O31 没说原因：其余都填好，补上原因就能提交', async () => {
    await wei.says('给李敏加1天年假');
    await wei.presses('下一步', { form: { reason: '补发' } });
    for (const words of ['请确认：假期调整', '李敏（E103', '年假增加1天']) expect(wei.card().text).toContain(words);
  });

  it.each(['请年假加3天事假', '12月1号年假加12月2号事假'])('O31 “%s”是请假，不是调整', async (sentence) => {
    await wei.says(sentence);
    expect(wei.card().text).toContain('请假');
  });
});
