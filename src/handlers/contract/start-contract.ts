import { type DraftSaid, readDraftSaid } from '../../domain/contract/contract-said.ts';
import type { RawForm } from '../../fields/field.ts';
import { centsText } from '../../fields/raw.ts';
import { cents } from '../../kernel/money.ts';
import { kindOf } from '../../kinds/index.ts';
import { askedToOpen } from '../../records/open.ts';
import type { Context } from '../context.ts';
import { settled } from '../forms/references.ts';
import type { Plan } from '../plan.ts';
import { startRecord } from '../records/press-record.ts';
import { priceNow } from './find-goods.ts';
import type { Services } from './services.ts';

/** 起草合同 宏达 3台凯美瑞 54万: its form with what was said, the price worked out of the amount or taken from the price list. */
export async function startContract(services: Services, context: Context, sentence: string): Promise<Plan> {
  const said = readDraftSaid(sentence);
  const kind = kindOf('contract');
  if (!said || !kind) return startRecord(services, context, 'contract', '');
  const { given } = await settled(services, askedToOpen(kind), await formSaid(services, context, said), {}, context);
  return startRecord(services, context, 'contract', '', given, false, said.unused.join(' '));
}

async function formSaid({ reads }: Services, context: Context, said: DraftSaid): Promise<RawForm> {
  const { customer, model, amount } = said;
  const quantity = said.quantity ?? 1;
  const count = BigInt(quantity);
  const { person, org, today } = context;
  const listed = model && amount === null ? await priceNow(reads, model, { unit: person.unitId, org, day: today }) : null;
  const each = amount !== null && amount % count === 0n ? cents(amount / count) : (listed?.list ?? null);
  const whole = amount ?? (each === null ? null : cents(each * count));
  return {
    ...(customer ? { customer_sought: customer } : {}),
    ...(model
      ? { goods: JSON.stringify([{ model, quantity: String(quantity), ...(each === null ? {} : { price: centsText(each) }) }]) }
      : {}),
    ...(whole === null ? {} : { amount: centsText(whole) }),
  };
}
