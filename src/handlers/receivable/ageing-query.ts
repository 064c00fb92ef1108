import type { AgeingAsked } from '../../cards/receivable/actions.ts';
import { unitLabel } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { rootsText } from '../../domain/org/roots-of.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import type { ReceivableScope } from '../../domain/receivable/sight.ts';
import { receivableScope } from '../../domain/receivable/sight.ts';
import type { AsOf } from '../../domain/receivable/standing.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { dayEnd, type Instant, toLocal, type Zone } from '../../kernel/time.ts';

/** The items of a question that its reader may see now; null: none (S4). */
export function scopeOf(org: Org, viewer: Person, { unit, mine }: Pick<AgeingAsked, 'unit' | 'mine'>): ReceivableScope | null {
  const all = receivableScope(org, viewer.id);
  if (mine || all.sales !== null) return unit === null ? { units: [], sales: viewer.id } : null;
  if (unit === null) return all;
  const below = unitsBelow(org, [unit]).filter((id) => all.units === null || all.units.includes(id));
  return below.length > 0 ? { units: below, sales: null } : null;
}

/** The day and the moment of a question: as all is known now, or as it was known when that day ended. */
export function asOfAsked({ on, knownThen }: Pick<AgeingAsked, 'on' | 'knownThen'>, now: Instant, zone: Zone): AsOf {
  const today = toLocal(now, zone).date;
  const day = on ?? today;
  return { on: day, known: knownThen && day < today ? dayEnd(day, zone) : now };
}

/** Whose receivables they are, as the card and the file say. */
export function whoseText(org: Org, viewer: Person, asked: Pick<AgeingAsked, 'unit' | 'mine'>): Text {
  const unit = asked.unit ? org.unit(asked.unit) : null;
  if (unit) return plain(unitLabel(org, unit));
  const scope = scopeOf(org, viewer, asked);
  if (scope?.sales) return t('receivable.mine');
  if (!scope || scope.units === null) return t('receivable.all');
  const seen = new Set(scope.units);
  return rootsText(
    org,
    org.units.filter(({ id }) => seen.has(id)),
  );
}
