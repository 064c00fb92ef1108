import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { approve, STEPS } from '../payment/approved-claim.ts';
import { invoiceOf, pdf, photo, sends, xml } from './invoices.ts';

const chen = (office: TestOffice) => persona(office, '陈静');
const feng = (office: TestOffice) => persona(office, '冯磊');

async function pays(office: TestOffice): Promise<void> {
  await feng(office).says('付款');
  await feng(office).presses('全部付款（1 笔 ¥120.00）');
  await feng(office).presses('已付');
}

async function undoes(office: TestOffice, li: Persona): Promise<void> {
  await li.presses('申请撤销');
  await li.presses('申请撤销', { form: { revoke_reason: '报错了' } });
  for (const [name, form] of STEPS)
    await persona(office, name).presses('同意', { holding: '撤销原因', ...(form ? { form } : {}) });
}

/** What becomes of a claim, and whether its invoice is still taken then. */
const STATES: readonly (readonly [state: string, taken: boolean, how: (office: TestOffice, li: Persona) => Promise<void>])[] = [
  ['审批中', true, async () => undefined],
  [
    '退回',
    true,
    async (office) => {
      await chen(office).presses('更多');
      await chen(office).presses('确定', { form: { verb: 'return', words: '用途再写清楚' } });
    },
  ],
  ['已批准', true, approve],
  [
    '已付款',
    true,
    async (office, li) => {
      await approve(office, li);
      await pays(office);
    },
  ],
  [
    '已拒绝',
    false,
    async (office) => {
      await chen(office).presses('拒绝', { form: { comment: '不属于公司费用' } });
    },
  ],
  [
    '已撤回',
    false,
    async (_, li) => {
      await li.presses('撤回申请');
    },
  ],
  [
    '已撤销',
    false,
    async (office, li) => {
      await approve(office, li);
      await undoes(office, li);
    },
  ],
];

describe('S101、O11 同一张票在报销单的每一种状态里', () => {
  for (const [state, taken, how] of STATES)
    it(`S101、O11 ${state}：别的店的人用照片、XML再发，${taken ? '都说已被使用，看不到是谁' : '可以报'}`, async ({
      li,
      office,
    }) => {
      const paper = invoiceOf(120, { seed: 31 });
      await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
      await li.presses('确认提交');
      await how(office, li);
      const other = persona(office, '钱多多');
      await sends(office, other, { name: 'b.xml', bytes: xml(paper) }, { name: '', bytes: photo(paper), kind: 'image' });
      const told = other.card('收到2个文件').text;
      expect(told.match(/已被使用（/g)?.length ?? 0).toBe(taken ? 2 : 0);
      expect(told).not.toContain('李强');
      expect(other.cards().some(({ text }) => text.includes('报销申请'))).toBe(!taken);
    });
});
