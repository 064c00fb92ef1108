import { bankFileCard } from '../../cards/bank/file-card.ts';
import type { Card } from '../../cards/element.ts';
import { masked } from '../../domain/bank/masked-account.ts';
import type { Person } from '../../domain/org/org.ts';
import { cents } from '../../kernel/money.ts';
import { plain, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { bankScope } from './bank-scope.ts';
import type { FileInCard } from './file-in-card.ts';
import type { Services } from './services.ts';

/** View `bank_file`: what a file would bring, what is wrong with which row, and what became of what it brought. */
export async function showFile(services: Services, viewer: Person, kept: FileInCard): Promise<Card | null> {
  const org = await services.reads.org();
  if (!bankScope(org, viewer.id) && kept.refused !== 'not_yours') return null;
  const bank = kept.bank === null ? null : await services.reads.bankFile(kept.bank);
  const states = bank ? await services.reads.bankLinesBy(bank.id) : new Map<string, number>();
  const count = (...of: readonly string[]) => of.reduce((all, state) => all + (states.get(state) ?? 0), 0);
  const money = (said: string) => ({ cents: cents(BigInt(said)) });
  return bankFileCard({
    name: kept.name,
    state: kept.state,
    refused: kept.refused ? t(`bank.refused_${kept.refused}`) : null,
    head: kept.head ?? null,
    asksAccount: kept.refused === 'no_account',
    account: masked(kept.account),
    from: kept.from as LocalDate | null,
    to: kept.to as LocalDate | null,
    read: kept.read,
    fresh: kept.read - kept.known,
    known: kept.known,
    faulty: kept.faulty,
    idle: kept.idle,
    short: kept.short,
    in: cents(BigInt(kept.in)),
    out: cents(BigInt(kept.out)),
    faults: kept.faults.map(({ row, column, said, why }) =>
      t('bank.fault', { row, column: plain(column), said: plain(said), why: t(`bank.fault_${why}`) }),
    ),
    gaps: kept.gaps.map(({ after, row, due, found }) => t('bank.gap', { after, row, due: money(due), found: money(found) })),
    gapCount: kept.gapCount,
    sums: kept.sums.map(({ of, said, found }) =>
      of === 'count' ? t('bank.sum_count', { said, found }) : t(`bank.sum_${of}`, { said: money(said), found: money(found) }),
    ),
    earlier: kept.state === 'checked' && bank ? { at: bank.at } : null,
    came: {
      open: count('open'),
      matched: count('matched'),
      queued: count('queued'),
      other: count('other', 'reversed'),
    },
    isUndone: bank !== null && bank.undoneAt !== null,
  });
}
