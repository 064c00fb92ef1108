import { datedByTerm, hasTime } from '../../domain/contract/instalments.ts';
import type { Goods, Terms } from '../../domain/contract/terms.ts';
import type { Finding } from '../../domain/finding.ts';
import type { GoodsFound } from '../../domain/price/price-of-day.ts';
import type { RecordId } from '../../fields/field.ts';
import { rawOf } from '../../fields/raw.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import { contract } from '../../kinds/contract.ts';
import { offerFindings, outsideFindings } from '../../processes/contract-review/goods-findings.ts';
import type { BeforeWriting, RecordChange } from '../record-parts.ts';
import { readRows } from '../records/load-record.ts';
import { goodsFound } from './find-goods.ts';
import { remarksOf, unsettled } from './remarks-of.ts';
import type { Services } from './services.ts';

/** 「换成 凯美瑞」: what is in the catalogue and comes near takes its place with one tap. */
const withOffers = (finding: Finding, outside: GoodsFound['outside'][number] | undefined, goods: readonly Goods[]): Finding => ({
  ...finding,
  offers: (outside?.near ?? []).map((name) => ({
    text: t('contract.take', { name }),
    set: {
      goods: rawOf(
        contract.fields.goods,
        goods.map((one) => (one.model === outside?.model ? { ...one, model: name } : one)),
      ),
    },
  })),
});

/** Before a negotiation is written: what is offered is in the catalogue (S27) and no cheaper than the price list allows (S38). */
export async function beforeNegotiation({ before, after, scene }: RecordChange, services: Services): Promise<BeforeWriting> {
  const { customer, model, offer } = after.form as unknown as Offered;
  const was = before?.form as unknown as Offered | undefined;
  const form = was?.customer === customer ? {} : { buyer: await nameOf(customer, services) };
  if (model === null || (was?.model === model && was.offer === offer)) return { form };
  const at = { unit: after.unitId, org: scene.org, day: scene.today };
  // What was not offered yet is not too cheap.
  const sold = await goodsFound(services.reads, [{ model, quantity: 1, price: offer ?? DEAR }], at);
  return { findings: [...outsideFindings(sold), ...offerFindings(sold)], form };
}

interface Offered {
  readonly customer: RecordId;
  readonly model: string | null;
  readonly offer: Cents | null;
}
const DEAR = cents(Number.MAX_SAFE_INTEGER);

async function nameOf(customer: RecordId, services: Services): Promise<string | null> {
  const [one] = readRows([await services.reads.record(customer)].flatMap((row) => row ?? []));
  return (one?.record.form as { readonly name?: string } | undefined)?.name ?? null;
}

/** Before a contract is written: what is outside the catalogue is refused (S27), and its customer is named. */
export async function beforeContract({ before, after, scene }: RecordChange, services: Services): Promise<BeforeWriting> {
  const terms = after.form as unknown as Terms & { readonly customer: RecordId; readonly buyer: string | null };
  const was = before?.form as unknown as typeof terms | undefined;
  const at = { unit: after.unitId, org: scene.org, day: scene.today };
  const found = was?.goods === terms.goods ? null : await goodsFound(services.reads, terms.goods, at);
  const findings: Finding[] = found ? outsideFindings(found).map((one, n) => withOffers(one, found.outside[n], terms.goods)) : [];
  // What reviewers said is settled before anybody signs (S39).
  if (before?.state === 'approved' && after.state === 'signed') findings.push(...unsettled(await remarksOf(services, after.id)));
  const form = {
    ...(was?.customer === terms.customer ? {} : { buyer: await nameOf(terms.customer, services) }),
    ...(after.state === 'draft' ? await timesByTerm(terms, services) : {}),
  };
  return { findings, form };
}

/** Of a draft the payments that say no time: as the term of its customer has it (S119). Once it is written it is the contract's own, whatever the term becomes. */
async function timesByTerm({ customer, instalments }: Terms & { readonly customer: RecordId }, { reads }: Services) {
  if (instalments.every(hasTime)) return {};
  const [terms] = await reads.termsOf([customer]);
  return { instalments: datedByTerm(instalments, terms?.termDays ?? null) };
}
