import type { ChainRule } from '../../domain/approval/chain.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import { named } from '../../domain/approval/seating.ts';
import { sightOfSeats } from '../../domain/approval/sight.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { emptyPlan, type Plan, toastPlan, type Write } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { type Place, toPerson } from '../view-ref.ts';
import { outOfScope } from './refuse.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';
import type { Moment } from './sight.ts';

/** 抄送: once it is approved, the people the chain names get a copy to read; one each, and none to those who see all of it as it is. */
export function sendCopies(context: Context, file: RequestFile, next: Instance, moment: Moment): Plan {
  if (next.state !== 'approved' || file.instance.state === 'approved') return emptyPlan;
  const applicant = context.org.person(next.applicantId);
  const rule = fromJsonOnce(file.rules) as ChainRule;
  const { people: fields = {} } = fromJsonOnce(file.facts) as Facts;
  if (!applicant) return emptyPlan;
  const found = rule.copy_to.flatMap((who) => named(who, applicant, context.org, fields).people.map((person) => person.id));
  const has = (id: PersonId): boolean => id === next.applicantId || sightOfSeats(next, { id, ...moment }) === 'all';
  const readers = [...new Set(found)].filter((person) => !has(person));
  return {
    ...emptyPlan,
    writes: readers.map(
      (personId): Write => ({ table: 'copyTo', insert: { requestId: next.id, personId, readAt: null }, onConflict: 'ignore' }),
    ),
    effects: readers.map((personId) => ({
      show: { view: 'request' as const, subject: next.id },
      place: toPerson(personId) satisfies Place,
      key: `copy:${next.id}:${personId}`,
      payload: { request: next.id },
    })),
  };
}

/** 「已阅」 on a copy. */
export async function acknowledgeCopy(services: Services, context: Context, id: string): Promise<Plan> {
  const found = await lookAt(services, context, id);
  if ('refused' in found) return toastPlan('warning', found.refused);
  const copy = found.file.copies.find((one) => one.personId === context.person.id);
  if (!copy) return outOfScope();
  if (copy.readAt !== null) return toastPlan('info', t('seen'));
  return {
    writes: [{ table: 'copyTo', update: { readAt: context.now }, where: { requestId: copy.requestId, personId: copy.personId } }],
    audit: [{ actorId: context.person.id, act: 'request.read', subject: id }],
    effects: [{ repaint: id }],
    reply: { repaint: true, toast: { tone: 'success', text: t('copy.read') } },
  };
}
