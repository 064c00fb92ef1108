import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { goesOn } from './records-office.ts';

let office: TestOffice;
let chen: Persona;

beforeEach(async () => {
  office = await openOffice();
  chen = persona(office, '陈静');
});
afterEach(() => office.close());

async function speaks(name: string): Promise<Persona> {
  const who = persona(office, name);
  await who.says('建议：报销单太难填');
  await who.presses('提交', { form: { what: '报销单太难填', area: 'flow', unnamed: true } });
  return who;
}

async function isDone(): Promise<void> {
  await chen.presses('办完了');
  await chen.presses('办完了', { form: { outcome: 'taken', result: '下月换新单' } });
}

const everything = (who: Persona): string =>
  who
    .cards()
    .map(({ text }) => text)
    .join('\n');

describe('S24 匿名提的人，从哪里都看不出来', () => {
  it('承办人按了只归提出人的按钮：拒绝里不说是谁', async () => {
    await speaks('李强');
    const message = office.controls.cards('陈静', 'bot').find(({ body }) => JSON.stringify(body.card).includes('报销单太难填'));
    const value = buttonsOf(message?.body.card).find(({ text }) => text === '受理')?.value;
    for (const move of ['cancel', 'add'])
      for (const pressed of ['record.move', 'record.moved']) {
        const told = await pressAs(
          office,
          '陈静',
          message?.id ?? '',
          { ...value, do: pressed, move },
          { why: '不要', words: '不要' },
        );
        expect(told.toast).toContain('现在由匿名同事办');
        expect(JSON.stringify(told)).not.toContain('李强');
      }
    await isDone();
    await persona(office, '王芳').presses('确认办结');
    const reopens = await pressAs(office, '陈静', message?.id ?? '', { ...value, do: 'record.move', move: 'reopen' });
    expect(reopens.toast).toContain('匿名同事、上级');
  });

  it('提出人是主管：她按岗位确认办结，记的是“上级”，和别人提的一样', async () => {
    await speaks('王芳');
    await isDone();
    await persona(office, '王芳').presses('确认办结');
    const text = chen.card('报销单太难填').text;
    expect(text).toContain('匿名同事 提出');
    expect(text).toContain('上级 确认办结');
    expect(text).not.toContain('匿名同事 确认办结');
  });

  it('提出人就是店里唯一的运营专员：照样由运营专员办，由上级确认，和别人提的一样', async () => {
    await speaks('陈静');
    const text = chen.card('报销单太难填').text;
    expect(text).toContain('承办人\n陈静');
    expect(text).toContain('提出人\n匿名同事');
    await isDone();
    expect(persona(office, '王芳').card('报销单太难填').text).toContain('请您：确认是否办结');
    for (const name of ['王芳', '蒋建国']) expect(everything(persona(office, name))).not.toMatch(/陈静 提出|提出人\n陈静/u);
  });

  it('转给别的部门以后：看得到的人只看到“上级”确认，看不出是哪个店提的', async () => {
    await speaks('李强');
    await chen.presses('转交');
    await chen.presses('转交', { form: { to_sought: '冯磊' } });
    const feng = persona(office, '冯磊');
    await feng.presses('我来办');
    await feng.presses('办完了');
    await feng.presses('办完了', { form: { outcome: 'taken', result: '下月换新单' } });
    expect(feng.card('报销单太难填').text).toContain('上级：确认是否办结');
    await persona(office, '王芳').presses('退回重办');
    await persona(office, '王芳').presses('退回重办', { form: { why: '还没有通知到人' } });
    const text = feng.card('报销单太难填').text;
    expect(text).toContain('上级 退回重办：还没有通知到人');
    expect(text).not.toContain('王芳');
    expect(text).not.toContain('苏州');
  });

  it('提醒的一行里也没有匿名的人，也没有不该看的人', async () => {
    await speaks('李强');
    for (const [day, time] of [
      ['2026-11-27', '10:00'],
      ['2026-12-01', '10:00'],
      ['2026-12-04', '10:00'],
    ] as const)
      await goesOn(office, day, time);
    const reminded = ['陈静', '王芳', '蒋建国'].map((name) =>
      persona(office, name)
        .cards()
        .filter(({ text }) => text.includes('答复建议（')),
    );
    for (const cards of reminded) {
      expect(cards).not.toHaveLength(0);
      for (const { text } of cards) {
        expect(text).toContain('意见反馈 报销单太难填');
        expect(text).not.toContain('李强');
      }
    }
    for (const name of ['李强', '李敏', '张伟', '赵磊']) {
      const digests = persona(office, name)
        .cards()
        .filter(({ text }) => text.includes('答复建议（'));
      expect(digests).toEqual([]);
    }
  });

  it('提出人请人代办：代的人不会因此多出提出人的按钮，也查不到这一件', async () => {
    const li = persona(office, '李强');
    await li.says('设置代审批');
    const days = { from: '2026-11-23', from_part: 'am', to: '2026-11-25', to_part: 'pm' };
    await li.presses('保存', { form: { stand_in: office.controls.person('陈静').openId, ...days } });
    await speaks('李强');
    const card = chen.card('报销单太难填');
    expect(card.buttons).toContain('受理');
    for (const button of ['取消', '补充']) expect(card.buttons).not.toContain(button);
    expect(card.text).not.toContain('李强');
  });

  it('代的人只有编号：说没有找到，不在他的查看范围内', async () => {
    const li = persona(office, '李强');
    await li.says('设置代审批');
    const days = { from: '2026-11-23', from_part: 'am', to: '2026-11-25', to_part: 'pm' };
    const min = persona(office, '李敏');
    await li.presses('保存', { form: { stand_in: office.controls.person('李敏').openId, ...days } });
    await speaks('李强');
    const number = /GJ\d+-\w+/u.exec(li.card('报销单太难填').text)?.[0] ?? '';
    await min.says(number);
    expect(min.card('没有找到').text).toContain('S4');
    expect(everything(min)).not.toContain('报销单太难填');
  });

  it('提出人离职：答复不会送到他的上级', async () => {
    await speaks('李强');
    office.controls.resign('李强');
    await office.followed();
    office.emulator.clock.advance(60_000);
    await office.app.tick();
    await office.settled();
    await chen.presses('答复');
    await chen.presses('答复', { form: { words: '已转财务研究' } });
    for (const name of ['王芳', '蒋建国', '周敏']) expect(everything(persona(office, name))).not.toContain('报销单太难填');
  });

  it('改期要人同意：由承办人的上级答复；过了时限，提醒、超时的事、列表里都没有匿名的人', async () => {
    const li = await speaks('李强');
    for (const [move, until] of [
      ['改期', '2026-12-28'],
      ['请求改期', '2027-01-08'],
    ] as const) {
      await chen.presses(move, { holding: '报销单太难填' });
      await chen.presses(move, { holding: '报销单太难填', form: { until, why: '等总部答复' } });
    }
    expect(li.card('报销单太难填').text).toContain('上级：答复改期');
    const wang = persona(office, '王芳');
    expect(wang.card('报销单太难填').text).toContain('请您：答复改期');
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-12-01']) await goesOn(office, day, '15:00');
    const others = ['王芳', '蒋建国', '陈静', '周敏'].map((name) => persona(office, name));
    for (const who of others) {
      await who.says('逾期的事');
      await who.says('逾期的意见反馈');
      expect(who.card('报销单太难填', '答复改期').text).toContain('王芳');
      for (const { text } of who.cards()) if (text.includes('报销单太难填')) expect(text).not.toContain('李强');
    }
    await wang.presses('同意改期', { holding: '请您：答复改期' });
    expect(li.card('同意改到2027年1月8日').text).toContain('报销单太难填');
  });
});
