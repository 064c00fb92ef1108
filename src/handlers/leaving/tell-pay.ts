import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Effect } from '../plan.ts';
import { notice } from '../reply.ts';
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
  const facts = {
    name: personName(org, person.id),
    unit: unitName(org, person.unitId) ?? '—',
    no: plain(person.employeeNo || '—'),
    on: { date: departure.since },
  };
  const key = what === 'first' ? 'departure.pay' : what === 'more' ? 'departure.pay_more' : 'departure.pay_undone';
  const title = t('departure.pay_title', { name: personName(org, person.id) });
  return toHr(org, person, departure, now, { title, text: t(key, facts), lines, tone: what === 'undone' ? 'calm' : 'warn' });
}

/** Leave that somebody took while they were taken for a newcomer: nothing is paid out for it, and HR books it where it belongs. */
export function tellTakenAsNew(
  org: Org,
  departure: Departure,
  really: PersonId,
  now: Instant,
  lines: readonly Text[],
): readonly Effect[] {
  const person = org.person(really);
  if (!person || lines.length === 0) return [];
  const name = personName(org, really);
  const text = t('departure.pay_same', { name, no: plain(person.employeeNo || '—') });
  return toHr(org, person, departure, now, { title: t('departure.pay_same_title', { name }), text, lines, tone: 'warn' });
}

function toHr(
  org: Org,
  person: Person,
  departure: Departure,
  now: Instant,
  said: { readonly title: Text; readonly text: Text; readonly lines: readonly Text[]; readonly tone: 'calm' | 'warn' },
): readonly Effect[] {
  const hr = org.holders('hr', person.unitId);
  return (hr.length > 0 ? hr : org.holders('admin', person.unitId))
    .filter((reader) => reader.id !== person.id)
    .map(({ id }) => notice(id, `pay:${departure.id}`, `pay:${departure.id}:${now}:${id}`, { ...said, clause: 'S92' }));
}
