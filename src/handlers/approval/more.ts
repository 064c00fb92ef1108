import { addSign, removableBy, removeSign } from '../../domain/approval/add-sign.ts';
import type { Change, VerbContext } from '../../domain/approval/change.ts';
import { delegate, transfer } from '../../domain/approval/hand-over.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import { answer as answerQuestion, ask as askApplicant } from '../../domain/approval/pause.ts';
import type { VerbRefusal } from '../../domain/approval/refusal.ts';
import { returnTo } from '../../domain/approval/return-to.ts';
import { comment, urge } from '../../domain/approval/urge.ts';
import { personName } from '../../domain/org/label.ts';
import { isId, type PersonId, type StepId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Form } from '../feature.ts';
import { atField, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { carryOut } from './carry-out.ts';
import { isSaidAlready } from './comment.ts';
import { asItself, keptOn, keptWords } from './kept-words.ts';
import { filledOf, type MoreForm } from './more-form.ts';
import { findPeople } from './offer-people.ts';
import { refuse } from './refuse.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';
import { askable } from './show-more.ts';
import type { SeenFile } from './sight.ts';
import { verbContext } from './verb-context.ts';

/** What can be done beside yes and no; each takes a person, a step or only words. */
export const MORE = ['return', 'transfer', 'delegate', 'add_before', 'add_after', 'remove', 'ask', 'comment'] as const;
export type More = (typeof MORE)[number];

/** Those that bring somebody in. */
const BRINGS_IN: readonly string[] = ['transfer', 'delegate', 'add_before', 'add_after'] satisfies readonly More[];

/** What the request's card can turn into where it stands: everything else a decider can do, the field for a remark, or for why it is to be undone. */
export type Side = 'more' | 'comment' | 'revoke' | { readonly question: string };

/** 「更多」「评论」「申请撤销」, or a question of a feature's own, on the request's own card; null: 「返回」. What is typed on the side that is left stands there again. */
export async function turnTo(
  services: Services,
  context: Context,
  request: string,
  side: Side | null,
  { form, on: bound }: { readonly form: Form; readonly on: BoundMessage },
): Promise<Plan> {
  const found = await lookAt(services, context, request, 'all');
  if ('refused' in found) return toastPlan('warning', found.refused);
  const view = side === 'more' ? 'request_more' : side === 'comment' ? 'request_comment' : 'request';
  const kept = await keptOn(services, context, form, bound);
  const payload = {
    request,
    kept,
    ...(side === 'revoke' ? { revoking: true } : {}),
    ...(side !== null && typeof side === 'object' ? { opened: { side: side.question, v: found.file.instance.version } } : {}),
  };
  return { ...emptyPlan, effects: [inPlace(context, { ...bound, view }, payload)], reply: { repaint: true } };
}

/** One of the other verbs, from the card 「更多」; that card then says that it is done. What cannot be done yet stays filled in. */
export async function doMore(
  services: Services,
  context: Context,
  id: string,
  seen: number,
  form: MoreForm,
  bound: BoundMessage,
): Promise<Plan> {
  const found = await lookAt(services, context, id, 'all');
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  if (form.verb === 'comment' && isSaidAlready(file, context.person.id, form.words, bound))
    return toastPlan('info', t('comment.sent'));
  // A name that was written since the last search counts, not who was found before.
  const isNew = form.find !== '' && form.find !== filledOf(bound.payload)?.find && BRINGS_IN.includes(form.verb);
  const named = isNew ? findPeople(context.org, askable(context.org, context.person, file), form.find).only : form.person;
  if (named === null || (isNew && form.person !== '' && form.person !== named)) return searched(context, file, form, bound);
  const full = { ...form, person: named };
  const missing = missingIn(full);
  if (missing) return merge(atField(toastPlan('warning', missing.text), missing.field), stays(context, id, full, bound));
  const changed = tryMore(file.instance, context.person.id, full, await verbContext(services, context, file, seen));
  if (!changed.ok) return merge(refuse(services, context, file, changed.error), stays(context, id, full, bound));
  const verb = form.verb as More;
  const plan = await carryOut(services, context, file, changed.value, `request.${verb}`, t(`more.done_${verb}`));
  return merge(plan, asItself(context, id, bound));
}

/** 「查找」: whom the written name means, offered on the same card. */
export async function findPerson(
  services: Services,
  context: Context,
  id: string,
  form: MoreForm,
  bound: BoundMessage,
): Promise<Plan> {
  const found = await lookAt(services, context, id, 'all');
  if ('refused' in found) return toastPlan('warning', found.refused);
  if (!form.find) return atField(toastPlan('info', t('find.empty')), 'find');
  return searched(context, found.file, form, bound);
}

function searched(context: Context, file: SeenFile, form: MoreForm, bound: BoundMessage): Plan {
  const { people, more } = findPeople(context.org, askable(context.org, context.person, file), form.find);
  const [first] = people;
  const text =
    first === undefined
      ? t('find.none')
      : people.length === 1
        ? t('find.one', { name: personName(context.org, first) })
        : t('find.choose', { count: people.length + more });
  return merge(toastPlan(first ? 'info' : 'warning', text), stays(context, file.instance.id, { ...form, person: '' }, bound));
}

/** The card stands as it was filled in; one that has become the request's card meanwhile stays that. */
const stays = (context: Context, id: string, filled: MoreForm, { view, outboxKey, payload }: BoundMessage): Plan =>
  view === 'request_more'
    ? {
        ...emptyPlan,
        effects: [
          inPlace(
            context,
            { view, subject: id, place: toPerson(context.person.id), outboxKey },
            { request: id, filled, kept: keptWords(payload) },
          ),
        ],
      }
    : emptyPlan;

/** What the form cannot ask for by itself, because 「查找」 sends it half filled in. */
function missingIn({ verb, words }: MoreForm): { readonly field: string; readonly text: Text } | null {
  if (!MORE.some((one) => one === verb)) return { field: 'verb', text: t('more.choose_verb') };
  return words ? null : { field: 'words', text: t('more.words_required') };
}

/** What one of the other verbs makes of the request, or why it cannot be; nothing is done yet. */
export function tryMore(
  instance: Instance,
  actor: PersonId,
  { verb, person, to, out, words }: Omit<MoreForm, 'find'>,
  ctx: VerbContext,
): Result<Change, VerbRefusal> {
  const somebody = isId('per', person) ? person : null;
  switch (verb as More) {
    case 'return':
      return returnTo(instance, actor, { to: isId('stp', to) ? (to as StepId) : 'applicant', reason: words }, ctx);
    case 'transfer':
      return somebody ? transfer(instance, actor, { to: somebody, reason: words }, ctx) : no({ code: 'nothing_to_ask' });
    case 'delegate':
      return somebody ? delegate(instance, actor, { to: somebody, reason: words }, ctx) : no({ code: 'nothing_to_ask' });
    case 'add_before':
    case 'add_after':
      return addSign(
        instance,
        actor,
        { place: verb === 'add_before' ? 'before' : 'after', people: somebody ? [somebody] : [], reason: words },
        ctx,
      );
    case 'remove': {
      // Where only one can be meant nothing need be chosen.
      const [only, ...others] = removableBy(instance, actor, ctx);
      const seatId = isId('sea', out) ? out : only && others.length === 0 ? only.seat.id : null;
      return seatId ? removeSign(instance, actor, { seatId, reason: words }, ctx) : no({ code: 'nobody_to_remove' });
    }
    case 'ask':
      return askApplicant(instance, actor, { question: words }, ctx);
    case 'comment':
      return comment(instance, actor, { text: words }, ctx);
    default:
      return no({ code: 'no_such_step' });
  }
}

/** 「催办」: those who are asked get a word, at most every four hours. */
export async function urgeDeciders(services: Services, context: Context, id: string): Promise<Plan> {
  const found = await lookAt(services, context, id, 'all');
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const changed = urge(file.instance, context.person.id, {}, await verbContext(services, context, file, null));
  if (!changed.ok) return refuse(services, context, file, changed.error, 'info');
  return carryOut(services, context, file, changed.value, 'request.urge', t('more.done_urge'));
}

/** The applicant answers what was asked; the clock runs on. */
export async function answerAsked(services: Services, context: Context, id: string, seen: number, text: string): Promise<Plan> {
  const found = await lookAt(services, context, id, 'all');
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const changed = answerQuestion(file.instance, context.person.id, { text }, await verbContext(services, context, file, seen));
  if (!changed.ok) return refuse(services, context, file, changed.error);
  return carryOut(services, context, file, changed.value, 'request.answer', t('more.done_answer'));
}
