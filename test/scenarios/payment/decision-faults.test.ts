import { describe, expect } from 'vitest';
import type { CallFault } from '../../../emulator/fault-kinds.ts';
import { it, type OfficeFixtures } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { STEPS, sentClaim } from './approved-claim.ts';

const CALLS = [
  ['发送', /^POST .*\/im\/v1\/messages/],
  ['修改', /^PATCH .*\/im\/v1\/messages/],
] as const;
const FAULTS: readonly (readonly [string, CallFault])[] = [
  ['没送到', { kind: 'server_error' }],
  ['送到了，回话丢了', { kind: 'answer_lost' }],
  ['限流', { kind: 'rate_limited', seconds: 2 }],
];

async function recovers(office: OfficeFixtures['office']): Promise<void> {
  for (let n = 0; n < 6; n++) {
    office.emulator.clock.advance(30_000);
    await office.settled();
  }
}

const live = (who: Persona) => who.cards().filter(({ buttons }) => buttons.includes('同意'));
const sums = (office: OfficeFixtures['office'], table: string) => look(office.database, `SELECT count(*) AS n FROM "${table}"`);

/** A claim that has come as far as finance. */
async function atFinance(office: OfficeFixtures['office'], li: Persona): Promise<Persona> {
  await sentClaim(li, 120);
  for (const [name, form] of STEPS.slice(0, 2))
    await persona(office, name).presses('同意', { holding: li.name, ...(form ? { form } : {}) });
  return persona(office, '冯磊');
}

describe('财务对一张报销单的决定，平台每一次发送、每一次修改各错一次 (S109)', () => {
  for (const [name, fault] of FAULTS)
    for (const [what, calls] of CALLS)
      for (const after of [0, 1]) {
        const when = `第${after + 1}次${what}${name}`;
        it(`S109 财务同意，${when}：只记一笔应付款，报销人知道一次，卡片不再能批`, async ({ li, office }) => {
          const feng = await atFinance(office, li);
          office.controls.fail(calls, fault, { after, calls: 1 });
          await feng.presses('同意', { holding: li.name });
          await recovers(office);
          expect(live(feng)).toEqual([]);
          expect(li.card('我的报销申请').text).toContain('已同意');
          expect(sums(office, 'Payable')).toEqual([{ n: 1 }]);
          expect(li.cards().filter(({ text }) => text.includes('冯磊同意了您的'))).toHaveLength(1);
        });

        it(`S109 财务退回，${when}：不记应付款，报销人看到原因、改了再交，财务手里还是一张`, async ({ li, office }) => {
          const feng = await atFinance(office, li);
          office.controls.fail(calls, fault, { after, calls: 1 });
          await feng.presses('更多', { holding: li.name });
          await feng.presses('确定', { form: { verb: 'return', words: '请附采购清单' } });
          await recovers(office);
          expect(live(feng)).toEqual([]);
          expect(sums(office, 'Payable')).toEqual([{ n: 0 }]);
          expect(li.card('请附采购清单')).toBeDefined();
        });

        it(`S109 财务拒绝，${when}：不记应付款，占用的预算放回，报销人看到原因`, async ({ li, office }) => {
          const feng = await atFinance(office, li);
          office.controls.fail(calls, fault, { after, calls: 1 });
          await feng.presses('拒绝', { holding: li.name, form: { comment: '不属于公司费用' } });
          await recovers(office);
          expect(live(feng)).toEqual([]);
          expect(sums(office, 'Payable')).toEqual([{ n: 0 }]);
          expect(li.card('我的报销申请').text).toContain('不属于公司费用');
          expect(li.card('我的报销申请').text).toContain('已拒绝');
        });
      }
});
