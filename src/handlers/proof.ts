import { waitingToDecide } from '../domain/approval/consent.ts';
import type { RequestState } from '../domain/approval/instance.ts';
import { personName } from '../domain/org/label.ts';
import { fromJson } from '../kernel/json.ts';
import { plain, type Say, say, type Text, t } from '../kernel/text.ts';
import { showPersonal } from './ask.ts';
import type { House, Visit } from './house.ts';
import type { Intent } from './intent.ts';
import { answer, nothing, type Plan } from './plan.ts';
import type { BoundMessage } from './reads.ts';
import { because, outOfScope } from './refuse.ts';
import { lookAt } from './request-file.ts';
import { maySeeProof } from './sight.ts';
import { letter } from './tell.ts';
import { toPerson } from './view-ref.ts';

/** A picture or file in the private chat: offered as proof for the leaves that need some (S55); nothing is attached by itself (O31). */
export async function offerProof(house: House, visit: Visit, sent: Extract<Intent, { kind: 'attachment' }>): Promise<Plan> {
  const lines = await house.reads.proofsDue(visit.person.id);
  if (lines.length === 0)
    return {
      ...nothing,
      effects: [showPersonal(visit, 'notice', `notice:${visit.cause}`, { text: t(`unreadable.${sent.form}`) })],
    };
  return {
    ...nothing,
    effects: [showPersonal(visit, 'proof_offer', `proof:${sent.messageId}`, { message: sent.messageId, form: sent.form })],
  };
}

/** While a request lies with its applicant for a change, proof of it is taken as well. */
const TAKEN_IN: readonly RequestState[] = ['pending', 'returned', 'approved'];

/** 「作为证明」: the message stands with the request from now on, and those who decide hear of it. The file stays where it was sent. */
export async function attachProof(house: House, visit: Visit, id: string, bound: BoundMessage): Promise<Plan> {
  const { message, form } = bound.payload;
  const found = await lookAt(house, visit, id);
  if ('refused' in found) return answer('warning', found.refused);
  if (typeof message !== 'string') return answer('warning', t('request.gone'));
  const { instance } = found.file;
  if (instance.applicantId !== visit.person.id) return outOfScope(false);
  const { due } = await house.reads.proofOf(instance.id);
  if (!due || !TAKEN_IN.includes(instance.state)) return answer('info', t('proof.not_needed'));
  const what = say(fromJson(due.what) as Say);
  const told = t('told.proof', {
    who: plain(personName(visit.org, visit.person.id)),
    what,
    title: fromJson(instance.title) as Text,
  });
  return {
    writes: [
      {
        table: 'proof',
        insert: {
          id: house.ids.next('prf'),
          requestId: instance.id,
          messageId: message,
          form: form === 'file' ? 'file' : 'image',
          at: visit.now,
        },
        onConflict: 'ignore',
      },
      { table: 'proofDue', update: { givenAt: due.givenAt ?? visit.now }, where: { requestId: instance.id } },
    ],
    audit: [{ actorId: visit.person.id, act: 'request.proof', subject: instance.id }],
    effects: [
      { repaint: instance.id },
      { turn: bound.outboxKey, into: { view: 'request', subject: instance.id } },
      ...waitingToDecide(instance).map((person) => letter(instance, person, 'calm', told, `proof.${visit.cause}`, 'all')),
    ],
    reply: { repaint: true, toast: { tone: 'success', text: t('proof.attached') } },
  };
}

/** 「查看证明」: what was handed in, forwarded to the private chat of whoever is entitled; who looked is in the log. */
export async function viewProof(house: House, visit: Visit, id: string): Promise<Plan> {
  const found = await lookAt(house, visit, id);
  if ('refused' in found) return answer('warning', found.refused);
  const { file } = found;
  if (!(await maySeeProof(house, visit.org, visit.person, file))) return answer('warning', because(t('proof.not_yours'), 'S4'));
  const { given } = await house.reads.proofOf(file.instance.id);
  if (given.length === 0) return answer('info', t('proof.none_yet'));
  return {
    writes: [],
    audit: [{ actorId: visit.person.id, act: 'request.proof_viewed', subject: file.instance.id }],
    effects: given.map((one) => ({
      deed: 'forward',
      key: `proof:${one.id}:${visit.person.id}:${visit.cause}`,
      subject: file.instance.id,
      place: toPerson(visit.person.id),
      payload: { message: one.messageId },
    })),
    reply: { toast: { tone: 'info', text: t('request.opened') } },
  };
}
