import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { goesOn, whole } from './records-office.ts';

let office: TestOffice;
let li: Persona;
let chen: Persona;

beforeEach(async () => {
  office = await openOffice();
  [li, chen] = ['李强', '陈静'].map((name) => persona(office, name)) as [Persona, Persona];
});
afterEach(() => office.close());

const asks = (form: Record<string, string> = {}): Promise<unknown> =>
  li.presses('提交', { form: { what: '领两盒名片', kind: 'supplies', ...form } });

describe('行政事务 (S26)', () => {
  it('进运营专员的队列，写明哪天前办完；受理、等到货不计时、办完就办结', async () => {
    await li.says('行政：领两盒名片');
    await asks();
    expect(chen.card('领两盒名片', '待受理').text).toContain('请您：办理');
    await chen.presses('受理');
    await chen.presses('等待');
    await chen.presses('等待', { form: { why: 'stock', until: '2026-11-25' } });
    expect(li.card('领两盒名片').text).toContain('等到货');
    expect(li.card('领两盒名片').text).toContain('等待中，不计时');
    await chen.presses('继续办');
    await chen.presses('办完了');
    await chen.presses('办完了', { form: { result: '放在前台' } });
    expect(li.card('领两盒名片').text).toContain('已办结');
    expect(li.card('领两盒名片').text).toContain('放在前台');
  });

  it('没填的、过去的日子在表单上指出来，填过的不丢', async () => {
    await li.says('行政');
    await li.presses('提交', { form: { what: '盖章', kind: 'seal', by: '2026-11-02' } });
    const card = li.card('行政事务');
    expect(card.text).toContain('这一天已经过去');
    // 只问那一天：别的已经写在上面。
    expect(card.text).toContain('盖章');
    expect(whole(office, '李强', '这一天已经过去')).not.toContain('"name":"what"');
    await li.presses('提交', { form: { what: '盖章', kind: 'seal', by: '2026-11-25' } });
    expect(li.card('盖章', '待受理').text).toContain('陈静');
  });

  it('运营专员逾期没办：第二天提醒主管，本人催得到，清单里看得到', async () => {
    await li.says('行政：领两盒名片');
    await asks({ by: '2026-11-24' });
    await goesOn(office, '2026-11-24', '23:59');
    await goesOn(office, '2026-11-25', '18:30');
    await goesOn(office, '2026-11-26', '09:30');
    const wang = persona(office, '王芳');
    expect(wang.card('领两盒名片', 'S26').text).toContain('办理');
    await wang.says('谁逾期了');
    expect(wang.card('超时的事').text).toContain('陈静');
    await li.says('谁逾期了');
    expect(li.card('超时清单').text).toContain('S4');
    await chen.says('逾期的行政事务');
    expect(chen.card('超时的行政事务').text).toContain('领两盒名片');
  });

  it('别的店的人看不到，编号也打不开；同店的主管看得到', async () => {
    await li.says('行政：领两盒名片');
    await asks();
    const number = /XZ\d{6}-[0-9A-Z]{4}/.exec(li.card('领两盒名片').text)?.[0] ?? '';
    const qian = persona(office, '钱多多');
    await qian.says(number);
    expect(qian.card().text).toContain(`没有找到“${number}”，或不在您的查看范围内`);
    await qian.says('全部行政事务');
    expect(qian.card('全部行政事务').text).not.toContain('名片');
    const wang = persona(office, '王芳');
    await wang.says(number);
    expect(wang.card('领两盒名片').text).toContain('待受理');
    expect(wang.card('领两盒名片').buttons).not.toContain('受理');
  });

  it('改了期、办完了，提出人各收到一张卡，写明改到哪天、办得怎样', async () => {
    await li.says('行政：领两盒名片');
    await li.presses('提交', { form: { what: '领两盒名片', kind: 'supplies' } });
    const before = li.cards().length;
    await chen.presses('改期');
    await chen.presses('改期', { form: { until: '2026-11-30', why: '缺货' } });
    expect(li.card('改到11月30日(周一)：缺货').text).toContain('领两盒名片');
    await chen.presses('办完了');
    await chen.presses('办完了', { form: { result: '放在前台' } });
    expect(li.card('办好了', '放在前台').text).toContain('已办结');
    expect(li.cards().length - before).toBe(2);
  });
});
