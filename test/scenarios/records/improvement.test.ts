import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
let chen: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  [li, chen, wang] = ['李强', '陈静', '王芳'].map((name) => persona(office, name)) as [Persona, Persona, Persona];
});
afterEach(() => office.close());

async function speaks(unnamed: boolean): Promise<void> {
  await li.says('建议：报销单太难填');
  await li.presses('提交', { form: { what: '报销单太难填', area: 'flow', unnamed } });
}

describe('意见反馈 (S24)', () => {
  it('匿名提的：办的人、主管都看不到是谁，答复照样送到本人', async () => {
    await speaks(true);
    const seen = chen.card('报销单太难填').text;
    expect(seen).toContain('匿名同事');
    expect(seen).not.toContain('李强');
    await chen.presses('答复');
    await chen.presses('答复', { form: { words: '已转财务研究' } });
    expect(li.card('已转财务研究').text).toContain('报销单太难填');
    await chen.presses('办完了');
    await chen.presses('办完了', { form: { outcome: 'taken', result: '下月换新单' } });
    await wang.presses('确认办结');
    expect(li.card('下月换新单').text).toContain('已办结');
    for (const who of [chen, wang])
      expect(
        who
          .cards()
          .map(({ text }) => text)
          .join('\n'),
      ).not.toContain('李强');
  });

  it.for(['我建议报销单少填两个格子，匿名', '匿名建议：报销单少填两个格子', '我想匿名提个意见：报销单少填两个格子'])(
    '一句话里说了匿名，表单里就勾好，“匿名”不留在意见里：%s',
    async (sentence) => {
      await li.says(sentence);
      expect(li.card('意见反馈：请确认后提交').text).toContain('报销单少填两个格子');
      await li.presses('提交', { form: { area: 'flow' } });
      expect(li.card('待受理').text).toContain('匿名同事');
      const seen = chen.card('报销单少填两个格子').text;
      expect(seen).toContain('匿名同事');
      expect(seen).not.toContain('李强');
      expect(seen.split('匿名同事').join('')).not.toContain('匿名');
    },
  );

  it.for([
    '建议（匿名）：报销单少填两个格子',
    '建议：报销单少填两个格子，别说是我提的',
    '意见反馈 不要写我名字 报销单少填两个格子',
    '匿名：报销单少填两个格子',
    '求助！报销单少填两个格子，匿名',
  ])('怎么说匿名都勾上；先说的是要署名的一种，也换成可以匿名的：%s', async (sentence) => {
    await li.says(sentence);
    expect(li.card('意见反馈：请确认后提交').text).toContain('报销单少填两个格子');
    await li.presses('提交', { form: { area: 'flow' } });
    const seen = chen.card('报销单少填两个格子').text;
    expect(seen).toContain('匿名同事');
    expect(seen).not.toContain('李强');
    expect(seen.split('匿名同事').join('')).not.toMatch(/匿名|我提的|名字/u);
  });

  it('英文说匿名也勾上 / said in English it is ticked, too', async () => {
    await li.says('suggestion: the expense form has too many boxes, anonymously please');
    await li.presses('提交', { form: { area: 'flow' } });
    const seen = chen.card('too many boxes').text;
    expect(seen).toContain('匿名同事');
    expect(seen).not.toMatch(/李强|anonymous/u);
  });

  it('说了不用匿名：不勾', async () => {
    await li.says('建议：报销单少填两个格子，不用匿名');
    await li.presses('提交', { form: { area: 'flow' } });
    expect(chen.card('报销单少填两个格子').text).toContain('李强');
  });

  it('署名提的：办结由主管确认，承办人自己不能', async () => {
    await speaks(false);
    expect(chen.card('报销单太难填').text).toContain('李强');
    await chen.presses('办完了');
    await chen.presses('办完了', { form: { outcome: 'refused', result: '系统限制' } });
    expect(chen.card('报销单太难填').buttons).not.toContain('确认办结');
    await wang.presses('确认办结');
    expect(li.card('系统限制').text).toContain('暂不采纳');
  });

  it('试行：等待中不计时，说好哪天再看', async () => {
    await speaks(false);
    await chen.presses('受理');
    await chen.presses('等待');
    await chen.presses('等待', { form: { why: 'trial', until: '2026-12-01' } });
    expect(li.card('报销单太难填').text).toContain('试行中，12月1日');
  });
});
