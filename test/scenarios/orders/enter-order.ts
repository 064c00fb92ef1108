import type { TestOffice } from '../../office.ts';
import { type Persona, persona, type Values } from '../../persona.ts';

const ORDER = {
  order_no: 'A123',
  contract_no: 'HT-88',
  buyer: '宏达运输',
  model: '欧曼EST',
  vin: '1M8GDM9AXKP042788',
  plate: '苏E12345',
  price: '368000',
  promised_on: '2026-12-18',
};

/** 陈静, who enters the orders of 苏州分店. */
export const chenIn = (office: TestOffice): Persona => persona(office, '陈静');

/** An order of 李强's, entered by 陈静. */
export async function enters(office: TestOffice, over: Record<string, string> = {}): Promise<void> {
  const { openId } = office.controls.person('李强');
  await chenIn(office).says('录入订单');
  await chenIn(office).presses('提交', { form: { ...ORDER, sales: openId, ...over } });
}

/** A move on the card of an order, with what it asks. */
export async function does(who: Persona, move: string, form: Values, holding = '宏达运输'): Promise<void> {
  await who.presses(move, { holding });
  await who.presses(move, { form, holding });
}

export const CHECKED = ['looked', 'papers', 'keys', 'shown'];

/** A photo sent in private and put into the form that is open. */
export async function sendsPhoto(office: TestOffice, who: Persona): Promise<void> {
  office.controls.sendFile(who.name, 'bot', '交车.jpg', Buffer.from('x'), 'image');
  await office.settled();
  await who.presses('放进去');
}

/** What a group has seen, oldest first, as one text a card. */
export const seenInGroup = (office: TestOffice, who: string, group: string): readonly string[] =>
  office.controls.cards(who, group).map((one) => JSON.stringify(one));
