import { periodBefore } from '../../domain/submission/period.ts';
import { say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { KINDS } from '../../kinds/index.ts';
import { isMissing } from '../../records/submission-kind.ts';
import { sightOf } from '../../records/who.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { EVERYTHING } from '../registers/records-found.ts';
import { answerWith, redrawn, showPersonal, told } from '../reply.ts';
import { periodsBefore } from './periods.ts';
import type { Of, Services } from './services.ts';
import { type Submitting, sheetsOf, sheetsSubject, submitting } from './sheets-of.ts';

/** More sheets to hand in than these are a list. */
const MOST_OWN = 3;

/** 谁还没交考勤: how the last period stands, or why there is nothing to show. */
export async function askLive(services: Services, context: Context, of: string): Promise<Plan> {
  const one = submitting(KINDS).find(({ kind }) => kind.id === of);
  return one ? live(services, context, one, await latest(services, context, one)) : emptyPlan;
}

/** 周报: the sheet that the reader is to hand in, for themselves or for whom they stand in; where there is none, how all of them stand. */
export async function askMine(services: Services, context: Context, of: string): Promise<Plan> {
  const one = submitting(KINDS).find(({ kind }) => kind.id === of);
  if (!one) return emptyPlan;
  const period = await latest(services, context, one);
  // Whoever stands in for somebody hands in theirs.
  const { actsFor } = await sceneOf(services, one.kind, context);
  const sheets = period ? await sheetsOf(services, one, period, EVERYTHING) : [];
  const own = sheets.filter((sheet) => isMissing(sheet) && actsFor.includes(sheet.ownerId));
  return own.length > 0 && own.length <= MOST_OWN
    ? merge(...own.map(({ id }) => oneOf(context, id)))
    : live(services, context, one, period);
}

/** Of several each is a card of its own. */
const oneOf = (context: Context, id: string): Plan => {
  const plan = answerWith(context, 'record', id);
  return {
    ...plan,
    effects: plan.effects.map((one) => ('show' in one && one.show.view === 'record' ? { ...one, key: `${one.key}:${id}` } : one)),
  };
};

async function live(services: Services, context: Context, one: Submitting, from: LocalDate | null): Promise<Plan> {
  const { kind } = one;
  const words = { kind: say(kind.name) };
  if (services.submissions.since[kind.id] === undefined) return told(context, { text: t('submission.unused', words) });
  if (!from) return told(context, { text: t('submission.not_yet', words) });
  const seen = await sheetsOf(services, one, from, sightOf(kind.see, context.person.id, context.org), context.person.id);
  if (seen.length === 0) return told(context, { text: t('submission.scope', words) });
  return answerWith(context, 'submission_live', sheetsSubject(kind.id, from), { kind: kind.id, from });
}

/** The latest period of which there are sheets: the one that is over, or where it has not opened yet the one before. */
async function latest(services: Services, { today }: Context, one: Submitting): Promise<LocalDate | null> {
  const { every } = one.part;
  const since = services.submissions.since[one.kind.id];
  if (since === undefined) return null;
  const last = periodBefore(every, today);
  const periods = [last, ...periodsBefore(every, last.from, 1, since)].filter(({ from }) => from >= since);
  for (const { from } of periods) if ((await sheetsOf(services, one, from, EVERYTHING)).length > 0) return from;
  return null;
}

export function pressLive({ action, on }: Of<'submission.live'>, services: Services, context: Context): Promise<Plan> | Plan {
  const { kind, from } = action;
  if (from === null) return askLive(services, context, kind);
  const payload = { kind, from };
  return on.view === 'submission_live'
    ? redrawn(context, { ...on, subject: sheetsSubject(kind, from as LocalDate) }, payload)
    : { ...emptyPlan, effects: [showPersonal(context, 'submission_live', sheetsSubject(kind, from as LocalDate), payload)] };
}
