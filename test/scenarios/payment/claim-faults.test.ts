import { describe, expect } from 'vitest';
import type { CallFault } from '../../../emulator/fault-kinds.ts';
import { it, type OfficeFixtures } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { invoiceOf, sends, xml } from '../expense/invoices.ts';
import { STEPS } from './approved-claim.ts';

const CALLS = [
  ['取文件', /^GET .*\/resources\//, 0],
  ['传表格', /^POST .*\/im\/v1\/files/, 0],
  ['发送', /^POST .*\/im\/v1\/messages/, 3],
  ['修改', /^PATCH .*\/im\/v1\/messages/, 2],
] as const;
const FAULTS: readonly (readonly [string, CallFault])[] = [
  ['没送到', { kind: 'server_error' }],
  ['回话丢了', { kind: 'answer_lost' }],
  ['限流', { kind: 'rate_limited', seconds: 2 }],
];

/** The platform is asked again until all of it is done. */
async function recovers(office: OfficeFixtures['office']): Promise<void> {
  for (let n = 0; n < 4; n++) {
    office.emulator.clock.advance(30_000);
    await office.settled();
  }
}

describe('一张发票从发来到付款，平台每一种调用各错一次 (S101、S109)', () => {
  for (const [name, fault] of FAULTS)
    for (const [what, calls, after] of CALLS)
      it(`S101、S109 ${what}${name}：只报一次、只付一次，报销人看到已付款`, async ({ li, office }) => {
        const planned = office.controls.fail(calls, fault, { after, calls: 1 });
        await sends(office, li, { name: 'a.xml', bytes: xml(invoiceOf(120, { seed: 95 })) });
        await recovers(office);
        await li.presses('确认提交');
        await recovers(office);
        for (const [who, form] of STEPS) {
          await persona(office, who).presses('同意', { holding: li.name, ...(form ? { form } : {}) });
          await recovers(office);
        }
        const feng = persona(office, '冯磊');
        await feng.says('付款');
        await recovers(office);
        await feng.presses('全部付款（1 笔 ¥120.00）');
        await recovers(office);
        expect(office.controls.messages(feng.name, 'bot').filter(({ body }) => body.type === 'file')).toHaveLength(1);
        await feng.presses('已付');
        await recovers(office);
        expect(li.cards().filter(({ text }) => text.includes('报销款已付'))).toHaveLength(1);
        expect(li.card('我的报销申请').text).toContain('已付款');
        expect(look(office.database, 'SELECT state FROM "Payable"')).toEqual([{ state: 'paid' }]);
        expect(planned.hits()).toBeGreaterThan(0);
      });
});
