import { type AuditVerdict, headText, parseHead } from '../domain/history/head.ts';
import type { Org } from '../domain/org/org.ts';
import { fromJson, toJson } from '../kernel/json.ts';
import { join, plain, type Text, t } from '../kernel/text.ts';
import { addDays, type Instant, type LocalDate, toLocal } from '../kernel/time.ts';
import { showPersonal } from './ask.ts';
import { groupHint } from './draft.ts';
import type { House, Visit } from './house.ts';
import { type Effect, nothing, type Plan, type Tone } from './plan.ts';
import { type Place, toChat, toPerson } from './view-ref.ts';

/** Up to which day, and which row, an anchor was posted. */
interface Posted {
  readonly day: LocalDate;
  readonly seq: number;
}
const MARK = 'anchor.posted';

/**
 * Once a day the end of the audit log goes where the database cannot reach it: a group, or the administrators' private chats (O28). A day missed is
 * made up for at the next look, several at once by one anchor; where nothing was written since, none is needed.
 */
export async function anchorDaily(house: House, now: Instant): Promise<Plan> {
  const local = toLocal(now, house.zone);
  const mark = await house.reads.mark(MARK);
  const last = mark === null ? null : (fromJson(mark) as Posted);
  const reached = local.minutes >= house.anchor.at;
  if (last === null && !reached) return nothing;
  const day = reached ? local.date : addDays(local.date, -1);
  if (last !== null && last.day >= day) return nothing;
  const head = await house.history.head();
  if (head === null || head.seq === last?.seq) return nothing;
  const org = await house.reads.org();
  return {
    ...nothing,
    writes: [
      { table: 'mark', insert: { key: MARK, value: toJson({ day, seq: head.seq } satisfies Posted) }, onConflict: 'replace' },
    ],
    effects: await posts(house, org, head, now, day),
  };
}

/** 「审计锚点」: the same on demand. */
export async function postAnchor(house: House, visit: Visit): Promise<Plan> {
  if (!visit.org.hasRole(visit.person.id, 'admin')) return said(visit, 'warning', t('audit.not_yours'));
  const head = await house.history.head();
  if (head === null) return said(visit, 'info', t('audit.empty'));
  return { ...nothing, effects: [...(await posts(house, visit.org, head, visit.now, visit.cause)), ...groupHint(visit)] };
}

/** 「核对审计 12:ab…」: whether the log still is the one of which this is the noted end, in words. */
export async function checkAudit(house: House, visit: Visit, text: string): Promise<Plan> {
  if (!visit.org.hasRole(visit.person.id, 'admin')) return said(visit, 'warning', t('audit.not_yours'));
  const noted = text === '' ? null : parseHead(text);
  if (text !== '' && noted === null) return said(visit, 'warning', t('audit.unreadable'));
  const verdict = await house.history.verify(noted);
  if (!verdict.ok) return said(visit, 'error', whatIsWrong(verdict));
  const sealed = verdict.sealed
    ? [t('audit.sealed', { month: monthText(verdict.sealed.month), row: verdict.sealed.lastSeq })]
    : [];
  return noted
    ? said(visit, 'success', join([t('audit.intact', { rows: verdict.rows, row: noted.seq }), ...sealed], '\n'))
    : said(visit, 'info', join([t('audit.intact_alone', { rows: verdict.rows }), ...sealed], '\n'));
}

/** Which rows, and whether they lie in a month that was sealed. */
function whatIsWrong({ fault, firstBadSeq, rows, month }: Extract<AuditVerdict, { ok: false }>): Text {
  const row = (rows ?? [firstBadSeq]).map((seq) => plain(`${seq}`));
  const found = t(`audit.${fault}`, { row, month: month ? monthText(month) : '' });
  const hasMonth = fault === 'sealed_rewritten' || fault === 'seal_changed';
  return month && !hasMonth ? join([found, t('audit.in_sealed', { month: monthText(month) })], '') : found;
}

const monthText = (month: string): Text => t('audit.month', { year: month.slice(0, 4), month: `${Number(month.slice(5))}` });

async function posts(
  house: House,
  org: Org,
  head: { readonly seq: number; readonly hash: string; readonly rows: number },
  now: Instant,
  slot: string,
): Promise<readonly Effect[]> {
  const payload = { noted: headText(head), rows: head.rows, at: now };
  return (await placesOf(house, org)).map((place) => ({
    show: { view: 'audit_anchor', subject: `anchor:${slot}` },
    place,
    key: `anchor:${slot}:${place}`,
    payload,
  }));
}

/** The configured group while the bot is in it; else the administrators, each in private. */
async function placesOf(house: House, org: Org): Promise<readonly Place[]> {
  const chat = house.anchor.group === null ? null : await house.reads.groupBoundAs(house.anchor.group);
  if (chat !== null) return [toChat(chat)];
  return org.people.filter((person) => person.active && org.hasRole(person.id, 'admin')).map((person) => toPerson(person.id));
}

const CARD_TONES = { info: 'calm', success: 'good', warning: 'warn', error: 'bad' } as const;

const said = (visit: Visit, tone: Tone, text: Text): Plan => ({
  ...nothing,
  effects: [
    showPersonal(visit, 'notice', `notice:${visit.cause}`, {
      title: t('audit.title'),
      text,
      tone: CARD_TONES[tone],
      clause: 'S3',
    }),
    ...groupHint(visit),
  ],
});
