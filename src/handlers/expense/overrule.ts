import { changed } from '../../domain/approval/change.ts';
import { personName } from '../../domain/org/label.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { type Form, wordsIn, wordsUpTo } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { carryOutWith, claimAtFinance } from './claim-file.ts';
import { openPleas } from './claim-lines.ts';
import type { Services } from './services.ts';

/** 「放行」: finance lets pass what stops everybody else (C1–C14 marked so), one by one, with a reason that stays on record (S109). */
export async function overrule(
  services: Services,
  context: Context,
  seen: { readonly request: string; readonly v: number },
  form: Form,
): Promise<Plan> {
  const found = await claimAtFinance(services, context, seen);
  if ('refused' in found) return found.refused;
  const { file, ctx } = found;
  const { instance } = file;
  const me = context.person.id;
  const facts = fromJsonOnce(file.facts) as Facts;
  const open = openPleas(facts);
  // Where only one can be meant nothing need be chosen.
  const plea = open.length === 1 ? open[0] : open.find((one) => pleaKey(one) === wordsIn(form, 'plea'));
  const reason = wordsUpTo(100, form, 'plea_why');
  if (!plea) return toastPlan('warning', t('expense.plea_which'), false);
  if (!reason) return toastPlan('warning', t('expense.plea_why_lacks'), false);
  const who = plain(personName(context.org, me));
  const told = {
    title: t('expense.overruled', { who, what: plea.text }),
    note: t('expense.overruled_note', { who, what: plea.text, reason: plain(reason) }),
  };
  const change = changed(instance, instance, ctx, { kind: 'commented', by: me, text: reason, told });
  if (!change.ok) return emptyPlan;
  const overrules = [...(facts.overrules ?? []), { code: plea.code, row: plea.row, reason, by: me, at: context.now }];
  const plan = await carryOutWith(services, context, file, change.value, 'request.overruled', { ...facts, overrules });
  return merge(plan, {
    ...emptyPlan,
    audit: [{ actorId: me, act: 'expense.overruled', subject: instance.id, detail: { code: plea.code, row: plea.row, reason } }],
  });
}

export const pleaKey = ({ code, row }: { readonly code: string; readonly row: number | null }): string => `${code}/${row ?? '-'}`;
