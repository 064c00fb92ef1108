import { expect } from 'vitest';
import { it } from '../../office-it.ts';

it('O31 在私聊里按按钮打开的卡片就在下面：不说“已发到与我的私聊”，也不说“请在与我的私聊里填写”', async ({ li }) => {
  await li.says('帮助');
  const opened = await li.presses('我的申请');
  expect(opened.toast?.content).toBe('见下面');
  await li.says('帮助');
  const form = await li.presses('开始');
  expect(form.toast?.content).toBe('见下面');
});
