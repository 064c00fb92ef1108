import { type Say, say, type Text, t } from '../../kernel/text.ts';
import type { Card, Fact } from '../element.ts';
import { quiet } from '../parts.ts';

export interface TeamBalancesModel {
  /** Only what lapses within so many days. */
  readonly expiring: boolean;
  readonly days: number;
  /** Of the kind of leave. */
  readonly name: Say;
  readonly units: readonly Text[];
  readonly total: Text;
  /** People who have something left. */
  readonly count: number;
  readonly rows: readonly Fact[];
}

/** What people of a team have left, for whoever answers for them (S4). */
export const teamBalancesCard = (m: TeamBalancesModel): Card => {
  const name = say(m.name);
  const title = t(m.expiring ? 'balances.expiring' : 'balances.left', { name });
  return {
    header: { title, tone: 'calm' },
    body: [
      ...quiet(m.units.length > 0 && t('balances.of_units', { units: m.units })),
      {
        kind: 'text',
        text:
          m.count === 0
            ? t(m.expiring ? 'balances.none_expiring' : 'balances.none', { name, days: m.days })
            : t(m.expiring ? 'balances.total_expiring' : 'balances.total', {
                name,
                days: m.days,
                count: m.count,
                total: m.total,
              }),
      },
      ...(m.rows.length > 0 ? [{ kind: 'facts' as const, rows: m.rows }] : []),
      ...quiet(m.count > m.rows.length && t('found.more', { count: m.count - m.rows.length })),
      { kind: 'callout', tone: 'info', text: t('balances.scope'), clause: 'S4' },
    ],
    summary: title,
  };
};
