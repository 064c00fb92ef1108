import { describe, expect, it } from 'vitest';
import type { AnswerAction } from '../../../src/cards/reminders/reminder-actions.ts';
import { reminderActions } from '../../../src/cards/reminders/reminder-actions.ts';
import { parseBranchCalendars } from '../../../src/domain/workday/branch-config.ts';
import type { OpenSeat } from '../../../src/handlers/approval/ports.ts';
import type { AllServices } from '../../../src/handlers/features.ts';
import { keepWatch } from '../../../src/handlers/keep-watch.ts';
import type { LapsingLot } from '../../../src/handlers/leave/ports.ts';
import type { CommitRequest, Effect, Plan, Row } from '../../../src/handlers/plan.ts';
import type { BoundMessage } from '../../../src/handlers/reads.ts';
import { pressReminder } from '../../../src/handlers/reminders/press-reminder.ts';
import { previewReminders } from '../../../src/handlers/reminders/preview-reminders.ts';
import type { Services } from '../../../src/handlers/reminders/services.ts';
import { showDigest, showOutToday } from '../../../src/handlers/reminders/show-digest.ts';
import { remind } from '../../../src/handlers/reminders/tick.ts';
import type { RequestId, UnitId } from '../../../src/kernel/id.ts';
import { toJson } from '../../../src/kernel/json.ts';
import type { Instant } from '../../../src/kernel/time.ts';
import { config as leaveConfig } from '../leave/office.ts';
import { day, ordinary } from '../workday/calendars.ts';
import { at, BRANCH, GROUP, org, per, SHANGHAI, schedules, when } from './office.ts';

const page = <T>(items: readonly T[]) => ({ items, next: null });

/** The reminders' side of the office with everything else in memory. */
class Office {
  now: Instant = at('2026-11-23 09:00');
  seats: OpenSeat[] = [];
  lots: LapsingLot[] = [];
  out: (Row<'leaveDay'> & { readonly unitNow: UnitId })[] = [];
  readonly rows = new Map<string, Row<'job'>>();
  readonly keyValues = new Map<string, string>();
  readonly shown: Extract<Effect, { show: unknown }>[] = [];
  readonly repainted: string[] = [];

  readonly watches: Services['watches'] & AllServices['watches'] = {
    openSeats: async (which) =>
      page(
        ('targets' in which ? this.seats.filter((seat) => which.targets.includes(seat.target)) : this.seats).map((seat) => ({
          ...seat,
          note: '{}',
          climbed: 0,
        })),
      ),
    pendingLeaves: async () => page([]),
    lapsingLots: async (which) =>
      page('targets' in which ? this.lots.filter((lot) => which.targets.includes(lot.lotId)) : this.lots),
    missingProofs: async () => page([]),
    openOpinions: async () => page([]),
    openHandovers: async () => page([]),
    leftDrafts: async () => page([]),
    openAdvances: async () => ({ items: [], next: null }),
    unpaid: async () => page([]),
    unclaimedReceipts: async () => page([]),
    branchGroups: async () => [{ unitId: BRANCH, chatId: GROUP }],
    absences: async () => [],
  };

  get office(): Services {
    return {
      reads: {
        org: async () => org,
        valueOf: async (key: string) => this.keyValues.get(key) ?? null,
        newestIn: async () => [],
        dunnedItems: async () => page([]),
        receivables: async () => [],
        freshOn: async () => [],
        lateOrders: async () => [],
        substitutes: async () => [],
        preferences: async () => [],
        unitLeaveDays: async () => this.out,
        todosWatched: async () => page([]),
        file: async (id: RequestId) => fileOf(id),
      },
      clock: { now: () => this.now },
      zone: SHANGHAI,
      settings: { leave: leaveConfig, calendarOf: () => ordinary },
      processes: [],
      receivableRules: { bank_workdays: 3, month_pack: [] },
      schedules,
      can: { urgentNotify: false },
      quietOf: () => parseBranchCalendars({ company: {} }).company.quiet,
      watches: this.watches,
      watched: keepWatch(() => this.office as AllServices),
      jobs: {
        jobs: async (keys: readonly string[]) => keys.flatMap((key) => this.rows.get(key) ?? []),
        jobsOfTargets: async (targets: readonly string[]) =>
          [...this.rows.values()].filter((row) => targets.includes(row.target)),
        jobsTold: async (targets: readonly string[]) =>
          [...this.rows.values()]
            .filter((row) => targets.includes(row.target))
            .map((row) => ({ ...row, end: JSON.parse(row.payload).end })),
        jobsDue: async (now: Instant) =>
          [...this.rows.values()].filter((row) => ['planned', 'snoozed'].includes(row.state) && row.dueAt <= now),
        jobsSent: async () => page([...this.rows.values()].filter((row) => row.state === 'sent')),
      },
    } as unknown as Services;
  }

  commit({ plan }: Pick<CommitRequest, 'plan'>): void {
    for (const write of plan.writes) {
      if (write.table === 'keyValue' && 'insert' in write) this.keyValues.set(write.insert.key, write.insert.value);
      if (write.table !== 'job') continue;
      if ('insert' in write && !this.rows.has(write.insert.key)) this.rows.set(write.insert.key, write.insert);
      if (!('update' in write)) continue;
      const row = this.rows.get(write.where.key ?? '');
      if (!row || row.state !== write.where.state || row.dueAt !== write.where.dueAt) throw new Error('lost_race');
      this.rows.set(row.key, { ...row, ...write.update });
    }
    for (const effect of plan.effects) {
      if ('show' in effect) this.shown.push(effect);
      if ('repaint' in effect) this.repainted.push(effect.repaint);
    }
  }

  async tick(to: string): Promise<void> {
    this.now = at(to);
    for await (const due of remind(this.office, this.now)) this.commit(due);
  }

  async press(name: string, action: AnswerAction, form = { until: '', to: '', reason: '' }): Promise<Plan['reply']> {
    const card = this.shown.findLast((one) => one.place === `person:${per(name)}` && one.show.view === 'digest');
    const person = org.person(per(name));
    if (!card?.key || !person) throw new Error(`no card for ${name}`);
    const bound: BoundMessage = {
      messageId: 'om_1',
      outboxKey: card.key,
      place: card.place,
      view: card.show.view,
      retired: false,
      subject: card.show.subject,
      payload: card.payload ?? {},
      current: true,
    };
    const context = {
      person,
      org,
      platform: 'feishu',
      place: card.place,
      now: this.now,
      today: day('2026-11-23'),
      groupMessage: null,
      cause: 'evt',
    };
    const plan = await pressReminder(this.office, context, action, form, bound);
    this.commit({ plan });
    return plan.reply;
  }

  card(name: string) {
    const card = this.shown.findLast((one) => one.place === `person:${per(name)}` && one.show.view === 'digest');
    return showDigest(this.office, per(name), card?.payload ?? {});
  }
}

/** wang's leave, which zhao and her superior decide. */
const fileOf = (id: RequestId) => ({
  instance: {
    id,
    process: 'leave',
    applicantId: per('wang'),
    unitId: BRANCH,
    state: 'pending',
    round: 1,
    version: 1,
    steps: [{ id: 'stp_1', requestId: id, round: 1, position: 0, mode: 'any', state: 'open', note: {} }],
    seats: ['zhao', 'sun'].map((name) => ({
      id: `sea_${name}`,
      stepId: 'stp_1',
      requestId: id,
      personId: per(name),
      onBehalfOfId: null,
      origin: 'chain',
      state: 'open',
      decidedById: null,
      answers: null,
    })),
  },
  form: '{}',
  facts: '{}',
  rules: '{}',
  remarks: [],
  copies: [],
});

const seatOf = (n: number, since: string): OpenSeat => ({
  target: `sea_${n}`,
  personId: per('zhao'),
  since: at(since),
  requestId: `req_${n}`,
  applicantId: per('wang'),
  unitId: BRANCH,
  title: toJson({ plain: `年假 ${n} 天` }),
});

const key = 'approval_waiting:after_4h:0:sea_1:per_zhao';
/** The words of an answer; a refusal stands beside the clause it rests on. */
const keysIn = (reply: Plan['reply']): unknown => {
  const text = reply?.toast?.text as { key?: string; with?: { words?: { key?: string } } } | undefined;
  return text?.with?.words?.key ?? text?.key;
};

describe('the reminders of a day', () => {
  it('O25 O29 two approvals are one card for the approver, sent once, however often the clock ticks', async () => {
    const office = new Office();
    office.seats = [seatOf(1, '2026-11-23 09:00'), seatOf(2, '2026-11-23 09:05')];
    for (const time of ['09:00', '13:30', '14:40', '14:40', '15:00']) await office.tick(`2026-11-23 ${time}`);
    expect(office.shown.map((one) => [one.place, one.show.view])).toEqual([['person:per_zhao', 'digest']]);
    const card = await office.card('zhao');
    expect(card?.header).toMatchObject({ title: { key: 'remind.title', with: { count: 2 } }, tone: 'ask' });
    expect(JSON.stringify(card)).toContain('S55');
  });

  it('O24 decided meanwhile, the line says so at once, and the ledger within ten minutes', async () => {
    const office = new Office();
    office.seats = [seatOf(1, '2026-11-23 09:00')];
    await office.tick('2026-11-23 14:31');
    office.seats = [];
    expect((await office.card('zhao'))?.header.tone).toBe('done');
    await office.tick('2026-11-23 14:40');
    expect(office.rows.get(key)?.state).toBe('done');
    expect(office.repainted).toEqual([office.shown[0]?.show.subject]);
  });

  it('O15 「稍后」 brings it back two hours later, and the answer says when', async () => {
    const office = new Office();
    office.seats = [seatOf(1, '2026-11-23 09:00')];
    await office.tick('2026-11-23 14:31');
    const reply = await office.press('zhao', { do: 'remind.snooze', job: key });
    expect(reply?.toast?.text).toEqual({ key: 'remind.snoozed', with: { at: { at: at('2026-11-23 16:31') } } });
    expect(when(office.rows.get(key)?.dueAt as Instant)).toBe('2026-11-23 16:31');
    await office.tick('2026-11-23 16:30');
    expect(office.shown).toHaveLength(1);
    await office.tick('2026-11-23 16:32');
    // The card before it turns into a line once this one is there (store/one-card.ts).
    expect(office.shown).toHaveLength(2);
  });

  it('O24 what is settled is not put off: the answer says so, and no reminder is promised', async () => {
    const office = new Office();
    office.seats = [seatOf(1, '2026-11-23 09:00')];
    await office.tick('2026-11-23 14:31');
    office.seats = [];
    expect(keysIn(await office.press('zhao', { do: 'remind.snooze', job: key }))).toBe('remind.settled');
    expect(office.rows.get(key)?.state).toBe('done');
    expect(keysIn(await office.press('zhao', { do: 'remind.snooze', job: key }))).toBe('remind.refused_closed');
  });

  it('"not me" asks for the reason on the opened line, and brings it to the superior', async () => {
    const office = new Office();
    office.seats = [seatOf(1, '2026-11-23 09:00')];
    await office.tick('2026-11-23 14:31');
    await office.press('zhao', { do: 'remind.view', job: key });
    expect(JSON.stringify(await office.card('zhao'))).toContain('"kind":"form"');
    expect(keysIn(await office.press('zhao', { do: 'remind.not_me', job: key }))).toBe('remind.refused_reason_required');
    const reply = await office.press('zhao', { do: 'remind.not_me', job: key }, { until: '', to: '', reason: '归人力资源批' });
    expect(keysIn(reply)).toBe('remind.passed');
    await office.tick('2026-11-23 14:33');
    expect(office.shown.at(-1)?.place).toBe('person:per_sun');
    expect(JSON.stringify(await office.card('sun'))).toContain('归人力资源批');
  });

  it('days of leave that lapse come with a button to ask for leave', async () => {
    const office = new Office();
    office.lots = [
      {
        lotId: 'led_1',
        personId: per('wang'),
        unitId: BRANCH,
        leaveType: 'annual',
        kind: 'grant',
        minutes: 1440,
        grantedAt: at('2026-01-01 09:00'),
        expiresOn: day('2026-12-07'),
      },
    ];
    await office.tick('2026-11-23 09:31');
    const card = JSON.stringify(await office.card('wang'));
    expect(card).toContain('"do":"start","process":"leave"');
    expect(card).toContain('remind.lapses');
  });

  it('S4 the branch group reads who is out, without the reason, and nothing when everybody is in', async () => {
    const office = new Office();
    await office.tick('2026-11-23 09:01');
    expect(office.shown).toEqual([]);
    office.out = [
      {
        requestId: 'req_9',
        personId: per('wang'),
        unitId: BRANCH,
        unitNow: BRANCH,
        leaveType: 'sick',
        date: '2026-11-23',
        fromMin: 540,
        toMin: 720,
        minutes: 240,
        state: 'approved',
      },
    ];
    await office.tick('2026-11-23 09:02');
    await office.tick('2026-11-23 09:03');
    expect(office.shown.map((one) => [one.place, one.show])).toEqual([
      [`chat:${GROUP}`, { view: 'out_today', subject: `out:${BRANCH}:2026-11-23` }],
    ]);
    const card = JSON.stringify(await showOutToday(office.office, `out:${BRANCH}:2026-11-23`));
    expect(card).toContain('remind.out_am');
    expect(card).not.toMatch(/sick|病/);
  });

  it('a preview names tomorrow’s reminders and leaves the ledger empty', async () => {
    const office = new Office();
    office.seats = [seatOf(1, '2026-11-23 10:00')];
    const told = await previewReminders(office.office, at('2026-11-23 10:00'), day('2026-11-24'), { units: [BRANCH] });
    expect(told.cards.map((one) => [one.reader, when(one.at)])).toEqual([[per('zhao'), '2026-11-24 10:00']]);
    expect(office.rows.size).toBe(0);
  });

  it('a button that came back changed is not read', () => {
    const parse = (value: unknown) => reminderActions.some((action) => action.safeParse(value).success);
    expect(parse({ do: 'remind.snooze', job: key })).toBe(true);
    expect(parse({ do: 'remind.snooze', job: key, until: 'never' })).toBe(false);
    expect(parse({ do: 'remind.snooze', job: key, by: 'per_sun' })).toBe(false);
  });
});
