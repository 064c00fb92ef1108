import type { StageLine, TrackLine, TracksModel } from '../../cards/orders/tracks.ts';
import { daysLate, expectedDays } from '../../domain/orders/plan-days.ts';
import { personName } from '../../domain/org/label.ts';
import type { FormOf } from '../../fields/field.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { type LocalDate, toLocal } from '../../kernel/time.ts';
import { order } from '../../kinds/order.ts';
import {
  CAR,
  isBehind,
  type Leads,
  leadsOf,
  MONEY,
  PAPERS,
  plannedOn,
  type Stage,
  type Track,
} from '../../kinds/order-tracks.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { peopleOf } from '../../records/who.ts';

/** What stands in an order. */
export type OrderForm = FormOf<typeof order.fields>;
export const formOf = ({ form }: Pick<Rec, 'form'>): OrderForm => form as unknown as OrderForm;

/** The day on which a stage was done, as whoever made its move said. */
export const saidOn = ({ life }: Pick<Rec, 'life'>, move: string): LocalDate | null =>
  (life.said?.[move]?.on as LocalDate | undefined) ?? null;

export interface Outlook {
  /** When the car will probably be handed over, by how long what is left usually takes. */
  readonly expected: LocalDate;
  /** Days after what was promised; 0: in time. */
  readonly late: number;
}

/** When an order that runs will probably be done (S45). */
export function outlookOf(record: Rec, { n, today, zone }: Pick<Scene, 'n' | 'today' | 'zone'>): Outlook {
  const done = CAR.stages.flatMap(({ move }) => (isBehind(record, move) ? [saidOn(record, move) ?? today] : []));
  const since = toLocal(record.openedAt, zone).date;
  const expected = expectedDays(leadsOf(n as unknown as Leads), done, since, today).at(-1) ?? today;
  return { expected, late: daysLate(expected, formOf(record).promised_on) };
}

/** What is beyond the order itself: when its contract was signed, what its customer owes and has paid, and whether they were called after the car was handed over. */
export interface Around {
  readonly signedOn: LocalDate | null;
  /** Null where nobody keeps its payments one by one: then what was noted on its card counts. */
  readonly money: { readonly stages: readonly StageLine[]; readonly percent: number } | null;
  readonly call: { readonly due: LocalDate | null; readonly done: LocalDate | null; readonly by: Text | null } | null;
}

/** The tracks of an order as they stand today: plan, actual day, whose it is and what comes next (S44). */
export function readTracks(record: Rec, scene: Scene, { signedOn, money, call }: Around): TracksModel {
  const { promised_on: promised } = formOf(record);
  const entered = toLocal(record.openedAt, scene.zone).date;
  const line = ({ name, stages }: Track): TrackLine => lineOf(say(name), stages, record, scene);
  const contract: readonly StageLine[] = [
    ...(signedOn ? [past(t('orders.signed'), signedOn)] : []),
    past(t('orders.entered'), entered),
  ];
  return {
    ...whereIs(record, scene, promised),
    car: line(CAR),
    before: [{ name: t('orders.contract'), stages: contract, next: null }],
    beside: [money ? moneyLine(record, scene, money) : line(MONEY), line(PAPERS), afterLine(record, scene, call)],
  };
}

const past = (name: Text, on: LocalDate): StageLine => ({ name, done: true, on, plan: null, late: false });

function lineOf(name: Text, stages: readonly Stage[], record: Rec, { org, n, today }: Scene): TrackLine {
  const { life } = record;
  const lines = stages.map(({ move, name: called, by }) => {
    const plan = plannedOn(move, { form: formOf(record), life }, n as unknown as Leads);
    const done = isBehind(record, move);
    const line: StageLine = {
      name: say(called),
      done,
      on: done ? saidOn(record, move) : null,
      plan,
      late: plan !== null && plan < today,
    };
    return { line, by };
  });
  const open = lines.find(({ line }) => !line.done);
  const [first] = open ? peopleOf(open.by, record, org) : [];
  const by = first ? plain(personName(org, first)) : null;
  return { name, stages: lines.map(({ line }) => line), next: open ? { stage: open.line, by } : null };
}

/** By the items of the book: how much has come, and what is due next. */
function moneyLine({ ownerId }: Rec, { org }: Scene, { stages, percent }: NonNullable<Around['money']>): TrackLine {
  const open = stages.find(({ done }) => !done);
  return {
    name: say(MONEY.name),
    said: t('orders.paid', { percent }),
    stages,
    next: open ? { stage: open, by: plain(personName(org, ownerId)) } : null,
  };
}

function afterLine(record: Rec, { today }: Scene, call: Around['call']): TrackLine {
  const name = t('orders.after');
  if (record.state !== 'delivered' || !call) return { name, stages: [], next: null, waits: t('orders.after_delivery') };
  const { due, done, by } = call;
  const stage: StageLine = {
    name: t('orders.call'),
    done: done !== null,
    on: done,
    plan: due,
    late: due !== null && due < today,
  };
  return { name, stages: [stage], next: done ? null : { stage, by } };
}

function whereIs(record: Rec, scene: Scene, promised: LocalDate): Pick<TracksModel, 'where' | 'tone'> {
  const on = saidOn(record, 'deliver');
  if (record.state === 'delivered') return { where: t('orders.where_delivered', { on: { date: on ?? promised } }), tone: 'good' };
  const { expected, late } = outlookOf(record, scene);
  const said = {
    state: say(order.states[record.state]?.name ?? order.name),
    expected: { date: expected },
    promised: { date: promised },
  };
  return late > 0
    ? { where: t('orders.where_late', { ...said, days: late }), tone: 'warn' }
    : { where: t('orders.where', said), tone: 'info' };
}
