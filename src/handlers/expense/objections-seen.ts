import * as z from 'zod';
import { unitNow } from '../../domain/approval/unit-now.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import { personName, unitText } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { RequestFile } from '../reads.ts';
import type { CardLook } from '../request-parts.ts';
import { chargedBy, chargesKept, type Objection, standingObjections, sumCharged } from './charge-kept.ts';
import type { Services } from './services.ts';

/** What other branches object to bearing of this claim, for whoever decides on it and for finance (S97). */
export async function objectionsFor(services: Services, { org, viewer, file, as }: CardLook): Promise<readonly Text[]> {
  const isFinance = holdsFor(org, viewer.id, ['finance'], unitNow(org, file.instance));
  if (as !== 'decider' && (as === 'applicant' || !isFinance)) return [];
  const charged = chargedBy(file);
  return (await objectionsTo(services, file)).map((one) =>
    t('expense.charge_on_claim', {
      ...branchOf(org, one),
      who: plain(personName(org, one.by)),
      amount: { cents: sumCharged(charged, one.unit) },
    }),
  );
}

const noted = z.object({ objections: z.number().int() }).catch({ objections: 0 });

/** An objection that was not on the card from which finance approves; null: there is none. */
export async function unseenObjection(services: Services, org: Org, file: RequestFile, seen: unknown): Promise<Text | null> {
  const found = (await objectionsTo(services, file))[noted.parse(seen).objections];
  return found ? t('expense.charge_new', branchOf(org, found)) : null;
}

const branchOf = (org: Org, { unit, reason }: Objection) => ({
  unit: unitText(org, unit),
  reason: plain(reason),
});

async function objectionsTo(services: Services, file: RequestFile): Promise<readonly Objection[]> {
  const charged = chargedBy(file);
  return charged.length > 0 ? standingObjections(charged, (await chargesKept(services.reads, file.instance.id)).kept) : [];
}
