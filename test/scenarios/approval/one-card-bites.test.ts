import { expect, it, vi } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice } from '../../office.ts';
import { persona } from '../../persona.ts';

// With this mistake built in, the check after every scenario must find it, or it proves nothing.
vi.mock('../../../src/store/one-card.ts', async (original) => ({
  ...(await original<typeof import('../../../src/store/one-card.ts')>()),
  makeRetire: () => () => Promise.resolve(0),
}));

it('O24 旧卡片没有收掉：每个场景之后的检查会发现', async () => {
  const office = await openOffice();
  const wang = persona(office, '王芳');
  await askForLeave(persona(office, '李强'), { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '' });
  await wang.says('待我审批');
  await wang.presses('查看');
  await expect(office.close()).rejects.toThrow('王芳 has 2 live cards of req_');
});
