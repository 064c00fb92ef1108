import { advise, takeBack } from '../../domain/approval/advise.ts';
import { peopleNames } from '../../domain/org/label.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { carryOut } from './carry-out.ts';
import { refuse } from './refuse.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';
import { verbContext } from './verb-context.ts';

export interface OpinionGiven {
  readonly request: string;
  /** The version on the card that was pressed. */
  readonly seen: number;
  readonly favour: boolean;
  readonly words: string;
}

/** 「支持」「不支持」: an opinion goes to who asked for it, whose card comes back with it. */
export async function giveOpinion(
  services: Services,
  context: Context,
  { request, seen, favour, words }: OpinionGiven,
): Promise<Plan> {
  const found = await lookAt(services, context, request);
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const changed = advise(file.instance, context.person.id, { favour, words }, await verbContext(services, context, file, seen));
  if (!changed.ok) return refuse(services, context, file, changed.error);
  const { next } = changed.value;
  const known = new Set(file.instance.seats.filter((s) => s.state === 'open').map((s) => s.id));
  const back = next.seats.filter((s) => s.state === 'open' && !known.has(s.id));
  const name = peopleNames(context.org, [...new Set(back.map((s) => s.personId))]);
  return carryOut(
    services,
    context,
    file,
    changed.value,
    'request.advise',
    back.length > 0 ? t('opinion.sent', { name }) : t('opinion.noted'),
  );
}

/** 「收回，由我决定」: the question is withdrawn, and the card of who asked has the buttons again. */
export async function takeBackQuestion(services: Services, context: Context, id: string, seen: number): Promise<Plan> {
  const found = await lookAt(services, context, id, 'all');
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const changed = takeBack(file.instance, context.person.id, await verbContext(services, context, file, seen));
  if (!changed.ok) return refuse(services, context, file, changed.error);
  return carryOut(services, context, file, changed.value, 'request.take_back', t('opinion.taken_back'));
}
