import { leaveType } from '../../domain/leave/types.ts';
import { labelOf, personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import type { Days, Query } from '../../domain/phrase/sentence-reading.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { type LocalDate, parts } from '../../kernel/time.ts';
import { amountText } from '../../processes/leave/text.ts';
import type { Context } from '../context.ts';
import type { Awaitable } from '../feature.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { answerWith, told } from '../reply.ts';
import type { Services } from './services.ts';
import { balanceOf, balancesOfTeam, knowsBalanceOf, notTheirs } from './team-balances.ts';

export type AccountQuery = Extract<Query, { about: 'balance' | 'balances' | 'may' | 'taken' }>;

/** What is asked of an account of leave; a colleague's is for whoever answers for them (S4). */
export async function answerAccount(services: Services, context: Context, query: AccountQuery): Promise<Plan> {
  if (query.about === 'balances') return balancesOfTeam(context, query);
  const others = 'whose' in query ? (query.whose?.candidates ?? null) : null;
  if (others && !others.includes(context.person.id)) {
    const known = others.flatMap((id) => context.org.person(id as PersonId) ?? []).filter((one) => knowsBalanceOf(context, one));
    const [only, ...more] = known;
    if (!only) return notTheirs(context);
    if (more.length > 0) return whichOf(services, context, query, known);
    if (query.about === 'balance') return balanceOf(context, only, query.type);
    const plan = await taken(services, context, query.about === 'taken' ? query.days : null, only);
    return merge(plan, { ...emptyPlan, audit: [{ actorId: context.person.id, act: 'leave.taken_seen', subject: only.id }] });
  }
  return query.about === 'taken' ? taken(services, context, query.days) : balance(services, context, query.type);
}

/** Several are called so: whose it is, is asked and not guessed. */
const whichOf = (services: Services, context: Context, query: AccountQuery, people: readonly Person[]): Awaitable<Plan> =>
  services.handle(
    {
      kind: 'ask_back',
      title: t('whom.several', { said: plain(people[0]?.name ?? '') }),
      said: '',
      ways: people.slice(0, MOST_OFFERED).map((person) => ({
        text: plain(labelOf(context.org, person).text),
        means: { kind: 'query', query: { ...query, whose: { said: person.name, candidates: [person.id] } } as typeof query },
      })),
    },
    context,
  );

const MOST_OFFERED = 5;

/** 我还有几天调休: the balance with that kind first; a kind without a balance is answered with its rules. */
async function balance(services: Services, context: Context, type: string | null): Promise<Plan> {
  const kind = services.settings.leave.types.find((one) => one.id === type);
  if (kind?.balance === 'none')
    return services.handle({ kind: 'query', query: { about: 'rules', process: 'leave', type: kind.id } }, context);
  if (!kind) return services.handle({ kind: 'ask', what: 'my_balance' }, context);
  return answerWith(context, 'my_balance', `list:${context.person.id}`, { type: kind.id });
}

/** 我今年请了几天假: own leave by kind, what is undecided apart. */
async function taken(services: Services, context: Context, days: Days | null, whose: Person | null = null): Promise<Plan> {
  const year = parts(context.today).year;
  const { from, to } = days ?? { from: `${year}-01-01` as LocalDate, to: `${year}-12-31` as LocalDate };
  const rows = (await services.reads.leaveDays((whose ?? context.person).id, from, to)).filter((day) => day.state !== 'freed');
  const kinds = [...new Set(rows.map((day) => day.leaveType))].flatMap((id) => leaveType(services.settings.leave, id) ?? []);
  const sum = (type: string, state: string): number =>
    rows.filter((day) => day.leaveType === type && day.state === state).reduce((total, day) => total + day.minutes, 0);
  return told(context, {
    title: whose ? t('taken.title_of', { who: personName(context.org, whose.id) }) : t('taken.title'),
    text: t(rows.length > 0 ? 'taken.span' : 'taken.none', { from: { date: from }, to: { date: to } }),
    lines: kinds.map((type) => {
      const held = sum(type.id, 'held');
      const all = { name: say(type.name), taken: amountText(sum(type.id, 'approved'), type) };
      return held > 0 ? t('taken.line_held', { ...all, held: amountText(held, type) }) : t('taken.line', all);
    }),
  });
}
