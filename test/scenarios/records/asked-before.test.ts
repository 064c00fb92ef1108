import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const QUESTION = '客户要退定金怎么办';
const ANSWER = '七天内可退，填退款申请';

/** A question is asked, answered, and the answer kept. */
async function keeps(li: Persona, wang: Persona, question = QUESTION, answer = ANSWER): Promise<void> {
  await li.says(`求助：${question}`);
  await li.presses('提交');
  await wang.presses('办完了', { holding: question });
  await wang.presses('办完了', { form: { answer, keep: true } });
  await li.presses('确认办结', { holding: question });
}

describe('有人问过的，先看答复 (S21)', () => {
  it.for([
    '求助：客户要退定金怎么办',
    '求助：定金怎么退',
    '请教客户想退订金可以吗',
    '定金怎么退',
    '退定金找谁',
    '客户可以退定金吗',
    '客户要退订金',
  ])('S21 “%s”：先看到答复，点“有用”就不用提交', async (said, { li, wang }) => {
    await keeps(li, wang);
    const min = li.colleague('李敏');
    await min.says(said);
    expect(min.card().text).toContain(`有人问过：${QUESTION}`);
    expect(min.card().text).toContain(ANSWER);
    expect(min.card().text).not.toContain('李强');
    expect(min.card().buttons).toEqual(['有用', '还是要问']);
    await min.presses('有用');
    expect(min.card().text).toContain(ANSWER);
    expect(min.card().text).toContain('没有提交求助');
    await min.says('我的求助');
    expect(min.card().text).toContain('没有');
  });

  it('S21 点“还是要问”：表单照常，填着原话，提交给主管', async ({ li, wang }) => {
    await keeps(li, wang);
    const min = li.colleague('李敏');
    await min.says('定金怎么退');
    await min.presses('还是要问');
    expect(min.card('求助：请确认后提交').text).toContain('定金怎么退');
    await min.presses('提交');
    expect(wang.card('定金怎么退').text).toContain('先答复');
  });

  it('S21 在卡片里填的问题，提交的时候也先看答复', async ({ li, wang }) => {
    await keeps(li, wang);
    const min = li.colleague('李敏');
    await min.says('求助');
    await min.presses('提交', { form: { what: '定金怎么退' } });
    expect(min.card().text).toContain(ANSWER);
    await min.presses('还是要问');
    await min.presses('提交');
    expect(wang.card('定金怎么退').text).toContain('先答复');
  });

  it('S21 停用的答复不再出现', async ({ li, wang }) => {
    await keeps(li, wang);
    await wang.says('知识库 定金');
    await wang.presses('查看', { holding: '知识库' });
    await wang.presses('停用');
    const min = li.colleague('李敏');
    await min.says('定金怎么退');
    expect(min.card().text).not.toContain(ANSWER);
    expect(min.card().text).toContain('还没有现成的答复');
  });

  it('S4 知识库给所有人看：列表、卡片、经过里都没有当初问的人', async ({ li, wang }) => {
    await keeps(li, wang);
    for (const name of ['李敏', '赵磊']) {
      const reader = li.colleague(name);
      await reader.says('知识库 定金');
      expect(reader.card('知识库').text).toContain(QUESTION);
      await reader.presses('查看', { holding: '知识库' });
      expect(reader.card(ANSWER).text).toContain('匿名同事 提出');
      expect(
        reader
          .cards()
          .map(({ text }) => text)
          .join(),
      ).not.toMatch(/李强|苏州/u);
    }
  });

  it('S4 还没收入知识库的求助，别人问到也看不到', async ({ li, wang }) => {
    await li.says(`求助：${QUESTION}`);
    await li.presses('提交');
    await wang.presses('答复');
    await wang.presses('答复', { form: { words: ANSWER } });
    const min = li.colleague('李敏');
    await min.says('定金怎么退');
    expect(min.card().text).not.toContain(ANSWER);
  });

  it.for([
    '定金收据丢了怎么办',
    '客户要换车怎么处理',
    '发票怎么开',
    '合同章找谁',
    '试驾车哪里领钥匙',
    '能不能给客户先开票',
    '客户退车要什么手续',
  ])('S21 “%s”没人答过：请求助，话已填好，不说没太明白', async (said, { li, wang }) => {
    await keeps(li, wang);
    const min = li.colleague('李敏');
    await min.says(said);
    expect(min.card().text).not.toMatch(/没太明白|七天内/u);
    await min.presses('开始', { holding: '还没有现成的答复' });
    expect(min.card('求助：请确认后提交').text).toContain(said);
  });
});
