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
