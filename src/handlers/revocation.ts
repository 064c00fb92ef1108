import { type Measures, withoutConsent } from '../domain/approval/chain.ts';
import { canRevoke } from '../domain/approval/revoke.ts';
import { planRoute } from '../domain/approval/route.ts';
import { submit } from '../domain/approval/submit.ts';
import { fromJson, toJson } from '../kernel/json.ts';
import { plain, type Text, t } from '../kernel/text.ts';
import { guard } from './accounts.ts';
import { changesKey } from './book.ts';
import { routeFindings } from './check-form.ts';
import { deadlineOf } from './deadline.ts';
import type { Facts } from './facts.ts';
import { giftSpent } from './gifts.ts';
import { type House, processOf, type Visit } from './house.ts';
import { insertInstance } from './instance-rows.ts';
import { runningAbout } from './ledgers.ts';
import { answer, merge, type Plan } from './plan.ts';
import { refuse } from './refuse.ts';
import { lookAt } from './request-file.ts';
import { requestNumber } from './request-number.ts';
import { substitutesOf } from './substitutes.ts';
import { summonDeciders } from './summon.ts';
import { toPerson } from './view-ref.ts';

/** 销假、作废: an approved request is undone by a request of its own, along the same chain; everything it booked comes back when that is approved. */
export async function askRevocation(house: House, visit: Visit, originalId: string, reason: string): Promise<Plan> {
  const found = await lookAt(house, visit, originalId);
  if ('refused' in found) return answer('warning', found.refused);
  const { file } = found;
  const process = processOf(house, file.instance.process);
  if (!process) return answer('warning', t('request.gone'));
  const running = await house.reads.revocationsOf(file.instance.id);
  const allowed = canRevoke(file.instance, visit.person.id, running);
  if (!allowed.ok) return refuse(house, visit, file, allowed.error);
  const facts = fromJson(file.facts) as Facts;
  if (facts.booking?.amends) return answer('warning', t('change.cannot_revoke'));
  const other = (await runningAbout(house, file.instance.id))[0];
  if (other) return answer('warning', t('change.running', { number: plain(other.number) }));
  if (!reason) return answer('warning', t('revoke.reason_required'));

  const spent = await giftSpent(house, file.instance, facts.booking ?? {});
  if (spent) return answer('warning', spent);
  // Nobody is asked to take over what is to be undone.
  const chain = withoutConsent(house.chainOf(process.id));
  const route = planRoute(chain, {
    applicant: visit.person,
    org: visit.org,
    measures: facts.measures as Measures,
    fields: facts.people ?? {},
    substitutes: await substitutesOf(house, visit.now),
    process: process.id,
    at: visit.now,
  });
  if (!route.ok) return answer('warning', routeFindings(route, process.clause)[0]?.text ?? t('request.gone'));
  const id = house.ids.next('req');
  const title = t('revoke.title', { title: fromJson(file.instance.title) as Text });
  const instance = submit({
    id,
    number: requestNumber(process.prefix, id, visit.today),
    process: process.id,
    applicant: visit.person,
    title: toJson(title),
    route: route.value,
    ids: house.ids,
    now: visit.now,
    deadline: deadlineOf(house, visit.org, visit.person, visit.now),
    revokesId: file.instance.id,
  });
  const { booking: _given, why: _why, leave: _leave, ...kept } = facts;
  const summary = [...kept.summary, { label: t('revoke.reason'), value: plain(reason), wide: true }];
  return merge(
    {
      writes: [
        await guard(house, changesKey(file.instance.id)),
        ...insertInstance(instance, {
          form: file.form,
          facts: toJson({ ...kept, title, summary, findings: [] }),
          rules: toJson(chain),
        }),
      ],
      audit: [{ actorId: visit.person.id, act: 'request.revoke', subject: id, detail: { revokes: file.instance.id, reason } }],
      effects: [{ show: { view: 'request', subject: id }, place: toPerson(visit.person.id) }, { repaint: file.instance.id }],
      reply: { repaint: true, toast: { tone: 'success', text: t('revoke.sent') } },
    },
    summonDeciders(null, instance),
  );
}
