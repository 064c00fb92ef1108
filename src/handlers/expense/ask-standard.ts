import { citySaid, type LimitAsked, limitsSaid } from '../../domain/expense/standard-question.ts';
import { gradeOf, rateOn, seasonOf } from '../../domain/expense/standards.ts';
import { samePlace } from '../../domain/invoice/printed-words.ts';
import { ROLES } from '../../domain/org/org.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { told } from '../reply.ts';
import type { Services } from './services.ts';

/** 去上海培训 住宿能报多少: the company's limits for whoever asks, by their post, the city and the season, with their clauses (S101, S104, S105). */
export function askStandard(services: Services, context: Context, said: string): Plan {
  const { rules } = services.expense;
  const { org, person, now } = context;
  const calendar = services.settings.calendarOf(org, person.unitId);
  const when = readWhen(said, whenContext(calendar, { now, zone: services.zone }, 'future'));
  const units = org.lineage(person.unitId).map(({ code }) => code);
  const home = units.map((code) => rules.cities[code]).find((city) => city !== undefined) ?? null;
  const at: Asked = {
    grade: gradeOf({ title: person.title, roles: ROLES.filter((role) => org.hasRole(person.id, role)) }, rules),
    city: citySaid(said, rules) ?? home,
    date: when.kind === 'span' ? when.from.date : context.today,
  };
  const limits = limitsSaid(said);
  const lines = limits.map((limit) => lineOf(services, limit, at));
  const isTravel = limits.some((limit) => limit !== 'head' && limit !== 'none');
  return told(context, {
    title: t('expense.standard_title'),
    text: isTravel ? whoseText(services, person.title, at) : t('expense.standard_post', { post: plain(person.title) }),
    clause: isTravel ? 'S104' : limits.includes('head') ? 'S105' : 'S101',
    lines: [...lines, ...(isTravel ? [t('expense.standard_over')] : [])],
  });
}

interface Asked {
  readonly grade: string;
  readonly city: string | null;
  readonly date: LocalDate;
}

/** For whom, where and when; of a city that is not listed it says so. */
function whoseText({ expense: { rules } }: Services, post: string, { city }: Asked): Text {
  if (city === null) return t('expense.standard_post', { post: plain(post) });
  const isListed = Object.values(rules.tiers)
    .flat()
    .some((one) => samePlace(one, city));
  return t(isListed ? 'expense.standard_for' : 'expense.standard_unlisted', { post: plain(post), city: plain(city) });
}

function lineOf({ expense: { rules } }: Services, limit: LimitAsked, at: Asked): Text {
  if (limit === 'none') {
    const { line, claim, otherwise } = rules.noInvoice;
    return t(otherwise === 'special' ? 'expense.standard_none_special' : 'expense.standard_none', {
      line: { cents: line },
      claim: { cents: claim },
    });
  }
  if (limit === 'head') {
    const amount = rules.kinds.map(({ perHead }) => perHead?.[at.grade]).find((one) => one !== undefined);
    return amount === undefined ? t('expense.standard_free_head') : t('expense.standard_head', { amount: { cents: amount } });
  }
  const amount = rateOn(limit, at, rules);
  if (amount === null) return t(`expense.standard_free_${limit}`);
  const season = limit === 'hotel' ? seasonOf(at, rules) : undefined;
  const text = t(`expense.standard_${limit}`, { amount: { cents: amount } });
  return season ? join([text, say(season.name)], ' · ') : text;
}
