import type { PersonId } from '../../kernel/id.ts';
import { join, plain } from '../../kernel/text.ts';
import { shownAmount } from './amount.ts';
import { awayOn } from './coverage.ts';
import type { Accept, LeaveFinding } from './finding.ts';
import type { Case } from './leave-case.ts';

/** A hand-over person is chosen, is someone else, still works here and is there on those days (O2). */
export function checkHandover(one: Case): readonly LeaveFinding[] {
  const { request, facts, count } = one;
  const { type, handover } = request;
  const base = { severity: 'refuse', clause: type.clause, field: 'handover' } as const;
  const needed = facts.config.handoverAfter !== null && count.total > facts.config.handoverAfter;
  if (handover === null) {
    if (!needed) return [];
    const after = shownAmount(facts.config.handoverAfter ?? 0, { ...type, unit: 'day' });
    return [{ ...base, code: 'handover_missing', facts: { after }, accept: people(one, 'choose_person') }];
  }
  if (handover === facts.applicant.id)
    return [{ ...base, code: 'handover_self', facts: {}, accept: people(one, 'other_person') }];
  const member = facts.handover?.id === handover ? facts.handover : facts.team.find((one) => one.id === handover);
  const name = plain(member?.name ?? '');
  if (!member?.active) return [{ ...base, code: 'handover_inactive', facts: { name }, accept: people(one, 'other_person') }];
  const away = count.days.filter((day) => day.minutes > 0 && awayOn(handover, day, facts.teamDays).length > 0);
  const first = away[0];
  if (!first) return [];
  return [
    {
      ...base,
      code: 'handover_away',
      facts: { name, date: { date: first.date }, days: away.length },
      accept: people(one, 'other_person'),
    },
  ];
}

/** Whoever has agreed to stand in for somebody is told so when they ask for leave on those days themselves (O2). */
export function checkStandingIn({ request, facts, count }: Case): readonly LeaveFinding[] {
  const days = count.days.filter((day) => day.minutes > 0);
  const covered = (facts.covering ?? []).filter((other) =>
    days.some((day) => day.date === other.date && other.fromMin < day.toMin && day.fromMin < other.toMin),
  );
  const first = covered[0];
  if (!first) return [];
  const names = [...new Set(covered.map((day) => day.name))].map(plain);
  return [
    {
      severity: 'warn',
      clause: request.type.clause,
      field: 'from',
      code: 'stands_in',
      facts: { names: join(names, '、'), date: { date: first.date }, days: new Set(covered.map((day) => day.date)).size },
      accept: null,
      requests: [...new Set(covered.map((day) => day.requestId))],
    },
  ];
}

function people({ facts, count }: Case, code: 'choose_person' | 'other_person'): Accept {
  const there: readonly { id: PersonId; name: string }[] = facts.team.filter(
    (member) =>
      member.active &&
      member.id !== facts.applicant.id &&
      !count.days.some((day) => day.minutes > 0 && awayOn(member.id, day, facts.teamDays).length > 0),
  );
  return { code, facts: { people: there.map((member) => plain(member.name)) }, people: there.map((member) => member.id) };
}
