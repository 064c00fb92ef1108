import { inFull } from '../../cards/approval/findings.ts';
import type { Element, Fact } from '../../cards/element.ts';
import { fold } from '../../cards/parts.ts';
import { type Payment, paymentsOf } from '../../domain/contract/instalments.ts';
import type { Goods, Terms } from '../../domain/contract/terms.ts';
import type { Finding } from '../../domain/finding.ts';
import { join, plain, plainsIn, say, type Text, t } from '../../kernel/text.ts';
import { contractFindings } from '../../processes/contract-review/contract-findings.ts';
import { contractText } from '../../processes/contract-review/contract-text.ts';
import { outsideFindings, priceFindings } from '../../processes/contract-review/goods-findings.ts';
import type { Kind } from '../../records/define.ts';
import { linkedOf } from '../forms/references.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { goodsFound } from './find-goods.ts';
import type { Services } from './services.ts';

/** What a contract shows beyond its fields: what is still in the way of its review (S41), its payments to the cent, its clauses as they are printed. */
export async function contractPart(look: RecordLook, services: Services): Promise<RecordPart> {
  const { kind, record, scene, viewer } = look;
  const terms = record.form as unknown as Terms;
  const [customer] = await linkedOf(services, { customer: kind.fields.customer ?? NO_FIELD }, record.form, {
    ...scene,
    person: viewer,
  });
  return {
    head: record.state === 'draft' ? (await faultsOf(look, services)).map(notice) : [],
    body: [{ kind: 'facts', rows: [goodsFact(terms.goods), paymentsFact(kind, terms)] }, ...clauses(terms, customer?.title)],
    instead: ['buyer', 'goods', 'in_words', 'instalments', 'delivery', 'penalty', 'dispute'],
  };
}

/** What is in the way of its review, and what its reviewers will be told. */
async function faultsOf({ record, scene }: RecordLook, { reads }: Services): Promise<readonly Finding[]> {
  const terms = record.form as unknown as Terms;
  const sold = await goodsFound(reads, terms.goods, { unit: record.unitId, org: scene.org, day: scene.today });
  return [...contractFindings(terms, scene.today), ...outsideFindings(sold), ...priceFindings(sold, terms.excused)];
}

const NO_FIELD = { kind: 'tick', label: { zh: '', en: '' } } as const;

const notice = (one: Finding): Element => ({
  kind: 'callout',
  tone: one.severity === 'warn' ? 'warn' : 'bad',
  text: inFull(one),
  clause: one.clause,
});

const goodsFact = (goods: readonly Goods[]): Fact => ({
  label: t('contract.goods'),
  value: join(
    goods.map(({ model, quantity, price }) => t('contract.goods_line', { model, quantity, price: { cents: price } })),
    '\n',
  ),
  wide: true,
});

const paymentsFact = (kind: Kind, { amount, instalments }: Terms): Fact => ({
  label: t('contract.payments'),
  value: join(
    paymentsOf(amount, instalments).map((one) =>
      t('contract.payment', { part: partName(kind, one), amount: { cents: one.amount }, when: whenText(one) }),
    ),
    '\n',
  ),
  wide: true,
});

/** 定金, 尾款: as its definition calls it. */
export function partName({ fields }: Pick<Kind, 'fields'>, { part }: Pick<Payment, 'part'>): Text {
  const row = fields.instalments?.kind === 'rows' ? fields.instalments.row.part : undefined;
  const name = row?.kind === 'choice' && row.options !== 'offered' ? row.options[part] : undefined;
  return name ? say(name) : plain(part);
}

function whenText({ due, signing, delivery }: Payment): Text {
  if (due !== null) return t('contract.by_day', { on: { date: due } });
  if (signing !== null) return signing === 0 ? t('contract.at_signing') : t('contract.after_signing', { days: signing });
  return delivery ? t('contract.after_delivery', { days: delivery }) : t('contract.at_delivery');
}

const clauses = (terms: Terms, customer: Text | undefined): readonly Element[] =>
  fold(t('contract.whole'), [
    {
      kind: 'facts',
      rows: contractText(terms, customer ? plainsIn(customer).join(' ') : '—').map(
        ({ title, lines }): Fact => ({ label: plain(title), value: plain(lines.join('\n')), wide: true }),
      ),
    },
  ]);
