import { periodBefore } from '../../domain/submission/period.ts';
import { say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { KINDS } from '../../kinds/index.ts';
import { isMissing } from '../../records/submission-kind.ts';
import { sightOf } from '../../records/who.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { EVERYTHING } from '../registers/records-found.ts';
import { answerWith, redrawn, showPersonal, told } from '../reply.ts';
import { periodsBefore } from './periods.ts';
import type { Of, Services } from './services.ts';
import { type Submitting, sheetsOf, sheetsSubject, submitting } from './sheets-of.ts';

/** 谁还没交考勤: how the last period stands, or why there is nothing to show. */
export async function askLive(services: Services, context: Context, of: string): Promise<Plan> {
  const one = submitting(KINDS).find(({ kind }) => kind.id === of);
  return one ? live(services, context, one, await latest(services, context, one)) : emptyPlan;
}

/** 周报: the sheet that the reader is to hand in; where there is none, how all of them stand. */
export async function askMine(services: Services, context: Context, of: string): Promise<Plan> {
  const one = submitting(KINDS).find(({ kind }) => kind.id === of);
  if (!one) return emptyPlan;
  const period = await latest(services, context, one);
  const sight = sightOf([...one.kind.see, ...one.kind.owner], context.person.id, context.org);
  const own = period
    ? (await sheetsOf(services, one, period, sight, context.person.id)).filter(
        (sheet) => isMissing(sheet) && sheet.ownerId === context.person.id,
      )
    : [];
  return own.length === 1 && own[0] ? answerWith(context, 'record', own[0].id) : live(services, context, one, period);
}

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
