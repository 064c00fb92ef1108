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
      { kind: 'text', text: totalText(m, name) },
      ...(m.rows.length > 0 ? [{ kind: 'facts' as const, rows: m.rows }] : []),
      ...quiet(m.count > m.rows.length && t('found.more', { count: m.count - m.rows.length })),
      { kind: 'callout', tone: 'info', text: t('balances.scope'), clause: 'S4' },
    ],
    summary: title,
  };
};

function totalText({ expiring, days, count, total }: TeamBalancesModel, name: Text): Text {
  if (count === 0) return expiring ? t('balances.none_expiring', { name, days }) : t('balances.none', { name });
  return expiring ? t('balances.total_expiring', { days, count, total }) : t('balances.total', { name, count, total });
}
