import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type SeenCard } from '../../persona.ts';

let office: TestOffice;
let li: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
});
afterEach(() => office.close());

/** What is still asked for, as inputs of the newest card. */
const inputs = (): readonly string[] => {
  const body = JSON.stringify(office.controls.cards('李强', 'bot').at(-1)?.body.card ?? {});
  return FIELDS.filter((field) => body.includes(`"name":"${field}"`));
};
const FIELDS = [
  'type',
  'from',
  'from_part',
  'from_time',
  'to',
  'to_part',
  'to_time',
  'handover',
  'reason',
  'kind',
  'item',
  'problem',
  'date',
  'who',
  'way',
  'amount',
  'until',
];

const latest = (): SeenCard => li.card();

/** A sentence, what the card understood of it, what it still asks for, and what one tap would settle. */
const SENTENCES: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  ['明天下午请半天事假，家里有事', ['事假', '11月24日(周二)下午', '家里有事'], [], ['确认提交']],
  ['明天下午请假', ['11月24日(周二)下午', '还差：假期类型'], ['type'], ['下一步']],
  ['请事假', ['事假', '还差：开始日期、结束日期'], ['from', 'to'], ['下一步']],
  ['请假', ['还差：假期类型、开始日期、结束日期'], ['type', 'from', 'to'], ['下一步']],
  ['12月1号到3号年假', ['年假', '3天', '12月1日(周二) 至 12月3日(周四)'], ['handover'], ['交给李敏', '交给张伟']],
  ['明天请半天事假', ['事假', '半天是上午还是下午'], [], ['11月24日(周二)上午', '11月24日(周二)下午']],
  ['请三天年假', ['年假', '没有说从哪天开始'], ['from', 'to', 'handover'], ['11月24日(周二) 至 11月26日(周四)']],
  ['明天请两小时事假', ['11月24日(周二)', '还差：开始时间、结束时间'], ['from_time', 'to_time'], ['下一步']],
  ['这周六下午请半天事假', ['都是休息日'], ['from', 'to'], ['改到11月30日(周一)下午']],
  ['12月5号请年假', ['都是休息日'], ['from', 'to'], ['改到12月7日(周一)']],
  ['报修：前台打印机卡纸', ['前台打印机', '前台打印机卡纸'], [], ['确认提交']],
  ['报修：打印的时候出了点岔子', ['还差：设备'], ['item'], ['下一步']],
  ['上周六加班9点到18点', ['11月21日', '还差：加班原因'], ['reason'], ['下一步']],
];

describe('一句话以后只问缺的 (S55)', () => {
  it.each(SENTENCES)('O31 “%s”：听懂的写在前面，只问剩下的', async (sentence, understood, asked, taps) => {
    await li.says(sentence);
    const card = latest();
    for (const words of understood) expect(card.text).toContain(words);
    expect(inputs()).toEqual(asked);
    for (const tap of taps) expect(card.buttons).toContain(tap);
  });

  it('O31 从一句话到提交两下：半天按一下选好，再确认', async () => {
    await li.says('明天请半天事假，家里有事');
    await li.presses('11月24日(周二)下午');
    expect(latest().text).toContain('11月24日(周二)下午');
    await li.presses('确认提交');
    expect(latest().text).toContain('审批中');
  });

  it('O31 缺一样：选好按下一步就是预览，再确认', async () => {
    await li.says('明天下午请假，要搬家');
    await li.presses('下一步', { form: { type: 'personal' } });
    expect(latest().text).toContain('请确认');
    await li.presses('确认提交');
    expect(latest().text).toContain('审批中');
  });

  it('O31 改别的：同一张卡片打开整张表单，收起又只剩缺的；填过的还在', async () => {
    await li.says('明天下午请假，要搬家');
    const { id } = latest();
    await li.presses('改别的');
    expect(latest().id).toBe(id);
    expect(inputs()).toEqual(['type', 'from', 'from_part', 'from_time', 'to', 'to_part', 'to_time', 'handover', 'reason']);
    await li.presses('收起');
    expect(latest().id).toBe(id);
    expect(inputs()).toEqual(['type']);
    expect(latest().text).toContain('搬家');
  });

  it('S55 休息日按一下改到周一下午，真的可以提交', async () => {
    await li.says('这周六下午请半天事假，家里有事');
    await li.presses('改到11月30日(周一)下午');
    expect(latest().text).toContain('请确认');
    expect(latest().text).toContain('11月30日(周一)下午');
  });

  it('S55 填错的写在最前面，带着名称，在那一格也写', async () => {
    await li.says('请事假');
    await li.presses('下一步', { form: { from: '2026-12-02', to: '2026-12-01' } });
    expect(latest().text).toContain('结束日期：结束早于开始');
    expect(latest().text.indexOf('结束日期：结束早于开始')).toBeLessThan(latest().text.indexOf('事假'));
    expect(inputs()).toEqual(['from', 'to']);
  });
});
