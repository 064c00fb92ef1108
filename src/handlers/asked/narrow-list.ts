import { exportPeriod } from '../../domain/export/export-sentence.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { unitsSaid } from '../../domain/phrase/unit-said.ts';
import { isOwnUnit, type Narrowed } from '../../domain/records/narrowed.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { peopleCalled } from '../../fields/read-who.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import type { Kind } from '../../records/define.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { answerWith, told } from '../reply.ts';
import type { Services as Common } from '../services.ts';
import type { ListPayload } from './list-filter.ts';

type Narrow = NonNullable<ListPayload['narrow']>;

/** What narrows a list, looked up as it stands; a unit, a time or a person nobody knows is told. */
function narrowOf(
  services: Pick<Common, 'settings' | 'zone'>,
  { org, person, now }: Context,
  kind: Kind,
  said: Narrowed,
): Pick<ListPayload, 'narrow' | 'states' | 'owner'> | { readonly fault: Text } {
  const units = said.unit === null ? [] : unitsOf(said.unit, person.unitId, org);
  if (units === null) return { fault: t('asked.narrow_unknown', { said: said.unit ?? '' }) };
  const [owner, ...others] = said.person === null ? [] : peopleCalled(said.person, org);
  if (said.person !== null && (!owner || others.length > 0)) return { fault: t('asked.narrow_unknown', { said: said.person }) };
  const calendar = services.settings.calendarOf(org, person.unitId);
  const period =
    said.period === null ? null : exportPeriod(said.period, whenContext(calendar, { now, zone: services.zone }, 'past'));
  if (period === 'unread' || (said.period !== null && period === null)) return { fault: t('export.which_time') };
  const [only, ...more] = said.states;
  const by = only !== undefined && more.length === 0 ? kind.says.days?.[only] : undefined;
  return {
    ...(said.states.length > 0 ? { states: [...said.states] } : {}),
    ...(owner ? { owner: owner.id } : {}),
    narrow: {
      ...(said.open ? { open: true } : {}),
      ...(said.late ? { late: true } : {}),
      ...(units.length > 0 ? { units: [...units], unit: said.unit ?? '' } : {}),
      ...(period ? { from: period.from, to: period.to, ...(by === undefined ? {} : { by }) } : {}),
    },
  };
}

function unitsOf(said: string, own: Context['person']['unitId'], org: Org): readonly string[] | null {
  if (isOwnUnit(said)) return unitsBelow(org, [own]);
  const found = unitsSaid(said, org);
  return found
    ? unitsBelow(
        org,
        found.units.map(({ id }) => id),
      )
    : null;
}

/** 苏州店这个月在途的订单: the list, narrowed; what is not understood of it is told. */
export function answerNarrowed(
  services: Common,
  context: Context,
  kind: Kind,
  said: Narrowed,
  answer: (context: Context, list: ListPayload) => Plan = shown,
): Plan {
  const found = narrowOf(services, context, kind, said);
  if ('fault' in found) return told(context, { text: found.fault });
  return answer(context, { kind: kind.id, which: 'all', words: null, after: null, ...ofMonth(kind, found) });
}

/** 10月收入对账: of what is kept by the month a month is meant, not what is due in it. */
function ofMonth<T extends Pick<ListPayload, 'narrow'>>(kind: Kind, found: T): T | (T & Pick<ListPayload, 'words'>) {
  const { from, to, ...narrow } = found.narrow ?? {};
  const isKept = Object.entries(kind.fields).some(([id, { kind: what }]) => what === 'month' && kind.find?.[id]);
  const month = from?.slice(0, 7);
  const isWhole = from === `${month}-01` && addDays(to as LocalDate, 1).slice(0, 7) !== month && to?.slice(0, 7) === month;
  return isKept && isWhole ? { ...found, narrow, words: month } : found;
}

const shown = (context: Context, list: ListPayload): Plan =>
  answerWith(context, 'record_list', `list:${context.person.id}`, list);

/** What else than states and people a list is narrowed to, as its title says it. */
export function narrowTexts(
  kind: Kind,
  states: ListPayload['states'],
  { open, late, unit, from, to, by }: Narrow,
): readonly Text[] {
  const dated = by === undefined ? kind.fields[kind.day ?? '']?.label : kind.moves[by]?.name;
  const what = dated ? say(dated) : t('asked.column_opened');
  const dates = { from: { date: from as LocalDate }, to: { date: to as LocalDate } };
  return [
    ...(unit === undefined ? [] : [plain(unit)]),
    ...(open && !states && kind.register ? [say(kind.register.open)] : []),
    ...(late ? [t('asked.narrow_late')] : []),
    ...(from !== undefined && to !== undefined ? [t('asked.narrow_days', { what, ...dates })] : []),
    ...(from !== undefined && to === undefined ? [t('asked.narrow_since', { what, from: dates.from })] : []),
    ...(from === undefined && to !== undefined ? [t('asked.narrow_until', { what, to: dates.to })] : []),
  ];
}
