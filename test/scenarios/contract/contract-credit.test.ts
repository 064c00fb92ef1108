import { describe, expect } from 'vitest';
import { parseReceivableRules } from '../../../src/domain/receivable/config.ts';
import type { OfficeOptions, TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { owes } from '../receivable/owed.ts';
import { drafts, reviewed, TICKED } from './contract-office.ts';

const limited: OfficeOptions = {
  config: (config) => ({
    ...config,
    receivables: parseReceivableRules({ credit: { limits: { b: 500_000 }, overdue_days: 30 } }),
  }),
};

const SIGNED = { on: '2026-11-23', signatory: '赵总' };

async function stops(office: TestOffice): Promise<void> {
  const wang = persona(office, '王芳');
  await wang.says('查客户 宏达运输');
  await wang.presses('停供');
  await wang.presses('停供', { form: { why: '多次失信' } });
}

async function signs(office: TestOffice): Promise<string> {
  const li = persona(office, '李强');
  await li.says('HT-SZ-26-0001');
  await li.presses('签订');
  await li.presses('签订', { form: SIGNED });
  return li.card('HT-SZ-26-0001').text;
}

async function letsThrough(office: TestOffice, amount: string, approvers = ['王芳', '冯磊']): Promise<void> {
  const li = persona(office, '李强');
  await li.says('信用额度 宏达运输');
  const form = { customer: '宏达运输', what: 'extra', amount, until: '2026-11-30', reason: '老客户，年底集中提车' };
  await li.presses('下一步', { form });
  await li.presses('确认提交');
  for (const who of approvers) await persona(office, who).presses('同意', { holding: '放行到' });
}

describe('签合同的信用关 (O19, S119)', () => {
  it('S119 停供的客户：起草时就提醒，审核人也看到，恢复供货以前签不了；恢复了照签', async ({ office, li, wang }) => {
    await drafts(office);
    await stops(office);
    await li.says('HT-SZ-26-0001');
    expect(li.card('HT-SZ-26-0001').text).toContain('宏达运输已停供，恢复以前不能签合同');
    await li.presses('送审');
    await li.presses('确认提交');
    expect(wang.card('合同审核').text).toContain('宏达运输已停供，恢复以前不能签合同');
    await wang.presses('同意', { form: TICKED });
    await persona(office, '冯磊').presses('同意');
    await li.says('HT-SZ-26-0001');
    const held = li.card('HT-SZ-26-0001');
    expect(held.text).toContain('已审核，待签');
    expect(held.text).toMatch(/宏达运输已停供，恢复以前不能签合同.*请主管在客户档案上恢复供货/u);
    expect(held.buttons).not.toContain('签订');
    await wang.says('查客户 宏达运输');
    await wang.presses('恢复供货');
    expect(await signs(office)).toContain('已签订');
  });

  it('O19 审核以后才停供的，签的那一下也拦住', async ({ office, li }) => {
    await drafts(office);
    await reviewed(office);
    await li.says('HT-SZ-26-0001');
    await li.presses('签订');
    await stops(office);
    await li.presses('签订', { form: SIGNED });
    await li.says('HT-SZ-26-0001');
    expect(li.card('HT-SZ-26-0001').text).toContain('已审核，待签');
  });

  itIn('O19 超出额度、逾期太久的也不签，和录订单一个办法：批了临时放行就能签', limited, async ({ office, li }) => {
    await drafts(office);
    await li.says('HT-SZ-26-0001');
    expect(li.card('HT-SZ-26-0001').text).toContain('签这份合同超出¥40,000.00');
    await reviewed(office);
    const looks = async () => {
      await li.says('HT-SZ-26-0001');
      return li.card('HT-SZ-26-0001');
    };
    expect((await looks()).text).toMatch(/信用额度¥500,000\.00，签这份合同超出¥40,000\.00.*临时放行/u);
    await letsThrough(office, '39999');
    expect((await looks()).text).toContain('临时放行还余¥39,999.00，不够这份合同');
    expect((await looks()).buttons).not.toContain('签订');
    await letsThrough(office, '40000');
    expect(await signs(office)).toContain('已签订');
  });

  itIn('O19 有款逾期三十天以上的，签合同前先收款或报批', limited, async ({ office, li }) => {
    await drafts(office);
    await owes(office, '宏达运输', 'HT-9', [['pickup', 1_000, '2026-10-01']]);
    await li.says('HT-SZ-26-0001');
    expect(li.card('HT-SZ-26-0001').text).toMatch(/宏达运输有款逾期\d+天，不能签合同/u);
    await reviewed(office);
    await li.says('HT-SZ-26-0001');
    expect(li.card('HT-SZ-26-0001').buttons).not.toContain('签订');
    await letsThrough(office, '540000', ['王芳', '冯磊', '蒋建国']);
    expect(await signs(office)).toContain('已签订');
  });
});
