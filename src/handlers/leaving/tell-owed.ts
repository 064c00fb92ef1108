import { personName, unitName } from '../../domain/org/label.ts';
import { fromJson } from '../../kernel/json.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { momentOf, sightAt } from '../approval/sight.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import { notice, openButton } from '../reply.ts';
import { requestLabel } from '../services.ts';
import { outlivingOf } from './outliving.ts';
import type { Departure } from './ports.ts';
import type { Services } from './services.ts';

/** So many can be opened from the notice. */
const MOST = 5;

/** What the company still owes somebody who has left, to finance (S109): it is decided and paid as if they were here. Once a departure. */
export async function tellOwed(services: Services, now: Instant, departure: Departure): Promise<Plan> {
  const org = await services.reads.org();
  const person = org.person(departure.personId);
  if (!person) return emptyPlan;
  const ids = await services.departures.owedTo(person.id, await outlivingOf(services, person.id));
  const files = (await Promise.all(ids.map((id) => services.reads.file(id)))).flatMap((file) => file ?? []);
  if (files.length === 0) return emptyPlan;
  const moment = await momentOf(services, now);
  const finance = org.holders('finance', person.unitId);
  const readers = (finance.length > 0 ? finance : org.holders('admin', person.unitId)).filter(({ id }) => id !== person.id);
  const name = personName(org, person.id);
  const effects = readers.map((reader): Effect => {
    const seen = files.map((file) => ({ file, isAll: sightAt(org, reader.id, file, moment) === 'all' }));
    // Who does not decide on it yet knows its number only (S4).
    const lines = seen.map(({ file, isAll }): Text => {
      const { number, title, state } = file.instance;
      const what = isAll ? join([plain(number), fromJson(title) as Text], ' ') : requestLabel(services, file.instance);
      return t('departure.owed_line', { what, state: t(`state.${state}`) });
    });
    return notice(reader.id, `owed:${departure.id}`, `owed:${departure.id}:${reader.id}`, {
      title: t('departure.owed_title', { name }),
      text: t('departure.owed', { name, unit: unitName(org, person.unitId) ?? '—', count: files.length }),
      lines,
      clause: 'S109',
      tone: 'warn',
      buttons: seen.flatMap(({ file, isAll }) => (isAll ? [openButton(file.instance.id)] : [])).slice(0, MOST),
    });
  });
  return { ...emptyPlan, effects: [...effects, ...files.map(({ instance }) => ({ repaint: instance.id }))] };
}
