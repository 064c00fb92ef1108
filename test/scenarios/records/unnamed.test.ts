import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';

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
    expect(reopens.toast).toContain('匿名同事、王芳');
  });

  it('提出人是主管：她按岗位确认办结，记的是她的名字，和别人提的一样', async () => {
    await speaks('王芳');
    await isDone();
    await persona(office, '王芳').presses('确认办结');
    const text = chen.card('报销单太难填').text;
    expect(text).toContain('匿名同事 提出');
    expect(text).toContain('王芳 确认办结');
    expect(text).not.toContain('匿名同事 确认办结');
  });

  it('提出人请人代办：代的人不会因此多出提出人的按钮，也查不到这一件', async () => {
    const li = persona(office, '李强');
    await li.says('设置代办');
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
    await li.says('设置代办');
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
});
