import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { goesOn } from './records-office.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  [li, wang] = ['李强', '王芳'].map((name) => persona(office, name)) as [Persona, Persona];
});
afterEach(() => office.close());

const asks = async (): Promise<void> => {
  await li.says('求助：客户要退定金怎么办');
  await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
};

describe('催办', () => {
  it('S21 提出人催承办人：四个工作小时一次，早了说明什么时候可以再催；承办人自己没有这个按钮', async () => {
    await asks();
    expect(wang.card('求助', '待受理').buttons).not.toContain('催办');
    expect((await li.presses('催办')).toast?.content).toContain('已记下：催办');
    expect(wang.card('李强催办求助 客户要退定金怎么办').buttons).toContain('答复');
    const soon = await li.presses('催办');
    expect(soon.toast?.content).toContain('刚催过，11月23日 15:30后可以再催');
    expect(soon.toast?.content).toContain('S21');
    await goesOn(office, '2026-11-23', '15:31');
    expect((await li.presses('催办', { holding: '待受理' })).toast?.content).toContain('已记下：催办');
    // 第二次催的换掉第一次的那张，不叠在一起。
    expect(wang.cards().filter(({ text }) => text.includes('李强催办求助 '))).toHaveLength(1);
    expect(wang.card('已换成新的卡片').buttons).toEqual(['查看最新']);
  });

  it('S21 上级在超时清单上一点就催；没有该催的就没有按钮', async () => {
    await asks();
    const jiang = persona(office, '蒋建国');
    await jiang.says('谁逾期了');
    expect(jiang.cards().at(-1)?.buttons).not.toContain('催办');
    await goesOn(office, '2026-11-23', '16:00');
    await jiang.says('谁逾期了');
    await jiang.presses('催办', { holding: '客户要退定金' });
    expect(wang.card('蒋建国催办求助 客户要退定金怎么办').text).toContain('求助');
    // 网络部看得到这件事，不是上级，也没有提出：没有催办。
    const zhou = persona(office, '周敏');
    await zhou.says('谁逾期了');
    expect(zhou.cards().at(-1)?.text).toContain('客户要退定金');
    expect(zhou.cards().at(-1)?.buttons).not.toContain('催办');
  });

  it('S21 说“催一下”“取消”带编号：打开那一件，按钮就在上面；别人的编号说没有找到', async () => {
    await asks();
    const number = /QZ\d{6}-[0-9A-Z]{4}/u.exec(li.card('待受理').text)?.[0] ?? '';
    for (const verb of ['催一下', '取消']) {
      const before = li.cards().length;
      await li.says(`${verb} ${number}`);
      expect(li.cards().length).toBe(before + 1);
      expect(li.card().text).toContain(number);
      expect(li.card().buttons).toEqual(expect.arrayContaining(['催办', '取消']));
    }
    const outsider = persona(office, '钱多多');
    await outsider.says(`催一下 ${number}`);
    expect(outsider.card().text).toContain('S4');
    expect(outsider.card().text).not.toContain('定金');
  });

  it('S24 一句“催一下我的意见”列出是哪几件，一点就催；匿名提的写“匿名同事催办”', async () => {
    for (const what of ['报销单太难填', '晨会太长']) {
      await li.says(`建议：${what}`);
      await li.presses('提交', { form: { what, area: 'flow', unnamed: true } });
    }
    await li.says('催一下我的意见');
    const list = li.card('我的意见反馈');
    expect(list.buttons.filter((one) => one === '催办')).toHaveLength(2);
    await li.presses('催办', { card: list });
    const told = persona(office, '陈静').card('匿名同事催办意见反馈 ');
    expect(told.text).not.toContain('李强');
  });
});
