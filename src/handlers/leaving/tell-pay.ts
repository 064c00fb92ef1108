import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Effect } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import type { Departure } from './ports.ts';

/** What HR has to pay out, to HR alone (S4); in a company without HR, to the administrators. */
export function tellPay(
  org: Org,
  person: Person,
  departure: Departure,
  now: Instant,
  what: 'first' | 'more' | 'undone',
  lines: readonly Text[],
): readonly Effect[] {
  const hr = org.holders('hr', person.unitId);
  const facts = {
    name: personName(org, person.id),
    unit: unitName(org, person.unitId) ?? '—',
    no: plain(person.employeeNo || '—'),
    on: { date: departure.since },
  };
  const key = what === 'first' ? 'departure.pay' : what === 'more' ? 'departure.pay_more' : 'departure.pay_undone';
  return (hr.length > 0 ? hr : org.holders('admin', person.unitId))
    .filter((reader) => reader.id !== person.id)
    .map((reader) => ({
      show: { view: 'notice', subject: `pay:${departure.id}` },
      place: toPerson(reader.id),
      key: `pay:${departure.id}:${now}:${reader.id}`,
      payload: {
        title: t('departure.pay_title', { name: personName(org, person.id) }),
        text: t(key, facts),
        lines,
        clause: 'S92',
        tone: what === 'undone' ? 'calm' : 'warn',
      },
    }));
}
