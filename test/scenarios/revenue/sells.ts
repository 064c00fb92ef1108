import type { TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { CHECKED, chenIn, does, enters, sendsPhoto } from '../orders/enter-order.ts';

/** A car goes through every step of its way, which takes its time where much else runs. */
export const TAKES_LONG = { timeout: 60_000 } as const;

/** An order of 李强's is entered and its car handed over on a day; the last number of its VIN tells cars apart. */
export async function sells(office: TestOffice, order: Readonly<Record<string, string>>, on = '2026-11-23'): Promise<void> {
  const chen = chenIn(office);
  const li = persona(office, '李强');
  const buyer = order.buyer ?? '宏达运输';
  await enters(office, { vin: '', plate: '', contract_no: '', ...order });
  for (const move of ['排产', '发车', '到库']) await does(chen, move, { on }, buyer);
  await does(chen, '合格证到了', { on }, buyer);
  await does(chen, '收到尾款', { on }, buyer);
  await li.says(`订单 ${order.order_no ?? 'A123'} 到哪了`);
  await li.presses('交付', { holding: buyer });
  await sendsPhoto(office, li);
  await li.presses('交付', { form: { on, signer: '刘师傅', checklist: CHECKED } });
}

/** 陈静 books what was sold to a buyer. */
export async function books(chen: Persona, buyer: string, form: Readonly<Record<string, string>>): Promise<void> {
  const card = chen.card('收入登记', buyer);
  if (!('amount' in card.inputs)) await chen.presses('入账', { holding: buyer });
  await chen.presses('入账', { form, holding: buyer });
}
