import type { SentFile } from '../../bot/platform.ts';
import { inTime } from '../../domain/attendance/files/in-time.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { type Form, wordsIn } from '../feature.ts';
import { type Effect, emptyPlan, type Plan, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace, told } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { attendanceScope } from './attendance-scope.ts';
import { type FileInCard, type FileJob, filePayload, type Refusal } from './file-in-card.ts';
import { lookedAt, type ReadSheet } from './gather-file.ts';
import type { Services } from './services.ts';

const CARD = 'attendance_file:';
/** What is surely meant as attendance by its name; everything else is told by what is in it. */
const CALLED = /\.dat$|attlog|考勤|打卡|每日统计|月度汇总|上下班/iu;
/** … and no picture or letter about it. */
const SHEET = /\.(?:dat|xlsx?|csv|txt)$/iu;

/** A file of attendance that HR or operations send in private: a card says that it is being read. Whoever else sends one is told whose it is. Null: it is for somebody else. */
export function takeFile(context: Context, message: string, files: readonly SentFile[]): Plan | null {
  const { person, org, cause } = context;
  const [file, ...more] = files;
  if (!file || more.length > 0) return null;
  if (!attendanceScope(org, person.id))
    return CALLED.test(file.name) && SHEET.test(file.name) ? told(context, { text: t('attendance.refused_not_yours') }) : null;
  const isOnlyHr = org.hasRole(person.id, 'hr') && !org.hasRole(person.id, 'finance') && !org.hasRole(person.id, 'operations');
  if (!CALLED.test(file.name) && !(isOnlyHr && SHEET.test(file.name))) return null;
  const card = `${CARD}${person.id}:${cause}`;
  const name = file.name.slice(0, 300);
  const payload = { message, key: file.key, name, card };
  return {
    ...emptyPlan,
    effects: [
      shownFile(person, card, { name, state: 'reading' }),
      { handler: 'attendance_file', key: `${CARD}${message}:${file.key}`, subject: card, place: toPerson(person.id), payload },
    ],
  };
}

/** What reading a file came to, as the thread that reads gives it. */
export type ReadAttendance =
  | ReadSheet
  | { readonly isOther: true }
  | { readonly refused: Exclude<Refusal, 'lost' | 'no_attendance' | 'not_yours'> };

/** What was read, without what cannot be of any day so far. */
export const readInTime = ({ clock, zone }: Pick<Services, 'clock' | 'zone'>, read: ReadAttendance): ReadAttendance =>
  'sheet' in read ? inTime(read, toLocal(clock.now(), zone).date) : read;

/** A file as it was fetched, and who sent it. */
export interface SentAttendance {
  readonly org: Org;
  readonly person: Person;
  readonly now: Instant;
  readonly card: string;
  readonly name: string;
  readonly file: string;
}

/** A file has been read: what it would bring; nothing counts yet. Null: it is another sheet, sent with others. */
export async function keepAttendance(
  services: Services,
  sent: SentAttendance,
  read: ReadAttendance | null,
  bytes: Uint8Array | null,
  pause: () => Promise<unknown>,
): Promise<Plan | null> {
  const { org, person, card, name, file, now } = sent;
  const isOurs = card.startsWith(CARD);
  const refuse = (refused: Refusal): Plan => ({
    ...emptyPlan,
    effects: [shownFile(person, card, { name, state: 'checked', refused })],
  });
  if (!read || !bytes) return isOurs ? refuse(read && 'refused' in read ? read.refused : 'lost') : null;
  if ('isOther' in read || 'refused' in read) return isOurs ? refuse('refused' in read ? read.refused : 'no_attendance') : null;
  if (!attendanceScope(org, person.id)) return refuse('not_yours');
  const earlier = await services.reads.attendanceFileOf(file);
  const seen = await lookedAt(services, sent, read, pause);
  const stored: Write = {
    table: 'storedFile',
    insert: { hash: file, bytes: bytes as Uint8Array<ArrayBuffer>, size: bytes.length, kind: 'other', at: now },
    onConflict: 'ignore',
  };
  return {
    ...emptyPlan,
    writes: [stored],
    effects: [shownFile(person, card, { ...seen, name, state: 'checked', file, earlier: earlier?.at ?? null })],
  };
}

/** 「导入」: the days follow, some people at a time, each once. */
export async function pressTake(services: Services, context: Context, on: BoundMessage): Promise<Plan> {
  const kept = filePayload.parse(on.payload);
  const { file, name, state, refused } = kept;
  if (!attendanceScope(context.org, context.person.id)) return toastPlan('warning', t('attendance.refused_not_yours'));
  if (state !== 'checked' || refused || !file) return toastPlan('info', t('attendance.taking'));
  if ((await services.reads.storedKinds([file])).length === 0) return toastPlan('warning', t('attendance.gone'));
  return again(context, on, { ...kept, state: 'taking' }, 'attendance_take', { card: on.outboxKey, file, name });
}

/** `12 李强`, a line each: whose numbers of the machine these are; the file is looked at once more. */
export function nameNumbers(context: Context, form: Form, on: BoundMessage): Plan {
  const kept = filePayload.parse(on.payload);
  const { machine, file, name } = kept;
  if (!attendanceScope(context.org, context.person.id)) return toastPlan('warning', t('attendance.refused_not_yours'));
  if (!machine || !file || kept.state !== 'checked') return toastPlan('info', t('attendance.taking'));
  const lines = wordsIn(form, 'numbers')
    .split(/[\n,，;；]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const said = lines.map((line) => saidNumber(context, line));
  const wrong = lines.filter((_, i) => said[i] === null);
  if (lines.length === 0 || wrong.length > 0)
    return toastPlan('warning', t('attendance.numbers_wrong', { lines: wrong.slice(0, 3).join('；') || '—' }), false);
  const writes = said.flatMap((one): Write[] =>
    one
      ? [
          {
            table: 'machineNumber',
            insert: { machine, number: one.number, personId: one.personId, byId: context.person.id, at: context.now },
            onConflict: 'replace',
          },
        ]
      : [],
  );
  const plan = again(context, on, { ...kept, state: 'reading' }, 'attendance_again', { card: on.outboxKey, file, name });
  const audit = said.flatMap((one) =>
    one
      ? [{ actorId: context.person.id, act: 'attendance.number', subject: one.personId, detail: { machine, number: one.number } }]
      : [],
  );
  return { ...plan, writes, audit };
}

/** A number and a name that one person of the sender's units bears, in either order. */
function saidNumber({ org, person }: Context, line: string): { readonly number: string; readonly personId: PersonId } | null {
  const found = /^(?<a>\S+)[\s=:：]+(?<b>\S+)$/u.exec(line)?.groups;
  if (!found?.a || !found.b) return null;
  const scope = attendanceScope(org, person.id);
  const [number, name] = /^\d+$/u.test(found.a) ? [found.a, found.b] : [found.b, found.a];
  const named = org.people.filter((one) => (one.name === name || one.employeeNo === name) && scope?.has(one.unitId) === true);
  const [only, ...others] = named;
  return only && others.length === 0 && /^\d+$/u.test(number) ? { number, personId: only.id } : null;
}

const again = (context: Context, on: BoundMessage, payload: Partial<FileInCard>, handler: string, job: FileJob): Plan => ({
  ...emptyPlan,
  effects: [
    inPlace(context, on, payload),
    {
      handler,
      key: `${handler}:${on.outboxKey}:${context.cause}`,
      subject: on.subject,
      place: toPerson(context.person.id),
      payload: { ...job },
    },
  ],
  reply: { repaint: true },
});

export const shownFile = (person: Pick<Person, 'id'>, card: string, payload: Partial<FileInCard>): Effect => ({
  show: { view: 'attendance_file', subject: card },
  place: toPerson(person.id),
  key: card,
  payload,
});
