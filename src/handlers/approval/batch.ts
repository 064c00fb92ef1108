import { calledState } from '../../domain/approval/close-by-system.ts';
import { personName } from '../../domain/org/label.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { atField, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { PlanInParts } from '../plan-in-parts.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace, redrawn } from '../reply.ts';
import { requestLabel } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { ownLook } from './batch-own-look.ts';
import { carryOut } from './carry-out.ts';
import { decisionOn } from './decide.ts';
import { inboxOf } from './inbox.ts';
import { refusalText } from './refuse.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';
import type { SeenFile } from './sight.ts';
import { verbContext } from './verb-context.ts';

/** One verdict for what a page of 待我审批 showed: which requests, each as it stood (O25). */
export interface PageVerdict {
  readonly verdict: 'approve' | 'reject' | 'withdraw';
  /** Id and version of each as it travelled with the button; null on a card from before they did. */
  readonly seen: readonly (readonly [request: string, version: number])[] | null;
  readonly after: string | null;
  readonly reason: string;
}

/** A request that was not decided with the others, and why. */
export interface LeftLine {
  readonly request: string;
  readonly label: Text;
  readonly why: Text;
  /** It still waits for the reader, on this page of the list. */
  readonly waits: boolean;
}

interface Tally {
  readonly done: number;
  readonly left: readonly Omit<LeftLine, 'waits'>[];
}

/**
 * Decides exactly what the card showed, one after another: each is committed by itself and the next looked at on what has come of it, so that two requests of
 * one person both go if the rules let them, and one lost race costs only itself. What is left says why, on the list.
 */
export async function decidePage(
  services: Services,
  context: Context,
  page: PageVerdict,
  bound: BoundMessage,
): Promise<PlanInParts> {
  if (page.seen === null) return toastPlan('info', t('batch.renewed'));
  if (page.verdict === 'reject' && !page.reason) return atField(toastPlan('warning', t('decide.reason_required')), 'comment');
  return decideFrom(services, context, { ...page, seen: page.seen }, bound, 0, { done: 0, left: [] });
}

type Given = PageVerdict & { readonly seen: NonNullable<PageVerdict['seen']> };

async function decideFrom(
  services: Services,
  context: Context,
  page: Given,
  bound: BoundMessage,
  from: number,
  so: Tally,
): Promise<PlanInParts> {
  const left = [...so.left];
  let done = so.done;
  for (const [i, [request, version]] of page.seen.entries()) {
    if (i < from) continue;
    const tried = await decideOne(services, context, request, version, page);
    if ('why' in tried) {
      left.push({ request, ...tried });
      continue;
    }
    if (tried.plan === null) {
      done += 1;
      continue;
    }
    return {
      ...tried.plan,
      effects: [...tried.plan.effects, { repaint: `list:${context.person.id}` }],
      afterwards: (later) => decideFrom(services, later, page, bound, i + 1, { done: done + 1, left }),
    };
  }
  return page.verdict === 'withdraw'
    ? takenBack(context, page, bound, { done, left })
    : finished(services, context, page, bound, { done, left });
}

/** What becomes of one of them; null: nothing more to do, it was taken back already. */
async function decideOne(
  services: Services,
  context: Context,
  id: string,
  version: number,
  { verdict, reason }: Given,
): Promise<{ readonly plan: Plan | null } | Pick<LeftLine, 'label' | 'why'>> {
  const found = await lookAt(services, context, id);
  if ('refused' in found) return { label: t('batch.one'), why: found.refused };
  const { file } = found;
  const label = labelOf(services, context, file);
  const ctx = await verbContext(services, context, file, version);
  const changed = decisionOn(file, context.person.id, { verdict, reason }, ctx);
  if (!changed.ok) {
    const { code } = changed.error;
    // Pressed twice: what the first press took back is no failure of the second.
    if (verdict === 'withdraw' && file.instance.state === 'withdrawn') return { plan: null };
    if (code === 'stale_version') return { label, why: t('batch.why_changed') };
    if (code === 'closed') return { label, why: closedBy(context, file) };
    if (code === 'consent_only') return { label, why: t('batch.why_consent') };
    return { label, why: code === 'adviser_only' ? t('batch.why_opinion') : refusalText(services, context, file, changed.error) };
  }
  const own = verdict === 'withdraw' ? null : await ownLook(services, context, file);
  if (own) return { label, why: own };
  const held = verdict === 'approve' ? await services.parts.approve(context, file, undefined) : [];
  if ('writes' in held) return { label, why: held.reply?.toast?.text ?? t('batch.why_changed') };
  const plan = await carryOut(services, context, file, changed.value, `request.${verdict}`, t(`batch.${verdict}`, { done: 1 }));
  return plan.writes.length > 0
    ? { plan: merge(plan, { ...emptyPlan, writes: held }) }
    : { label, why: plan.reply?.toast?.text ?? t('batch.why_changed') };
}

/** Who ended it meanwhile, when and how. */
function closedBy({ org }: Context, { instance, sight }: SeenFile): Text {
  const { closedById, closedAt } = instance;
  const state = calledState(instance);
  const who = closedById ? org.person(closedById)?.name : undefined;
  return who !== undefined && closedAt !== null && sight === 'all'
    ? t('batch.why_closed', { who, at: { at: closedAt }, state: t(`state.${state}`) })
    : t('decide.closed', { state: t(`state.${state}`) });
}

const labelOf = (services: Services, { org }: Context, { instance }: SeenFile): Text =>
  t('told.theirs', { who: personName(org, instance.applicantId), title: requestLabel(services, instance) });

/** All that were asked for, each with what has become of it. */
const takenBack = (context: Context, { seen }: Given, bound: BoundMessage, { done, left }: Tally): Plan => ({
  ...redrawn(context, bound, { taking: seen.map(([id]) => id), left: left.map((one): LeftLine => ({ ...one, waits: true })) }),
  reply: {
    repaint: true,
    toast: {
      tone: left.length === 0 ? 'success' : 'warning',
      text: left.length === 0 ? t('batch.withdraw', { done }) : t('batch.withdraw_left', { done, left: left.length }),
    },
  },
});

/** How many went, what still waits and why, what has come since; the list shows the rest, with the way to each. */
async function finished(
  services: Services,
  context: Context,
  page: Given,
  bound: BoundMessage,
  { done, left }: Tally,
): Promise<Plan> {
  const kept = (bound.payload.left ?? []) as readonly LeftLine[];
  const seen = new Set([...page.seen.map(([id]) => id), ...kept.map((one) => one.request)]);
  const { items } = await inboxOf(services, context.person.id, context.now, page.after);
  const waiting = new Set<string>(items.map((line) => line.id));
  const lines = left.map((one): LeftLine => ({ ...one, waits: waiting.has(one.request) }));
  const stays = lines.filter((one) => one.waits).length;
  const gone = lines.length - stays;
  const others = items.filter((line) => !seen.has(line.id) && !line.consent && !line.opinion).length;
  const told = [
    stays > 0 ? t(`batch.${page.verdict}_left`, { done, left: stays }) : t(`batch.${page.verdict}`, { done }),
    ...(gone > 0 ? [t('batch.gone', { count: gone })] : []),
    ...(others > 0 ? [t('batch.others', { count: others })] : []),
  ];
  return {
    ...emptyPlan,
    effects: [
      inPlace(
        context,
        {
          view: 'my_approvals',
          subject: `list:${context.person.id}`,
          place: toPerson(context.person.id),
          outboxKey: bound.outboxKey,
        },
        { after: page.after, left: lines },
      ),
      { repaint: `list:${context.person.id}` },
    ],
    reply: { repaint: true, toast: { tone: done > 0 ? 'success' : 'warning', text: { join: told, by: '；' } } },
  };
}
