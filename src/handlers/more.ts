import { addSign, removableBy, removeSign } from '../domain/approval/add-sign.ts';
import type { Change, VerbContext } from '../domain/approval/change.ts';
import { delegate, transfer } from '../domain/approval/hand-over.ts';
import type { Instance } from '../domain/approval/instance.ts';
import { answer as answerQuestion, ask as askApplicant } from '../domain/approval/pause.ts';
import type { VerbRefusal } from '../domain/approval/refusal.ts';
import { returnTo } from '../domain/approval/return-to.ts';
import { comment, urge } from '../domain/approval/urge.ts';
import { personName } from '../domain/org/label.ts';
import { isId, type PersonId, type StepId } from '../kernel/id.ts';
import { no, type Result } from '../kernel/result.ts';
import { type Text, t } from '../kernel/text.ts';
import { instant } from '../kernel/time.ts';
import { ANSWER_FIRST_MS, showPersonal } from './ask.ts';
import { carryOut } from './carry-out.ts';
import type { House, Visit } from './house.ts';
import { filledOf, type MoreForm } from './more-form.ts';
import { findPeople } from './offer-people.ts';
import { answer, merge, nothing, type Plan } from './plan.ts';
import type { BoundMessage } from './reads.ts';
import { refuse } from './refuse.ts';
import { lookAt } from './request-file.ts';
import { askable } from './show-more.ts';
import type { SeenFile } from './sight.ts';
import { verbContext } from './verb-context.ts';
import { toPerson } from './view-ref.ts';

/** What can be done beside yes and no; each takes a person, a step or only words. */
export const MORE = ['return', 'transfer', 'delegate', 'add_before', 'add_after', 'remove', 'ask', 'comment'] as const;
export type More = (typeof MORE)[number];

/** Those that bring somebody in. */
const BRINGS_IN: readonly string[] = ['transfer', 'delegate', 'add_before', 'add_after'] satisfies readonly More[];

/** 「更多」: a card with everything else a decider can do; 「评论」 goes straight to the field for a remark. */
export async function openMore(house: House, visit: Visit, id: string, comments: boolean): Promise<Plan> {
  const found = await lookAt(house, visit, id, 'all');
  if ('refused' in found) return answer('warning', found.refused);
  return {
    ...nothing,
    effects: [showPersonal(visit, comments ? 'request_comment' : 'request_more', id, { request: id })],
    reply: { toast: { tone: 'info', text: t('request.opened') } },
  };
}

/** One of the other verbs, from the card 「更多」; that card then says that it is done. What cannot be done yet stays filled in. */
export async function doMore(
  house: House,
  visit: Visit,
  id: string,
  seen: number,
  form: MoreForm,
  bound: BoundMessage,
): Promise<Plan> {
  const found = await lookAt(house, visit, id, 'all');
  if ('refused' in found) return answer('warning', found.refused);
  const { file } = found;
  // A name that was written since the last search counts, not who was found before.
  const isNew = form.find !== '' && form.find !== filledOf(bound.payload)?.find && BRINGS_IN.includes(form.verb);
  const named = isNew ? findPeople(visit.org, askable(visit.org, visit.person, file), form.find).only : form.person;
  if (named === null || (isNew && form.person !== '' && form.person !== named)) return searched(visit, file, form, bound);
  const full = { ...form, person: named };
  const missing = missingIn(full);
  if (missing) return merge(answer('warning', missing), stays(visit, id, full, bound));
  const changed = tryMore(file.instance, visit.person.id, full, await verbContext(house, visit, file, seen));
  if (!changed.ok) return merge(refuse(house, visit, file, changed.error), stays(visit, id, full, bound));
  const verb = form.verb as More;
  const plan = await carryOut(house, visit, file, changed.value, `request.${verb}`, t(`more.done_${verb}`));
  return merge(plan, { ...nothing, effects: [{ turn: bound.outboxKey, into: { view: 'request', subject: id } }] });
}

/** 「查找」: whom the written name means, offered on the same card. */
export async function findPerson(house: House, visit: Visit, id: string, form: MoreForm, bound: BoundMessage): Promise<Plan> {
  const found = await lookAt(house, visit, id, 'all');
  if ('refused' in found) return answer('warning', found.refused);
  if (!form.find) return answer('info', t('find.empty'), false);
  return searched(visit, found.file, form, bound);
}

function searched(visit: Visit, file: SeenFile, form: MoreForm, bound: BoundMessage): Plan {
  const { people, more } = findPeople(visit.org, askable(visit.org, visit.person, file), form.find);
  const [first] = people;
  const text =
    first === undefined
      ? t('find.none')
      : people.length === 1
        ? t('find.one', { name: personName(visit.org, first) })
        : t('find.choose', { count: people.length + more });
  return merge(answer(first ? 'info' : 'warning', text), stays(visit, file.instance.id, { ...form, person: '' }, bound));
}

/** The card stands as it was filled in; one that has become the request's card meanwhile stays that. */
const stays = (visit: Visit, id: string, filled: MoreForm, { view, outboxKey }: BoundMessage): Plan =>
  view === 'request_more'
    ? {
        ...nothing,
        effects: [
          {
            show: { view, subject: id },
            place: toPerson(visit.person.id),
            key: outboxKey,
            notBefore: instant(visit.now + ANSWER_FIRST_MS),
            payload: { request: id, filled },
          },
        ],
      }
    : nothing;

/** What the form cannot ask for by itself, because 「查找」 sends it half filled in. */
function missingIn({ verb, words }: MoreForm): Text | null {
  if (!MORE.some((one) => one === verb)) return t('more.choose_verb');
  return words ? null : t('more.words_required');
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
export async function urgeDeciders(house: House, visit: Visit, id: string): Promise<Plan> {
  const found = await lookAt(house, visit, id, 'all');
  if ('refused' in found) return answer('warning', found.refused);
  const { file } = found;
  const changed = urge(file.instance, visit.person.id, {}, await verbContext(house, visit, file, null));
  if (!changed.ok) return refuse(house, visit, file, changed.error, 'info');
  return carryOut(house, visit, file, changed.value, 'request.urge', t('more.done_urge'));
}

/** The applicant answers what was asked; the clock runs on. */
export async function answerAsked(house: House, visit: Visit, id: string, seen: number, text: string): Promise<Plan> {
  const found = await lookAt(house, visit, id, 'all');
  if ('refused' in found) return answer('warning', found.refused);
  const { file } = found;
  const changed = answerQuestion(file.instance, visit.person.id, { text }, await verbContext(house, visit, file, seen));
  if (!changed.ok) return refuse(house, visit, file, changed.error);
  return carryOut(house, visit, file, changed.value, 'request.answer', t('more.done_answer'));
}
