import { type Instant, type LocalDate, toLocal, type Zone } from '../../src/kernel/time.ts';
import type { Rec, Span, Until } from '../../src/records/define.ts';
import { dueAt } from '../../src/records/until.ts';
import { ordinary } from '../domain/workday/calendars.ts';
import { BY_HAND, type Form, type Line } from './case-lines.ts';
import type { Pressed } from './walk.ts';

/*
 * The life of a case a second time, by hand: what the office says of its lines, in plain lists, without a line of src/records but for `dueAt`, which has a
 * model of its own (until.test.ts). The company is the one of the approval tests.
 */

export const MODELLED: ReadonlySet<string> = new Set(Object.keys(BY_HAND));

const ABOVE: Readonly<Record<string, string | null>> = {
  ...Object.fromEntries(['emp', 'peer', 'ops'].map((name) => [name, 'sup'])),
  ...Object.fromEntries(['dept', 'fin', 'fin2', 'hr', 'adm'].map((name) => [name, 'boss'])),
  sup: 'rm',
  far: 'rm',
  rm: 'dept',
  boss: null,
};
const BRANCH = ['sup', 'emp', 'peer', 'ops'];
const above = (person: string): readonly string[] => [ABOVE[person.slice(4)]].flatMap((one) => (one ? [`per_${one}`] : []));

const RUNNING = ['open', 'accepted', 'waiting'];
const FROM: Readonly<Record<string, readonly string[]>> = {
  accept: ['open'],
  report: RUNNING,
  verify: ['reported'],
  send_back: ['reported'],
  reply: RUNNING,
  add: [...RUNNING, 'reported'],
  pause: ['accepted'],
  resume: ['waiting'],
  put_off: RUNNING,
  ask_put_off: RUNNING,
  grant: RUNNING,
  refuse_put_off: RUNNING,
  hand_over: RUNNING,
  take_back: RUNNING,
  reassign: [...RUNNING, 'reported'],
  take: RUNNING,
  decline: RUNNING,
  urge: ['open', 'accepted'],
  reopen: ['closed'],
  cancel: RUNNING,
  withdraw: [...RUNNING, 'reported'],
};

/** What is known of a case. */
interface Case {
  readonly kind: string;
  readonly unit: string;
  readonly opener: string;
  readonly unnamed: boolean;
  readonly form: Form;
  readonly state: string;
  readonly owner: string;
  readonly round: number;
  readonly since: Instant;
  readonly replied: boolean;
  readonly workers: readonly string[];
  readonly offer: { readonly to: string; readonly at: Instant } | null;
  readonly putOff: { readonly day: string; readonly times: number } | null;
  readonly wish: { readonly day: string; readonly at: Instant } | null;
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant | null; readonly until: string | null }[];
  readonly reportedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly urgedAt: Instant | null;
}

export const modelOf = (record: Rec): Case => ({
  kind: record.kind,
  unit: record.unitId,
  opener: record.openerId,
  unnamed: record.life.unnamed === true,
  form: record.form as Form,
  state: 'open',
  owner: record.ownerId,
  round: 1,
  since: record.openedAt,
  replied: false,
  workers: [],
  offer: null,
  putOff: null,
  wish: null,
  pauses: [],
  reportedAt: null,
  endedAt: null,
  urgedAt: null,
});

const lineOf = ({ kind }: Case): Line => BY_HAND[kind] as Line;
const supervisors = ({ unit }: Case): readonly string[] => (unit === 'unt_branch' ? ['per_sup'] : []);
const regional = ({ unit }: Case): readonly string[] =>
  ['unt_branch', 'unt_other', 'unt_region'].includes(unit) ? ['per_rm'] : [];

function verifiers(of: Case): readonly string[] {
  const { verifies } = lineOf(of);
  const asked =
    verifies === 'supervisor' ? supervisors(of) : of.opener === of.owner ? [of.opener, ...above(of.owner)] : [of.opener];
  return asked.filter((one) => one !== of.owner && !of.workers.includes(one));
}

/** Who may, by the office's words; none: whoever the company puts in their place, which is not modelled. */
function mayDo(of: Case, move: string): readonly string[] {
  switch (move) {
    case 'accept':
    case 'report':
    case 'reply':
    case 'pause':
    case 'resume':
    case 'ask_put_off':
      return [of.owner];
    case 'add':
    case 'cancel':
      return [of.opener];
    case 'verify':
    case 'send_back':
      return verifiers(of);
    case 'urge':
      return [of.opener, ...above(of.owner)].filter((one) => one !== of.owner);
    case 'put_off':
      return [...((of.putOff?.times ?? 0) < (lineOf(of).alone ?? 0) ? [of.owner] : []), ...above(of.owner), of.opener];
    case 'grant':
    case 'refuse_put_off':
      return [of.opener, ...above(of.owner)].filter((one) => one !== of.owner);
    case 'hand_over':
    case 'take_back':
      return [of.owner, ...above(of.owner)];
    case 'reassign':
      return [...above(of.owner), ...regional(of), 'per_dept'];
    case 'take':
    case 'decline':
      return of.offer ? [of.offer.to] : [];
    case 'reopen':
      return lineOf(of).reopens.flatMap((who) => (who === 'opener' ? [of.opener] : supervisors(of)));
    default:
      throw new Error(`no model of ${move}`);
  }
}

const ZONE = 'Asia/Shanghai' as Zone;
const due = (until: Until): Instant => dueAt(until, ordinary, ZONE);

/** Whether what was asked for cannot be. */
function isWrong(of: Case, move: string, asked: Form, now: Instant): boolean {
  const today = toLocal(now, ZONE).date;
  if (move === 'pause' || move === 'put_off' || move === 'ask_put_off')
    return typeof asked.until === 'string' && asked.until < today;
  if (move === 'reassign') return asked.to === of.owner;
  if (move === 'hand_over') {
    const inUnit = of.unit === 'unt_branch' ? BRANCH.map((name) => `per_${name}`) : null;
    if (asked.to === of.owner) return true;
    return lineOf(of).takes === 'unit' && inUnit !== null && !inUnit.includes(String(asked.to));
  }
  if (move === 'urge') return of.urgedAt !== null && now < due({ from: of.urgedAt, within: '4h' });
  if (move === 'reopen') return of.endedAt !== null && now > due({ from: of.endedAt, within: `${lineOf(of).reopenDays}d` });
  return false;
}

/** What has to become of a press: these codes, or done. Null: not modelled (a substitute presses, or the post is empty). */
export function expected(of: Case, { move, scene, asked }: Pressed): readonly string[] | null {
  const mayAsk = of.wish === null && of.owner !== of.opener && (of.putOff?.times ?? 0) >= (lineOf(of).alone ?? 0);
  const isOpen =
    FROM[move]?.includes(of.state) &&
    !(move === 'hand_over' && of.offer) &&
    !(/^(take|decline|take_back)$/.test(move) && !of.offer) &&
    !(move === 'ask_put_off' && !mayAsk) &&
    !(/^(grant|refuse_put_off)$/.test(move) && !of.wish);
  if (!isOpen) return ['wrong_state', 'unknown'];
  // The import that brought it takes it back, whoever has it and whoever presses.
  if (move === 'withdraw') return ['done'];
  const may = mayDo(of, move);
  if (scene.actsFor.length > 1 || may.length === 0) return null;
  // Of another unit than the branch, who takes from whom is not modelled.
  if (move === 'hand_over' && lineOf(of).takes === 'unit' && of.unit !== 'unt_branch') return null;
  if (!may.includes(scene.by.id)) return ['not_yours', 'unknown'];
  return isWrong(of, move, asked, scene.now) ? ['check'] : ['done'];
}

/** The case after a move that was made. */
export function after(of: Case, { move, scene: { now, by }, asked }: Pressed): Case {
  const goOn = { pauses: of.pauses.map((one) => (one.to === null ? { ...one, to: now } : one)) };
  switch (move) {
    case 'accept':
      return { ...of, state: 'accepted' };
    case 'reply':
      return { ...of, replied: true, state: of.state === 'open' ? 'accepted' : of.state };
    case 'report': {
      const ends = lineOf(of).verifies === null;
      const workers = [...of.workers, of.owner, by.id];
      return {
        ...of,
        ...goOn,
        workers,
        offer: null,
        wish: null,
        replied: true,
        reportedAt: now,
        state: ends ? 'closed' : 'reported',
        endedAt: ends ? now : of.endedAt,
      };
    }
    case 'verify':
      return { ...of, state: 'closed', endedAt: now };
    case 'send_back':
      return { ...of, state: 'accepted', round: of.round + 1, since: now };
    case 'pause':
      return {
        ...of,
        state: 'waiting',
        pauses: [...of.pauses, { from: now, to: null, until: (asked.until as string | null) ?? null }],
      };
    case 'resume':
      return { ...of, ...goOn, state: 'accepted' };
    case 'put_off':
      return { ...of, wish: null, ...putOffTo(of, String(asked.until)) };
    case 'ask_put_off':
      return { ...of, wish: { day: String(asked.until), at: now } };
    case 'grant':
      return { ...of, wish: null, ...putOffTo(of, of.wish?.day ?? '') };
    case 'refuse_put_off':
      return { ...of, wish: null };
    case 'hand_over':
      return { ...of, offer: { to: String(asked.to), at: now } };
    case 'take':
      return { ...of, owner: of.offer?.to ?? of.owner, offer: null, wish: null };
    case 'decline':
    case 'take_back':
      return { ...of, offer: null };
    case 'reassign':
      return { ...of, owner: String(asked.to), offer: null, wish: null };
    case 'urge':
      return { ...of, urgedAt: now };
    case 'reopen':
      return {
        ...of,
        state: 'accepted',
        round: of.round + 1,
        since: now,
        replied: false,
        pauses: [],
        putOff: null,
        endedAt: null,
      };
    case 'cancel':
      return { ...of, ...goOn, state: 'cancelled', offer: null, wish: null, endedAt: now };
    case 'withdraw':
      return { ...of, state: 'withdrawn', endedAt: now };
    default:
      return of;
  }
}

function putOffTo(of: Case, day: string): Pick<Case, 'form' | 'putOff'> {
  const { day: field } = lineOf(of);
  return {
    putOff: { day, times: (of.putOff?.times ?? 0) + 1 },
    form: field ? { ...of.form, [field]: day } : of.form,
  };
}

/** Everything owed: what, by whom, until when. Null where nobody of the office can confirm it, which is not modelled. */
export function debts(of: Case): readonly string[] | null {
  if (['closed', 'cancelled', 'withdrawn'].includes(of.state)) return [];
  const found: string[] = [];
  const owes = (id: string, holder: string, until: Until | null): void => {
    found.push(`${of.kind}.${id} ${of.round} ${holder} ${until === null ? null : due(until)}`);
  };
  const byDay = (day: string): Until =>
    of.round === 1 ? (day as LocalDate) : { from: of.since, within: '1wd', notBefore: day as LocalDate };
  const running = RUNNING.includes(of.state);
  const { clocks, helpers, unblocks } = lineOf(of);
  for (const { id, stops, within, pauses } of clocks) {
    const runs = stops === 'accepted' ? of.state === 'open' : stops === 'replied' ? running && !of.replied : running;
    if (!runs) continue;
    const span = within(of.form);
    const isDay = /^\d{4}-/.test(span);
    const without = pauses ? of.pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])) : [];
    const last = stops === 'reported';
    const until: Until | null =
      of.state === 'waiting' && pauses
        ? null
        : last && of.putOff
          ? byDay(of.putOff.day)
          : isDay
            ? byDay(span)
            : { from: of.since, within: span as Span, without };
    owes(id, of.owner, until);
    if (last && helpers) for (const holder of (of.form[helpers] as readonly string[] | null) ?? []) owes('help', holder, until);
  }
  const pause = of.pauses.at(-1);
  if (of.state === 'waiting' && pause?.until) owes('look_again', of.owner, pause.until as LocalDate);
  if (of.state === 'waiting' && pause && unblocks) {
    const clearers = above(of.owner);
    // Nobody is above them: whoever answers instead is not modelled.
    if (clearers.length === 0) return null;
    for (const holder of clearers) owes('unblock', holder, { from: pause.from, within: unblocks });
  }
  if (of.wish && running) {
    // Whoever asked for it handed it on to somebody else and has it themselves: another answers, which is not modelled.
    if (of.opener === of.owner) return null;
    // Whoever stays unnamed is asked for nothing: by what they owe it would be seen who it was.
    const askers = of.unnamed ? above(of.owner) : [of.opener];
    if (askers.length === 0) return null;
    for (const asked of askers) owes('put_off', asked, { from: of.wish.at, within: '1wd' });
  }
  if (of.offer && running) owes('take', of.offer.to, { from: of.offer.at, within: '1wd' });
  if (of.state === 'reported' && of.reportedAt !== null) {
    const able = verifiers(of);
    if (able.length === 0) return null;
    for (const holder of new Set(able)) owes('verify', holder, { from: of.reportedAt, within: '2wd' });
  }
  return found.toSorted();
}
