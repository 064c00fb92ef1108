import { describe, expect, it } from 'vitest';
import { grant } from '../../../src/domain/leave/grants.ts';
import { hold } from '../../../src/domain/leave/holds.ts';
import type { Applicant, LeaveFacts } from '../../../src/domain/leave/leave-case.ts';
import type { LeaveEntry } from '../../../src/domain/leave/ledger.ts';
import { checkLeave } from '../../../src/domain/leave/rules.ts';
import type { TeamMember } from '../../../src/domain/leave/team.ts';
import type { LeaveType } from '../../../src/domain/leave/types.ts';
import { day, ordinary } from '../workday/calendars.ts';
import { config, counted, per, req, span, stamp, taken, type } from './office.ts';

const D = 480;
const wang: Applicant = {
  id: per('wang'),
  gender: 'male',
  post: '销售顾问',
  joinedOn: day('2024-03-01'),
  probationUntil: null,
  roles: [],
  units: ['nanshan', 'south'],
};
const member = (name: string, post = '销售顾问', active = true): TeamMember => ({ id: per(name), name, post, active });
const team = [member('li'), member('zhao'), member('chen', '运营专员')];

function annualGrant(days: number, from = '2026-01-01', to = '2026-12-31'): readonly LeaveEntry[] {
  const made = grant([], { minutes: days * D, validFrom: day(from), expiresOn: day(to) }, stamp(counted(from)));
  return made.ok ? made.value : [];
}

/** Wang asks on Monday 2026-11-23 at ten, Li takes over, five days of annual leave are there. */
function ask(
  text: string,
  of: LeaveType = type('annual'),
  but: Partial<LeaveFacts> = {},
  asked: { handover?: string | null; hasProof?: boolean; self?: number } = {},
) {
  const facts: LeaveFacts = {
    config: { ...config, blocks: [] },
    calendar: ordinary,
    today: day('2026-11-23'),
    minuteOfDay: 600,
    applicant: wang,
    entries: annualGrant(5),
    ownDays: [],
    team,
    teamDays: [],
    ...but,
  };
  const { handover = 'li', hasProof = false, self } = asked;
  return checkLeave(
    {
      type: of,
      span: span(text),
      handover: handover === null ? null : per(handover),
      hasProof,
      self: self === undefined ? null : req(self),
    },
    facts,
  );
}

const codes = (...args: Parameters<typeof ask>): string[] => ask(...args).map((f) => `${f.severity} ${f.code}`);

describe('S55 what is wrong with a leave request', () => {
  it('S55 nothing, when it is asked in time, covered and handed over', () => {
    expect(ask('2026-12-01..2026-12-03')).toEqual([]);
  });

  it('S55 every refusal names its clause and says what would be accepted', () => {
    const strict = type('annual', { notice: { workdays: 3, otherwise: 'refuse' } });
    const all = [
      ask('2026-12-05..2026-12-06'),
      ask('2026-11-24', strict),
      ask('2026-11-20'),
      ask('2026-12-01..2026-12-09'),
      ask('2026-12-01', undefined, { ownDays: [taken(req(3), day('2026-12-01'))] }),
      ask('2026-12-01', undefined, {}, { handover: null }),
      ask('2026-12-08 am', type('marriage')),
      ask('2026-12-01', type('maternity')),
    ].flat();
    const refusals = all.filter((f) => f.severity === 'refuse');
    expect(refusals.map((f) => f.code)).toEqual([
      'nothing_to_count',
      'notice_short',
      'backdate_never',
      'balance_short',
      'overlap',
      'handover_missing',
      'unit_step',
      'wrong_gender',
    ]);
    for (const finding of refusals) {
      expect(finding.clause).toBe('S55');
      expect([finding.code, finding.accept]).not.toEqual([finding.code, null]);
    }
  });

  it('S55 a weekend costs nothing and is not a leave; the next workday is named', () => {
    expect(ask('2026-12-05..2026-12-06')).toMatchObject([
      {
        code: 'nothing_to_count',
        severity: 'refuse',
        accept: { code: 'days_with_work', facts: { date: { date: '2026-12-07' } } },
      },
    ]);
  });
});

describe('S55 asking in time', () => {
  const strict = type('annual', { notice: { workdays: 2, otherwise: 'refuse' } });
  it.each([
    ['2026-11-24', '2026-11-23', '2026-11-25'],
    ['2026-11-25', '2026-11-23', null],
    ['2026-11-30', '2026-11-27', '2026-12-01'],
    ['2026-12-01', '2026-11-28', '2026-12-02'], // asked on a Saturday: counts as asked on Monday
    ['2026-10-08', '2026-09-29', null], // the notice does not run over 国庆 but needs only workdays
    ['2026-10-08', '2026-09-30', '2026-10-09'],
  ])('leave on %s asked on %s may start on %s', (start, today, earliest) => {
    const found = ask(start, strict, { today: day(today) }).filter((f) => f.code === 'notice_short');
    expect(found.map((f) => f.accept)).toEqual(earliest ? [{ code: 'earliest_start', facts: { date: { date: earliest } } }] : []);
  });

  it('S55 short notice is only a warning where the company says so', () => {
    expect(codes('2026-11-24')).toEqual(['warn notice_short']);
  });

  it('S55 annual leave cannot be asked for afterwards, not even this morning’s', () => {
    expect(codes('2026-11-20')).toEqual(['refuse backdate_never']);
    expect(codes('2026-11-23')).toEqual(['refuse backdate_never']);
    expect(codes('2026-11-23 pm')).toEqual(['warn notice_short']);
  });

  it('S55 sick leave may be asked for afterwards within three days, with proof', () => {
    const sick = type('sick');
    expect(codes('2026-11-23', sick)).toEqual([]);
    expect(codes('2026-11-20', sick)).toEqual(['warn backdate_proof']);
    expect(codes('2026-11-20', sick, {}, { hasProof: true })).toEqual([]);
    expect(ask('2026-11-19', sick)).toMatchObject([
      { code: 'backdate_too_late', accept: { code: 'latest_backdate', facts: { date: { date: '2026-11-20' } } } },
    ]);
  });

  it('O7 a weekend that is bridged to last Friday does not make Monday back-dated', () => {
    const sandwich = type('sick', { sandwich: true });
    const friday = taken(req(3), day('2026-11-20'), { leaveType: 'sick' });
    expect(codes('2026-11-23', sandwich, { ownDays: [friday] })).toEqual(['warn proof_due']);
  });

  it('S55 personal leave afterwards is for supervisors only', () => {
    const personal = type('personal');
    const on = { today: day('2026-11-25') };
    expect(codes('2026-11-24', personal, on)).toEqual(['refuse backdate_role']);
    expect(codes('2026-11-24', personal, { ...on, applicant: { ...wang, roles: ['supervisor'] } })).toEqual([]);
  });
});

describe('S55 size, overlap and person', () => {
  it('O4 a type of whole days takes no half, a type of halves no hours, an hour type no broken hour', () => {
    expect(codes('2026-12-08 am', type('marriage'))).toContain('refuse unit_step');
    expect(codes('2026-12-08 14:00..2026-12-08 16:00')).toContain('refuse unit_step');
    expect(codes('2026-12-08 14:00..2026-12-08 15:20', type('personal'))).toContain('refuse unit_step');
    expect(codes('2026-12-08 14:00..2026-12-08 16:00', type('personal'))).toEqual([]);
    expect(codes('2026-12-08 09:00..2026-12-08 14:30', type('personal'))).toEqual([]);
  });

  it('S55 leave is not longer than its type allows', () => {
    const long = ask('2026-12-14..2026-12-18', type('bereavement'), {}, { hasProof: true });
    expect(long).toMatchObject([
      { code: 'over_max_run', accept: { code: 'at_most', facts: { most: { value: 3, unit: 'day' } } } },
    ]);
  });

  it('S55 the clash is named; morning and afternoon of one day do not clash', () => {
    const morning = taken(req(3), day('2026-12-08'), { toMin: 720, minutes: 240, leaveType: 'sick', state: 'held' });
    expect(ask('2026-12-07..2026-12-08', undefined, { ownDays: [morning] })).toMatchObject([
      { code: 'overlap', facts: { date: { date: '2026-12-08' }, from: { clock: 540 }, to: { clock: 720 } }, requests: ['req_3'] },
    ]);
    expect(codes('2026-12-08 pm', undefined, { ownDays: [morning] })).toEqual([]);
    expect(codes('2026-12-08 am', undefined, { ownDays: [{ ...morning, state: 'freed' }] })).toEqual([]);
    expect(codes('2026-12-08 am', undefined, { ownDays: [morning] }, { self: 3 })).toEqual([]);
    expect(codes('2026-12-08 11:00..2026-12-08 12:00', type('personal'), { ownDays: [morning] })).toEqual(['refuse overlap']);
  });

  it('S55 gender, service and probation decide who may ask; the unknown is a warning', () => {
    expect(codes('2026-12-14', type('maternity'), {}, { hasProof: true })).toEqual(['refuse wrong_gender']);
    const unknown = { applicant: { ...wang, gender: 'unknown' as const, joinedOn: null } };
    const senior = type('paternity', { eligibility: { gender: 'male', seniorityMonths: 12, afterProbation: true } });
    expect(codes('2026-12-14', senior, unknown, { hasProof: true })).toEqual(['warn gender_unknown', 'warn seniority_unknown']);
    const fresh = { applicant: { ...wang, joinedOn: day('2026-06-15'), probationUntil: day('2026-12-14') } };
    expect(ask('2026-12-14', senior, fresh, { hasProof: true })).toMatchObject([
      { code: 'seniority_short', accept: { facts: { date: { date: '2027-06-15' } } } },
      { code: 'on_probation', accept: { facts: { date: { date: '2026-12-15' } } } },
    ]);
  });

  it('S55 longer sick leave needs proof within three days of its end', () => {
    expect(ask('2026-11-24..2026-11-25', type('sick'))).toMatchObject([
      { code: 'proof_due', severity: 'warn', accept: { code: 'attach_proof', facts: { due: { date: '2026-11-28' } } } },
    ]);
    expect(ask('2026-11-24', type('sick'))).toEqual([]);
  });

  it('S55 O5 leave into 2027 says that the notice is not published', () => {
    const entries = [...annualGrant(5), ...annualGrant(5, '2027-01-01', '2027-12-31')];
    expect(ask('2026-12-31..2027-01-05', undefined, { entries })).toMatchObject([
      { code: 'provisional_year', severity: 'warn', facts: { year: '2027', from: { date: '2027-01-01' } } },
    ]);
  });
});

describe('S55 balance', () => {
  it('S55 three days with two left: two days of annual and one of personal leave are offered', () => {
    const found = ask('2026-12-01..2026-12-03', undefined, { entries: annualGrant(2) });
    expect(found).toMatchObject([
      {
        code: 'balance_short',
        severity: 'refuse',
        facts: { asked: { value: 3, unit: 'day' }, there: { value: 2, unit: 'day' }, short: { value: 1, unit: 'day' } },
        accept: {
          code: 'split',
          split: [
            { leaveType: 'annual', span: span('2026-12-01..2026-12-02'), minutes: 2 * D },
            { leaveType: 'personal', span: span('2026-12-03'), minutes: D },
          ],
        },
      },
    ]);
  });

  it('S55 the split may cut a day at noon, and parts taken together are the leave that was asked for', () => {
    const [found] = ask('2026-12-03 pm..2026-12-08', undefined, { entries: annualGrant(2) });
    const split = found?.accept?.split ?? [];
    expect(split.map((p) => [p.leaveType, p.span, p.minutes / D])).toEqual([
      ['annual', span('2026-12-03 pm..2026-12-07 am'), 2],
      ['personal', span('2026-12-07 pm..2026-12-08'), 1.5],
    ]);
  });

  it('S55 the weekend at the cut belongs to neither part', () => {
    const [found] = ask('2026-12-03..2026-12-08', undefined, { entries: annualGrant(2) });
    expect(found?.accept?.code === 'split' && found.accept.split?.map((p) => [p.leaveType, p.span, p.minutes / D])).toEqual([
      ['annual', span('2026-12-03..2026-12-04'), 2],
      ['personal', span('2026-12-07..2026-12-08'), 2],
    ]);
  });

  it('S55 a leave of a year is split without a second thought', () => {
    const entries = annualGrant(5);
    const [found] = ask('2026-12-01..2027-11-30', type('annual'), { entries }).filter((f) => f.code === 'balance_short');
    expect(found?.accept?.split?.[0]).toMatchObject({ span: span('2026-12-01..2026-12-07'), minutes: 5 * D });
  });

  it('S55 with nothing left the other type is offered, with no other type less leave', () => {
    expect(ask('2026-12-01', undefined, { entries: [] })).toMatchObject([
      { code: 'balance_short', accept: { code: 'other_type' } },
    ]);
    expect(ask('2026-12-01..2026-12-03', type('annual', { overflowTo: null }), { entries: annualGrant(2) })).toMatchObject([
      { code: 'balance_short', accept: { code: 'less', facts: { most: { value: 2, unit: 'day' } } } },
    ]);
  });

  it('S55 within the negative cap it is a warning', () => {
    const generous = type('annual', { negativeCap: D });
    expect(ask('2026-12-01..2026-12-03', generous, { entries: annualGrant(2) })).toMatchObject([
      { code: 'balance_negative', severity: 'warn', facts: { after: { value: -1, unit: 'day' } } },
    ]);
    expect(codes('2026-12-01..2026-12-04', generous, { entries: annualGrant(2) })).toEqual(['refuse balance_short']);
  });

  it('S55 what another pending request holds is not there; what this one holds is', () => {
    const entries = annualGrant(2);
    const held = hold(
      entries,
      { requestId: req(7), days: [{ date: day('2026-12-01'), minutes: 2 * D }], negativeCap: 0 },
      stamp(counted('h')),
    );
    const all = [...entries, ...(held.ok ? held.value : [])];
    expect(codes('2026-12-01..2026-12-02', undefined, { entries: all })).toEqual(['refuse balance_short']);
    expect(codes('2026-12-01..2026-12-02', undefined, { entries: all }, { self: 7 })).toEqual([]);
  });

  it('S55 a lot that lapses in March does not pay for April', () => {
    const entries = annualGrant(5, '2026-01-01', '2026-03-31');
    expect(codes('2026-03-31..2026-04-01', undefined, { entries, today: day('2026-03-02') })).toEqual(['refuse balance_short']);
  });
});

describe('S55 a year that cannot be asked for yet', () => {
  const about = (text: string, but: Partial<LeaveFacts> = {}) =>
    ask(text, type('annual'), but).filter((f) => f.code !== 'provisional_year' && f.code !== 'notice_short');

  it('S55 January asked for in November: from 1 December, and no other type is pressed on anybody', () => {
    for (const entries of [annualGrant(5), []])
      expect(about('2027-01-06..2027-01-07', { entries })).toMatchObject([
        {
          code: 'year_not_open',
          severity: 'refuse',
          clause: 'S55',
          facts: { year: '2027' },
          accept: { code: 'ask_from', facts: { date: { date: '2026-12-01' } } },
        },
      ]);
    expect(about('2028-01-05')).toMatchObject([{ accept: { code: 'ask_from', facts: { date: { date: '2027-12-01' } } } }]);
  });

  it('S55 over New Year in November: the days of this year can be asked for now', () => {
    expect(about('2026-12-30..2027-01-04')).toMatchObject([
      {
        code: 'year_not_open',
        accept: {
          code: 'this_year_first',
          until: '2026-12-31',
          facts: { date: { date: '2026-12-01' }, until: { date: '2026-12-31' }, amount: { value: 2, unit: 'day' } },
        },
      },
    ]);
  });

  it('S55 what this year does not cover either is short, whatever comes next year', () => {
    expect(about('2026-12-28..2027-01-05', { entries: annualGrant(2) })).toMatchObject([{ code: 'balance_short' }]);
  });

  it('S55 whose joining date is unknown is granted nothing by the year, so nothing is promised', () => {
    const applicant = { ...wang, joinedOn: null };
    expect(about('2027-01-06', { applicant, entries: [] })[0]?.code).toBe('balance_short');
  });

  it('S55 seven days of January in December, five of them granted: what is carried at New Year would do', () => {
    const entries = [...annualGrant(4), ...annualGrant(5, '2027-01-01', '2027-12-31')];
    expect(about('2027-01-11..2027-01-19', { entries, today: day('2026-12-07') })).toMatchObject([
      { code: 'balance_short', facts: { short: { value: 2, unit: 'day' } } },
      {
        code: 'carry_coming',
        severity: 'warn',
        facts: { amount: { value: 4, unit: 'day' } },
        accept: { code: 'ask_from', facts: { date: { date: '2027-01-01' } } },
      },
    ]);
    expect(about('2027-04-12..2027-04-20', { entries, today: day('2026-12-07') })).toMatchObject([{ code: 'balance_short' }]);
  });
});

describe('S55 blocked days, hand-over and cover', () => {
  it('S55 the last workday of the month is for stock-taking, except for the sick', () => {
    const blocked = { config };
    expect(ask('2026-11-27..2026-11-30', undefined, blocked)).toMatchObject([
      { code: 'blocked_day', severity: 'warn', facts: { date: { date: '2026-11-30' }, days: 1 } },
    ]);
    expect(codes('2026-11-26..2026-11-27', undefined, blocked)).toEqual([]);
    expect(codes('2026-11-30', type('sick'), blocked)).toEqual([]);
  });

  it('S55 the auto show closes leave for the branches that hold it', () => {
    const show = {
      id: 'auto_show',
      name: { zh: '车展', en: 'Auto show' },
      when: { from: day('2026-12-02'), to: day('2026-12-04') },
      units: ['south'],
      exempt: [],
      severity: 'refuse' as const,
    };
    const withShow = { config: { ...config, blocks: [show] } };
    expect(ask('2026-12-01..2026-12-03', undefined, withShow)).toMatchObject([
      { code: 'blocked_day', severity: 'refuse', accept: { code: 'other_days' }, facts: { days: 2 } },
    ]);
    expect(codes('2026-12-01..2026-12-03', undefined, { ...withShow, applicant: { ...wang, units: ['north'] } })).toEqual([]);
  });

  it('O2 the hand-over person is someone else, is employed, and is there', () => {
    const liAway = {
      teamDays: [taken(req(9), day('2026-12-02'), { personId: per('li'), state: 'held', toMin: 720, minutes: 240 })],
    };
    expect(ask('2026-12-01..2026-12-03', undefined, liAway)).toMatchObject([
      {
        code: 'handover_away',
        facts: { date: { date: '2026-12-02' } },
        accept: { code: 'other_person', people: [per('zhao'), per('chen')] },
      },
    ]);
    expect(codes('2026-12-02 pm', undefined, liAway)).toEqual([]);
    expect(codes('2026-12-01', undefined, {}, { handover: null })).toEqual(['refuse handover_missing']);
    expect(codes('2026-12-01 am', undefined, {}, { handover: null })).toEqual([]);
    expect(codes('2026-12-01', undefined, {}, { handover: 'wang' })).toEqual(['refuse handover_self']);
    expect(codes('2026-12-01', undefined, {}, { handover: 'gone' })).toEqual(['refuse handover_inactive']);
    expect(codes('2026-12-01', undefined, { handover: member('boss', '区域经理') }, { handover: 'boss' })).toEqual([]);
  });

  it('O9 the leave that leaves one sales adviser where two are needed is shown', () => {
    const staffing = [{ post: '销售顾问', min: 2, units: ['nanshan'], severity: 'warn' as const }];
    const teamDays = [taken(req(9), day('2026-12-02'), { personId: per('zhao'), state: 'held' })];
    expect(ask('2026-12-01..2026-12-03', undefined, { config: { ...config, blocks: [], staffing }, teamDays })).toMatchObject([
      { code: 'coverage_short', facts: { min: 2, present: 1, date: { date: '2026-12-02' }, days: 1 } },
    ]);
    const others = { ...wang, post: '运营专员' };
    expect(
      codes('2026-12-01..2026-12-03', undefined, { config: { ...config, blocks: [], staffing }, teamDays, applicant: others }),
    ).toEqual([]);
  });
});
