import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { goesOn } from './records-office.ts';

let office: TestOffice;
let jing: Persona;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  [jing, li, wang] = ['陈静', '李强', '王芳'].map((name) => persona(office, name)) as [Persona, Persona, Persona];
});
afterEach(() => office.close());

/** 陈静 sends the new price list round. */
async function sends(order?: 'turn'): Promise<void> {
  await jing.says('传阅：12月价格表，周三起执行');
  await jing.presses('提交', {
    form: { what: '12月价格表，周三起执行', to: '李强、王芳', ...(order ? { order } : {}) },
  });
}

describe('文件传阅 (S73)', () => {
  it('名单上的人都收到，各看各的；都看了才算完，发的人看得到谁还没看', async () => {
    await sends();
    await li.presses('已阅');
    expect(jing.card('12月价格表').text).toContain('王芳：阅知');
    expect(jing.card('12月价格表').text).not.toContain('李强：阅知');
    expect(li.card('12月价格表').buttons).not.toContain('已阅');
    await wang.presses('已阅');
    expect(jing.card('12月价格表').text).toContain('已完成');
  });

  it('按名单一个一个看：没轮到的人还没有这张卡片', async () => {
    await sends('turn');
    expect(wang.cards().filter(({ text }) => text.includes('12月价格表'))).toEqual([]);
    await li.presses('已阅');
    await wang.presses('已阅');
    expect(jing.card('12月价格表').text).toContain('已完成');
  });

  it('没看的到时提醒，看了的不再提醒；催一下只催没看的，四个工作小时内不再催', async () => {
    await sends();
    await li.presses('已阅');
    const quiet = li.cards().length;
    await jing.presses('催一下');
    expect(wang.card('12月价格表').text).toContain('阅知');
    const again = await jing.presses('催一下');
    expect(JSON.stringify(again)).toContain('刚催过');
    await goesOn(office, '2026-11-26', '17:00');
    expect(wang.cards().some(({ text }) => text.includes('S73') && text.includes('阅知'))).toBe(true);
    expect(li.cards()).toHaveLength(quiet);
  });

  it('改了内容：只请说到的人再看，别人的已阅还在', async () => {
    await sends();
    await li.presses('已阅');
    await jing.presses('改了，请再看');
    await jing.presses('改了，请再看', { form: { what: '第三页的优惠改了', who: '李强' } });
    expect(li.card('12月价格表').text).toContain('第三页的优惠改了');
    await li.presses('已阅');
    await wang.presses('已阅');
    expect(jing.card('12月价格表').text).toContain('已完成');
  });

  it('休长假的人免阅；离职的人不再等 (S95)', async () => {
    await sends();
    await jing.presses('免阅');
    await jing.presses('免阅', { form: { who_sought: '李强' } });
    office.controls.resign('王芳');
    await office.followed();
    await office.app.tick();
    await office.settled();
    expect(jing.card('12月价格表').text).toContain('已完成');
  });

  it('不在名单上的人看不到；别人不能替名单上的人已阅', async () => {
    await sends();
    const number = /CY\d{8}[A-Z]{4}|CY[\w-]+/u.exec(jing.card('12月价格表').text)?.[0] ?? '';
    const qian = persona(office, '钱多多');
    await qian.says(number);
    expect(qian.card().text).not.toContain('12月价格表');
  });
});
