import type { Card } from '../../cards/element.ts';
import { sampleCard } from '../../cards/payment/sample-card.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { auditSample } from '../../domain/expense/audit-sample.ts';
import { financeUnits } from '../../domain/org/finance-scope.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, t } from '../../kernel/text.ts';
import { DAY, instant, toLocal } from '../../kernel/time.ts';
import type { Facts } from '../facts.ts';
import type { Services } from './services.ts';

const DAYS = 90;
const SIZE = 6;

/** View `pay_sample`: the same seed draws the same claims, as long as no other is paid; without one it is that of the month. */
export async function showSample(services: Services, viewer: Person, given: string | null): Promise<Card> {
  const org = await services.reads.org();
  const units = financeUnits(org, viewer.id);
  if (units.length === 0) return noticeCard({ text: t('pay.sample_finance'), clause: 'S109' });
  const now = services.clock.now();
  const seed = given ?? `${toLocal(now, services.zone).date.slice(0, 7)}/1`;
  // Nobody looks into their own.
  const claims = (await services.reads.auditable(units, instant(now - DAYS * DAY))).filter(
    ({ personId }) => personId !== viewer.id,
  );
  const byId = new Map(claims.map((claim) => [claim.requestId, claim]));
  const drawn = auditSample(
    claims.map(({ requestId, personId, amount, facts, repeated }) => ({
      id: requestId,
      personId,
      total: amount,
      warnings: (fromJson(facts) as Facts).findings.length,
      repeated,
    })),
    SIZE,
    seed,
  );
  const [month = '', round = '1'] = seed.split('/');
  return sampleCard({
    days: DAYS,
    all: claims.length,
    seed,
    next: `${month}/${Number(round) + 1}`,
    drawn: drawn.map(({ claim, by }) => ({
      request: claim.id,
      number: byId.get(claim.id)?.number ?? '',
      who: plain(personName(org, claim.personId)),
      amount: claim.total,
      by,
      warnings: claim.warnings,
      repeated: claim.repeated,
    })),
  });
}
