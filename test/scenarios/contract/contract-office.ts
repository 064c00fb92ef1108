import type { TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

/** 李强's customer, of whom contracts are drawn up. @returns its id */
export async function customerOf(office: TestOffice, name = '宏达运输', phone = '13800001111'): Promise<string> {
  const li = persona(office, '李强');
  await li.says('登记客户');
  await li.presses('提交', { form: { name, phone, rank: 'b' } });
  return recordCalled(office, li, name);
}

/** The id of what the card of a record is about. */
async function recordCalled(office: TestOffice, who: Persona, title: string): Promise<string> {
  await who.says(`查客户 ${title}`);
  const found = /"record":"(rec_[^"]+)"/u.exec(JSON.stringify(office.controls.cards(who.name, 'bot').at(-1)?.body.card));
  if (!found?.[1]) throw new Error(`no card of ${title}`);
  return found[1];
}

export const CONTRACT = {
  goods: '3台凯美瑞 180000',
  amount: '54万',
  instalments: '定金 10% 签约时\n提车款 40% 2026-12-20\n尾款 50% 交车后30',
  deliver_on: '2026-12-20',
};

/** 李强 draws up a contract. */
export async function drafts(office: TestOffice, over: Readonly<Record<string, string>> = {}): Promise<void> {
  const customer = await customerOf(office);
  const li = persona(office, '李强');
  await li.says('起草合同');
  await li.presses('提交', { form: { customer, ...CONTRACT, ...over } });
}

/** … and sends it for review; his supervisor ticks each clause, finance agrees. */
export async function reviewed(office: TestOffice): Promise<void> {
  const li = persona(office, '李强');
  await li.presses('送审');
  await li.presses('确认提交');
  await persona(office, '王芳').presses('同意', { form: TICKED });
  await persona(office, '冯磊').presses('同意');
}

export const TICKED = {
  ask__subject: true,
  ask__amount: true,
  ask__dates: true,
  ask__delivery: true,
  ask__penalty: true,
  ask__dispute: true,
};
