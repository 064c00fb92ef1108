import { contractElements, contractNotices } from '../../cards/contract/contract-elements.ts';
import { remarkElements } from '../../cards/contract/remarks-part.ts';
import type { Part } from '../../domain/contract/instalments.ts';
import type { Terms } from '../../domain/contract/terms.ts';
import type { Finding } from '../../domain/finding.ts';
import { plain, say, type Text } from '../../kernel/text.ts';
import { contract } from '../../kinds/contract.ts';
import { contractFindings } from '../../processes/contract-review/contract-findings.ts';
import { outsideFindings, priceFindings } from '../../processes/contract-review/goods-findings.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { goodsFound } from './find-goods.ts';
import { remarkLines, remarksOf, unsettled } from './remarks-of.ts';
import type { Services } from './services.ts';

/** What a contract shows beyond its fields: what is still in the way of its review (S41), its payments to the cent, its clauses as they are printed. */
export async function contractPart(look: RecordLook, services: Services): Promise<RecordPart> {
  const { record } = look;
  const terms = record.form as unknown as Terms & { readonly buyer: string | null };
  const remarks = await remarksOf(services, record.id);
  const isToSign = record.state === 'approved';
  return {
    // While a request decides on it nothing can be put right.
    head: [
      ...(record.state === 'draft' && !record.life.held ? contractNotices(await foundIn(look, services)) : []),
      ...(isToSign ? contractNotices(unsettled(remarks)) : []),
    ],
    body: [...remarkElements(remarkLines(remarks, look.scene)), ...contractElements(terms, terms.buyer ?? '—', nameOf)],
    instead: ['buyer', 'goods', 'in_words', 'instalments', 'delivery', 'penalty', 'dispute'],
  };
}

/** What is in the way of its review, and what its reviewers will be told. */
async function foundIn({ record, scene }: RecordLook, { reads }: Services): Promise<readonly Finding[]> {
  const terms = record.form as unknown as Terms;
  const sold = await goodsFound(reads, terms.goods, { unit: record.unitId, org: scene.org, day: scene.today });
  return [...contractFindings(terms, scene.today), ...outsideFindings(sold), ...priceFindings(sold, terms.excused)];
}

/** 定金, 尾款: as the definition of contracts calls it. */
function nameOf(part: Part): Text {
  const { options } = contract.fields.instalments.row.part;
  return Object.hasOwn(options, part) ? say(options[part]) : plain(part);
}
