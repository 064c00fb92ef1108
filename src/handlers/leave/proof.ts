import { waitingToDecide } from '../../domain/approval/consent.ts';
import type { RequestState } from '../../domain/approval/instance.ts';
import { personName } from '../../domain/org/label.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, type Say, say, type Text, t } from '../../kernel/text.ts';
import { because, outOfScope } from '../approval/refuse.ts';
import { lookAt } from '../approval/request-file.ts';
import { maySeeFiles } from '../approval/sight.ts';
import { letter } from '../approval/tell.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { sentOn } from '../reply.ts';
import type { Services } from './services.ts';

/** While a request lies with its applicant for a change, proof of it is taken as well. */
const TAKEN_IN: readonly RequestState[] = ['pending', 'returned', 'approved'];

/** 「作为证明」: the message stands with the request from now on, and those who decide hear of it. The file stays where it was sent. */
export async function attachProof(services: Services, context: Context, id: string, bound: BoundMessage): Promise<Plan> {
  const { message, form } = bound.payload;
  const found = await lookAt(services, context, id);
  if ('refused' in found) return toastPlan('warning', found.refused);
  if (typeof message !== 'string') return toastPlan('warning', t('request.gone'));
  const { instance } = found.file;
  if (instance.applicantId !== context.person.id) return outOfScope(false);
  const { due, given } = await services.reads.proofOf(instance.id);
  if (given.some((one) => one.messageId === message)) return toastPlan('info', t('files.attached'));
  if (!due || !TAKEN_IN.includes(instance.state)) return toastPlan('info', t('proof.not_needed'));
  const what = say(fromJson(due.what) as Say);
  const told = t('told.proof', {
    who: plain(personName(context.org, context.person.id)),
    what,
    title: fromJson(instance.title) as Text,
  });
  return {
    writes: [
      {
        table: 'proof',
        insert: {
          id: services.ids.next('prf'),
          requestId: instance.id,
          messageId: message,
          form: form === 'file' ? 'file' : 'image',
          at: context.now,
        },
        onConflict: 'ignore',
      },
      { table: 'proofDue', update: { givenAt: due.givenAt ?? context.now }, where: { requestId: instance.id } },
    ],
    audit: [{ actorId: context.person.id, act: 'request.proof', subject: instance.id }],
    effects: [
      { repaint: instance.id },
      { reminded: [`proof/${instance.id}`] },
      { turn: bound.outboxKey, into: { view: 'request', subject: instance.id } },
      ...waitingToDecide(instance).map((person) => letter(instance, person, 'calm', told, `proof.${context.cause}`, 'all')),
    ],
    reply: { repaint: true, toast: { tone: 'success', text: t('files.attached') } },
  };
}

/** 「查看证明」: what was handed in, forwarded to the private chat of whoever is entitled; who looked is in the log. */
export async function viewProof(services: Services, context: Context, id: string): Promise<Plan> {
  const found = await lookAt(services, context, id);
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  if (!(await maySeeFiles(services, context.org, context.person, file)))
    return toastPlan('warning', because(t('proof.not_yours'), 'S4'));
  const { given } = await services.reads.proofOf(file.instance.id);
  if (given.length === 0) return toastPlan('info', t('proof.none_yet'));
  return sentOn(context, file.instance.id, 'request.proof_viewed', given);
}
