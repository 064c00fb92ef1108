import type { Goods, Terms } from '../../domain/contract/terms.ts';
import type { Finding } from '../../domain/finding.ts';
import type { GoodsFound } from '../../domain/price/price-of-day.ts';
import type { RecordId } from '../../fields/field.ts';
import { rawOf } from '../../fields/raw.ts';
import { t } from '../../kernel/text.ts';
import { contract } from '../../kinds/contract.ts';
import { outsideFindings } from '../../processes/contract-review/goods-findings.ts';
import type { BeforeWriting, RecordChange } from '../record-parts.ts';
import { readRows } from '../records/load-record.ts';
import { goodsFound } from './find-goods.ts';
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

/** Before a contract is written: what is outside the catalogue is refused (S27), and its customer is named. */
export async function beforeContract({ before, after, scene }: RecordChange, services: Services): Promise<BeforeWriting> {
  const terms = after.form as unknown as Terms & { readonly customer: RecordId; readonly buyer: string | null };
  const was = before?.form as unknown as typeof terms | undefined;
  const at = { unit: after.unitId, org: scene.org, day: scene.today };
  const found = was?.goods === terms.goods ? null : await goodsFound(services.reads, terms.goods, at);
  const findings = found ? outsideFindings(found).map((one, n) => withOffers(one, found.outside[n], terms.goods)) : [];
  if (was?.customer === terms.customer) return { findings };
  const [customer] = readRows([await services.reads.record(terms.customer)].flatMap((row) => row ?? []));
  return { findings, form: { buyer: (customer?.record.form as { readonly name?: string } | undefined)?.name ?? null } };
}
