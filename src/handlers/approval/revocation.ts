import { type Measures, withoutConsent } from '../../domain/approval/chain.ts';
import { canRevoke } from '../../domain/approval/revoke.ts';
import { planRoute } from '../../domain/approval/route.ts';
import { submit } from '../../domain/approval/submit.ts';
import { drawnNumber } from '../../domain/numbers/drawn-number.ts';
import { fromJson, fromJsonOnce, toJson } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { guard } from '../guard.ts';
import { atField, merge, type Plan, toastPlan } from '../plan.ts';
import { processOf } from '../services.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { toPerson } from '../view-ref.ts';
import { changesKey, runningAbout } from './changes.ts';
import { routeFindings } from './check-form.ts';
import { deadlineOf } from './deadline.ts';
import { insertInstance } from './instance-rows.ts';
import { notifyApprovers } from './notify-approvers.ts';
import { refuse } from './refuse.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';

/** 销假、作废: an approved request is undone by a request of its own, along the same chain; everything it booked comes back when that is approved. */
export async function askRevocation(services: Services, context: Context, originalId: string, reason: string): Promise<Plan> {
  const found = await lookAt(services, context, originalId);
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const process = processOf(services, file.instance.process);
  if (!process) return toastPlan('warning', t('request.gone'));
  const running = await services.reads.revocationsOf(file.instance.id);
  const allowed = canRevoke(file.instance, context.person.id, running);
  if (!allowed.ok) return refuse(services, context, file, allowed.error);
  const facts = fromJsonOnce(file.facts) as Facts;
  const why = await services.books.mayReverse(file.instance, facts.booking ?? {}, 'asked');
  if (why) return toastPlan('warning', why);
  const other = (await runningAbout(services, file.instance.id))[0];
  if (other) return toastPlan('warning', t('change.running', { number: plain(other.number) }));
  if (!reason) return atField(toastPlan('warning', t('revoke.reason_required')), 'revoke_reason');

  // Nobody is asked to take over what is to be undone.
  const chain = withoutConsent(services.chainOf(process.id));
  const route = planRoute(chain, {
    applicant: context.person,
    org: context.org,
    measures: facts.measures as Measures,
    escalation: services.escalationOf(process.id),
    fields: facts.people ?? {},
    substitutes: await substitutesOf(services, context.now),
    process: process.id,
    at: context.now,
  });
  if (!route.ok)
    return toastPlan(
      'warning',
      routeFindings(route.error, process.clause, { org: context.org, applicant: context.person })[0]?.text ?? t('request.gone'),
    );
  const id = services.ids.next('req');
  const title = t('revoke.title', { title: fromJson(file.instance.title) as Text });
  const instance = submit({
    id,
    number: drawnNumber(process.prefix, id, context.today),
    process: process.id,
    applicant: context.person,
    title: toJson(title),
    route: route.value,
    ids: services.ids,
    now: context.now,
    deadline: deadlineOf(services, context.org, context.person, context.now),
    revokesId: file.instance.id,
  });
  // Nothing is booked or noted once more.
  const { measures, people = {}, blocks = [], handover } = facts;
  const summary = [...facts.summary, { label: t('revoke.reason'), value: plain(reason), wide: true }];
  return merge(
    {
      writes: [
        await guard(services, changesKey(file.instance.id)),
        ...insertInstance(instance, {
          form: file.form,
          facts: toJson({ measures, people, blocks, ...(handover ? { handover } : {}), title, summary, findings: [] }),
          rules: toJson(chain),
        }),
      ],
      audit: [{ actorId: context.person.id, act: 'request.revoke', subject: id, detail: { revokes: file.instance.id, reason } }],
      effects: [{ show: { view: 'request', subject: id }, place: toPerson(context.person.id) }, { repaint: file.instance.id }],
      reply: { repaint: true, toast: { tone: 'success', text: t('revoke.sent') } },
    },
    notifyApprovers(null, instance),
  );
}
