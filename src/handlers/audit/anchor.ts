import { type AuditVerdict, headText, parseHead } from '../../domain/history/head.ts';
import type { Org } from '../../domain/org/org.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import { addDays, type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { type Effect, emptyPlan, type Plan, type Tone } from '../plan.ts';
import { answerWith, groupHint } from '../reply.ts';
import { type Place, toChat, toPerson } from '../view-ref.ts';
import type { Services } from './services.ts';

/** Up to which day, and which row, an anchor was posted. */
interface Posted {
  readonly day: LocalDate;
  readonly seq: number;
}
const KEY = 'anchor.posted';

/**
 * Once a day the end of the audit log goes where the database cannot reach it: a group, or the administrators' private chats (O28). A day missed is
 * made up for at the next look, several at once by one anchor; where nothing was written since, none is needed.
 */
export async function anchorDaily(services: Services, now: Instant): Promise<Plan> {
  const local = toLocal(now, services.zone);
  const kept = await services.reads.valueOf(KEY);
  const last = kept === null ? null : (fromJson(kept) as Posted);
  const reached = local.minutes >= services.anchor.at;
  if (last === null && !reached) return emptyPlan;
  const day = reached ? local.date : addDays(local.date, -1);
  if (last !== null && last.day >= day) return emptyPlan;
  const head = await services.history.head();
  if (head === null || head.seq === last?.seq) return emptyPlan;
  const org = await services.reads.org();
  return {
    ...emptyPlan,
    writes: [
      { table: 'keyValue', insert: { key: KEY, value: toJson({ day, seq: head.seq } satisfies Posted) }, onConflict: 'replace' },
    ],
    effects: await posts(services, org, head, now, day),
  };
}

/** 「审计锚点」: the same on demand. */
export async function postAnchor(services: Services, context: Context): Promise<Plan> {
  if (!context.org.hasRole(context.person.id, 'admin')) return said(context, 'warning', t('audit.not_yours'));
  const head = await services.history.head();
  if (head === null) return said(context, 'info', t('audit.empty'));
  return {
    ...emptyPlan,
    effects: [...(await posts(services, context.org, head, context.now, context.cause)), ...groupHint(context)],
  };
}

/** 「核对审计 12:ab…」: whether the log still is the one of which this is the noted end, in words. */
export async function checkAudit(services: Services, context: Context, text: string): Promise<Plan> {
  if (!context.org.hasRole(context.person.id, 'admin')) return said(context, 'warning', t('audit.not_yours'));
  const noted = text === '' ? null : parseHead(text);
  if (text !== '' && noted === null) return said(context, 'warning', t('audit.unreadable'));
  const verdict = await services.history.verify(noted);
  if (!verdict.ok) return said(context, 'error', whatIsWrong(verdict));
  const sealed = verdict.sealed
    ? [t('audit.sealed', { month: { month: verdict.sealed.month }, row: verdict.sealed.lastSeq })]
    : [];
  return noted
    ? said(context, 'success', join([t('audit.intact', { rows: verdict.rows, row: noted.seq }), ...sealed], '\n'))
    : said(context, 'info', join([t('audit.intact_alone', { rows: verdict.rows }), ...sealed], '\n'));
}

/** Which rows, and whether they lie in a month that was sealed. */
function whatIsWrong({ fault, firstBadSeq, rows, month }: Extract<AuditVerdict, { ok: false }>): Text {
  const row = (rows ?? [firstBadSeq]).map((seq) => plain(`${seq}`));
  const found = t(`audit.${fault}`, { row, month: month ? { month } : '' });
  const hasMonth = fault === 'sealed_rewritten' || fault === 'seal_changed';
  return month && !hasMonth ? join([found, t('audit.in_sealed', { month: { month } })], '') : found;
}

async function posts(
  services: Services,
  org: Org,
  head: { readonly seq: number; readonly hash: string; readonly rows: number },
  now: Instant,
  slot: string,
): Promise<readonly Effect[]> {
  const payload = { noted: headText(head), rows: head.rows, at: now };
  return (await placesOf(services, org)).map((place) => ({
    show: { view: 'audit_anchor', subject: `anchor:${slot}` },
    place,
    key: `anchor:${slot}:${place}`,
    payload,
  }));
}

/** The configured group while the bot is in it; else the administrators, each in private. */
async function placesOf(services: Services, org: Org): Promise<readonly Place[]> {
  const chat = services.anchor.group === null ? null : await services.reads.groupBoundAs(services.anchor.group);
  if (chat !== null) return [toChat(chat)];
  return org.people.filter((person) => person.active && org.hasRole(person.id, 'admin')).map((person) => toPerson(person.id));
}

const CARD_TONES = { info: 'calm', success: 'good', warning: 'warn', error: 'bad' } as const;

const said = (context: Context, tone: Tone, text: Text): Plan =>
  answerWith(context, 'notice', `notice:${context.cause}`, {
    title: t('audit.title'),
    text,
    tone: CARD_TONES[tone],
    clause: 'S3',
  });
