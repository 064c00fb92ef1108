import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
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

describe('求助 (S21)', () => {
  it('一句话问主管，主管先答复、办完、本人确认，答复收入知识库，以后搜得到', async () => {
    await li.says('求助：客户要退定金怎么办');
    expect(li.card('求助：请确认后提交').text).toContain('客户要退定金怎么办');
    await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
    expect(li.card('求助', '待受理').text).toContain('王芳：先答复');

    expect(wang.card('求助', '待受理').text).toContain('请您：先答复');
    // 先要做的，是第一个按钮。
    expect(wang.card('求助', '待受理').buttons[0]).toBe('答复');
    await wang.presses('答复');
    await wang.presses('答复', { form: { words: '先安抚，我问财务' } });
    expect(li.card('先安抚，我问财务').text).toContain('处理中');

    await wang.presses('办完了');
    await wang.presses('办完了', { form: { answer: '七天内可退，填退款申请', keep: true } });
    expect(li.card('待确认').text).toContain('请您：确认是否办结');
    await li.presses('确认办结');
    expect(li.card('已办结').text).toContain('七天内可退');

    await li.says('知识库 定金');
    const found = li.card('知识库：“定金”');
    expect(found.text).toContain('客户要退定金怎么办');
    await li.presses('查看', { card: found });
    expect(li.card('知识库', '七天内可退').text).toContain('有效');
  });

  it('我的待办：主管看到这一件，答复后换成解决', async () => {
    await asks();
    await wang.says('我的待办');
    expect(wang.card('我的待办').text).toContain('先答复');
    await wang.presses('答复', { holding: '待受理' });
    await wang.presses('答复', { form: { words: '看到了' } });
    await wang.says('待办');
    const todos = wang.card('我的待办').text;
    expect(todos).toContain('解决');
    expect(todos).not.toContain('先答复');
  });

  it('办完又重新打开、再办完：知识库里还是一条，写着新的答复', async () => {
    await asks();
    for (const answer of ['七天内可退定金', '签字以后不退定金']) {
      await wang.presses('办完了');
      await wang.presses('办完了', { form: { answer, keep: true } });
      await li.presses('确认办结');
      if (answer.startsWith('七天')) {
        await li.presses('重新打开');
        await li.presses('重新打开', { form: { why: '客户已经签字' } });
      }
    }
    await li.says('知识库 定金');
    const found = li.card('知识库：“定金”');
    expect(found.buttons.filter((one) => one === '查看')).toHaveLength(1);
    await li.presses('查看', { card: found });
    const kept = li.card('知识库', '有效').text;
    expect(kept).toContain('签字以后不退定金');
    expect(kept).not.toContain('七天内可退定金');
    expect(kept).toContain('更新了内容');
  });

  it('答复只说一遍：刚收到的那张卡、以后再打开的卡都一样', async () => {
    await asks();
    await wang.presses('答复');
    await wang.presses('答复', { form: { words: '先安抚，我问财务' } });
    const told = li.card('先安抚，我问财务').text;
    expect(told.match(/先安抚，我问财务/gu)).toHaveLength(1);
    expect(told).toContain('王芳 答复');
    expect(wang.card('处理中').text.match(/先安抚，我问财务/gu)).toHaveLength(1);
  });

  it('超时：上级收到的提醒写明在谁那里；主管自己的那份不写', async () => {
    await asks();
    await goesOn(office, '2026-11-23', '12:05');
    const jiang = persona(office, '蒋建国').card('先答复').text;
    expect(jiang).toContain('由王芳办');
    expect(jiang).toContain('1件事还在等别人办');
    expect(jiang).not.toContain('等您处理');
    expect(wang.card('先答复', '紧急').text).not.toContain('由王芳办');
  });

  it('同一个答复连按两下：只答复一次，提出人只收到一张卡', async () => {
    await asks();
    await wang.presses('答复');
    const message = office.controls.cards('王芳', 'bot').at(-1);
    const value = buttonsOf(message?.body.card).find(({ text }) => text === '答复')?.value;
    const before = li.cards().length;
    await Promise.all([1, 2].map(() => pressAs(office, '王芳', message?.id ?? '', value, { words: '先安抚客户' })));
    await office.settled();
    expect(li.cards().length - before).toBe(1);
    expect(li.card('先安抚客户').text.match(/王芳 答复/gu)).toHaveLength(1);
  });

  it('主管正填“办完了”，提出人先取消了：主管得到通知，再提交（填得对不对都一样）只说已取消', async () => {
    await asks();
    await wang.presses('办完了');
    const message = office.controls.cards('王芳', 'bot').at(-1);
    const value = buttonsOf(message?.body.card).find(({ text }) => text === '办完了')?.value;
    await li.presses('取消');
    await li.presses('取消', { form: { why: '客户不退了' } });
    expect(wang.card('已取消', '提出人取消了：客户不退了').buttons).toEqual([]);
    const told = await pressAs(office, '王芳', message?.id ?? '', value, { answer: '' });
    expect(told.toast).toContain('它已是“已取消”');
  });

  it('只有看不见的字：当作没填', async () => {
    await li.says('求助：客户要退定金怎么办');
    for (const what of ['\u200b\u200b', '\u3164 \n', '\u00ad']) {
      await li.presses('提交', { form: { what } });
      expect(li.cards().at(-1)?.text).toContain('请确认后提交');
    }
    expect(wang.cards()).toEqual([]);
  });

  it('一句话说得太长：表单上写明最多多少字，不会悄悄截掉', async () => {
    await li.says(`求助：${'客户要退定金'.repeat(60)}`);
    expect(li.card('请确认后提交').text).toContain('最多300个字');
    await li.says('求助：客户要退定金怎么办');
    expect(li.card('请确认后提交').text).not.toContain('最多300个字');
  });

  it('写了哪天再看：当天早上提醒，不是第二天', async () => {
    await asks();
    await wang.presses('答复');
    await wang.presses('答复', { form: { words: '先问厂家' } });
    await wang.presses('等待');
    await wang.presses('等待', { form: { why: 'other', until: '2026-11-26' } });
    await goesOn(office, '2026-11-25', '17:00');
    expect(wang.cards().filter(({ text }) => text.includes('说好再看（'))).toEqual([]);
    await goesOn(office, '2026-11-26', '09:30');
    expect(wang.card('说好再看（').text).toContain('11月26日 23:59前须办好');
  });
});
