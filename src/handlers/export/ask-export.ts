import { asksForExport, asksForOwnExport, exportPeriod } from '../../domain/export/export-sentence.ts';
import { monthOf, yearOf } from '../../domain/measure/months.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { rootsOf } from '../../domain/org/roots-of.ts';
import { unitsAnsweredFor } from '../../domain/org/scope.ts';
import { findPeople } from '../../domain/phrase/people.ts';
import { pathAbove, unitsSaid } from '../../domain/phrase/unit-said.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { daysBetween } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { groupHint, sheetFile, showPersonal, told } from '../reply.ts';
import { type ExportQuery, exportUnits, exportWhose, MOST_DAYS } from './export-query.ts';
import type { Services } from './services.ts';

/** Lines and people one file may hold: what can be drawn while others wait no longer than a second or two. */
export const MOST_LINES = 10_000;
const MOST_PEOPLE = 5000;

/** 导出11月假勤: the file follows in private, drawn from the state at the moment of sending; who may not have it is told what they may. */
export async function askExport(services: Services, context: Context, said: string): Promise<Plan> {
  const { org, person: viewer, today, now } = context;
  if (said !== '' && !asksForExport(said)) return told(context, { text: t('export.only_leave') });
  const calendar = services.settings.calendarOf(org, viewer.unitId);
  const period = exportPeriod(said, whenContext(calendar, { now, zone: services.zone }, 'past'));
  if (period === 'unread') return told(context, { text: t('export.which_time') });
  const own = asksForOwnExport(said);
  const { from, to } = period ?? (own ? yearOf(today) : monthOf(today));
  if (daysBetween(from, to) >= MOST_DAYS) return told(context, { text: t('export.too_long') });
  if (own) return sendFile(context, { own: true, unit: null, person: viewer.id, from, to }, period !== null);

  const answered = unitsAnsweredFor(org, viewer);
  if (answered.length === 0) return refused(context, t('export.not_yours'));
  const rest = period ? said.replace(period.said, ' '.repeat(period.said.length)) : said;
  const place = unitsSaid(rest, org);
  const answeredFor = (place?.units ?? []).filter((one) => exportUnits(org, viewer, { unit: one.id }).length > 0);
  if (place && answeredFor.length > 1)
    return told(context, {
      text: t('export.which_unit', {
        said: place.said,
        units: answeredFor.slice(0, 8).map((one) => plain(`${pathAbove(org, one)} / ${one.name}`)),
      }),
    });
  const unit = answeredFor[0] ?? place?.units[0] ?? null;
  const query = { own: false, unit: unit?.id ?? null, person: null, from, to };
  const units = exportUnits(org, viewer, query);
  if (units.length === 0)
    return refused(
      context,
      t('export.other_unit', {
        units: rootsOf(answered)
          .slice(0, 8)
          .map((one) => plain(one.name)),
      }),
    );
  const named = personSaid(place ? rest.replace(place.said, '') : rest, context);
  if (named === 'several') return told(context, { text: t('export.which_person') });
  if (named && !units.includes(named.unitId))
    return refused(context, t('export.other_person', { name: personName(org, named.id) }));
  const staff = named ? 1 : units.reduce((sum, one) => sum + org.staff(one).length, 0);
  const lines = named ? 0 : await services.reads.leaveDayCount(units, from, to);
  if (lines > MOST_LINES || staff > MOST_PEOPLE)
    return told(context, { text: t('export.too_many', { lines: MOST_LINES, people: MOST_PEOPLE }), tone: 'warn' });
  return sendFile(context, { ...query, person: named?.id ?? null }, period !== null);
}

/** The button 导出我的假期. */
export const exportOwn = (context: Context): Plan => {
  const { from, to } = yearOf(context.today);
  return sendFile(context, { own: true, unit: null, person: context.person.id, from, to }, true);
};

function sendFile(context: Context, query: ExportQuery, isPeriodSaid: boolean): Plan {
  const whose = exportWhose(context.org, context.person, query);
  const days = { from: { date: query.from }, to: { date: query.to } };
  const { id } = context.person;
  return {
    ...emptyPlan,
    audit: [
      {
        actorId: id,
        act: 'leave.export',
        subject: query.person ?? query.unit ?? 'all',
        detail: { from: query.from, to: query.to, own: query.own },
      },
    ],
    effects: [
      showPersonal(context, 'notice', `notice:${context.cause}`, {
        text: t(isPeriodSaid ? 'export.coming' : 'export.coming_default', { whose, ...days }),
      }),
      // Its key sorts after the notice's, so that the words come first.
      sheetFile(context, { ...query }),
      ...groupHint(context),
    ],
    reply: { toast: { tone: 'info', text: t('export.toast') } },
  };
}

/** S4: not theirs to have; their own they may. */
const refused = (context: Context, text: Text): Plan =>
  told(context, {
    text,
    clause: 'S4',
    tone: 'warn',
    buttons: [{ text: t('export.own'), style: 'primary', action: { do: 'export.own' } }],
  });

/** One person named in the sentence; people of other units by their full name only. */
function personSaid(text: string, { org, person: viewer }: Context): Person | 'several' | null {
  const active = org.people.filter((one) => one.active);
  const units = new Set(unitsAnsweredFor(org, viewer).map((unit) => unit.id));
  const found = findPeople(text, active).find((mention) => mention.exact);
  const [first, ...others] = (found?.candidates ?? [])
    .flatMap((id) => org.person(id) ?? [])
    .filter((one) => one.name === found?.matched);
  if (!first) return null;
  const mine = [first, ...others].filter((one) => units.has(one.unitId));
  return mine.length > 1 ? 'several' : (mine[0] ?? first);
}
