import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

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
    await wang.presses('答复');
    await wang.presses('答复', { form: { words: '先安抚，我问财务' } });
    expect(li.card('先安抚，我问财务').text).toContain('处理中');

    await wang.presses('办完了');
    await wang.presses('办完了', { form: { answer: '七天内可退，填退款申请', keep: true } });
    expect(li.card('待确认').text).toContain('请您：请确认是否办结');
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
});
