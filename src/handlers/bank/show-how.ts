import { howCard } from '../../cards/bank/how-card.ts';
import { notFinanceCard } from '../../cards/bank/queue-card.ts';
import type { Card } from '../../cards/element.ts';
import { masked } from '../../domain/bank/masked-account.ts';
import type { Person } from '../../domain/org/org.ts';
import { bankScope } from './bank-scope.ts';
import type { Services } from './services.ts';

/** View `bank_how`: how files of the bank are brought, and until when each account is known. */
export async function showHow(services: Services, viewer: Person): Promise<Card> {
  const units = bankScope(await services.reads.org(), viewer.id);
  if (!units) return notFinanceCard();
  const [fresh, queued] = await Promise.all([services.reads.freshOn(), services.reads.queuedBankCount(units)]);
  return howCard({ fresh: fresh.map(({ account, on }) => ({ account: masked(account), on })), queued });
}
