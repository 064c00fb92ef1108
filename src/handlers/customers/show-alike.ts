import { type AlikeLine, alikeCard } from '../../cards/customers/alike-card.ts';
import type { Card } from '../../cards/element.ts';
import { personName } from '../../domain/org/label.ts';
import type { Scene } from '../../records/define.ts';
import { sees } from '../../records/step.ts';
import type { FormLook } from '../record-parts.ts';
import { readerNow } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { CUSTOMER } from './customer-kind.ts';
import { type AlikeCustomer, findAlike, identified, saidOf } from './find-alike.ts';
import type { Services } from './services.ts';

/** So many are shown. */
const MOST = 3;

/** Customers that may be the one a form is about; null: none, or it is said to be another one (S31). */
export async function showAlike({ kind, record, given, viewer, payload }: FormLook, services: Services): Promise<Card | null> {
  const who = identified(given);
  if (who.name === '') return null;
  // What was looked at and found to be another one is not asked about again; another name, phone or tax number is.
  if (payload.another === saidOf(who)) return null;
  const found = await findAlike(services, who, null);
  if (found.length === 0) return null;
  const scene = await sceneOf(services, CUSTOMER, await readerNow(services, viewer));
  const seen = found.filter((one) => sees(CUSTOMER, one.record, scene));
  return alikeCard({
    record,
    clause: kind.clauses[0],
    alike: seen.slice(0, MOST).map((one) => lineOf(one, scene)),
    hidden: found.length - seen.length,
    sameTax: found.some(({ why }) => why.includes('tax_no')),
    over: payload.known === true,
  });
}

export const lineOf = ({ record, why }: AlikeCustomer, { org }: Pick<Scene, 'org'>): AlikeLine => ({
  record: record.id,
  number: record.number,
  name: CUSTOMER.title(record.form as never),
  who: personName(org, record.ownerId),
  why,
});
