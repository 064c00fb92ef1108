import { DAY_OFF, nameKey, shiftCalled } from '../../domain/attendance/roster-said.ts';
import type { ShiftNamed } from '../../domain/attendance/shift-name-said.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { roster } from '../../kinds/roster.ts';
import type { Kind } from '../../records/define.ts';
import { openingBy } from '../../records/open.ts';
import { holds } from '../../records/who.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { told } from '../reply.ts';
import type { Services } from './services.ts';

/** What rosters of the house call a shift, by `nameKey`. */
const NAMED = 'roster:name:';

/** Names of shifts that somebody has said once: they hold for every roster from then on. */
export async function namesLearned({ reads }: Pick<Services, 'reads'>): Promise<ReadonlyMap<string, string>> {
  const rows = await reads.keyValuesFrom(NAMED);
  return new Map(rows.map(({ key, value }) => [key.slice(NAMED.length), value]));
}

/** “中”就是晚班: whoever brings rosters says it once; 中不再是班名 takes it back. Rosters that stand keep what they say. */
export async function nameShift(services: Services, context: Context, { said: name, shift: called }: ShiftNamed): Promise<Plan> {
  const { person, org } = context;
  if (!holds((roster as unknown as Kind).opens, person.id, openingBy(person), org))
    return told(context, { text: t('roster.not_planner'), clause: 'S54', tone: 'warn' });
  const { shifts } = services.attendanceRules;
  const key = `${NAMED}${nameKey(name)}`;
  const before = await services.reads.valueOf(key);
  if (called === null) {
    if (before === null) return told(context, { text: t('roster.name_unknown', { said: plain(name) }) });
    const write: Write = { table: 'keyValue', delete: { key }, mayMiss: true };
    return said(context, { key, from: before, to: null }, write, t('roster.name_forgotten', { said: name, shift: before }));
  }
  const shift = shiftCalled(called, shifts);
  const names = { join: [...shifts.map((one) => one.name), DAY_OFF].map(plain), by: '、' };
  if (shift === null) return told(context, { text: t('roster.no_such_shift', { said: called, shifts: names }), tone: 'warn' });
  if (shiftCalled(name, shifts) !== null) return told(context, { text: t('roster.name_is_one', { said: name }), tone: 'warn' });
  const write: Write = { table: 'keyValue', insert: { key, value: shift }, onConflict: 'replace' };
  return said(context, { key, from: before, to: shift }, write, t('roster.name_learned', { said: name, shift }));
}

function said(
  context: Context,
  detail: { readonly key: string; readonly from: string | null; readonly to: string | null },
  write: Write,
  text: Text,
): Plan {
  const audit = [{ actorId: context.person.id, act: 'roster.named', subject: detail.key, detail }];
  return merge({ ...emptyPlan, writes: [write], audit }, told(context, { text, clause: 'S54' }));
}
