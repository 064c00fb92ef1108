import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/handlers/plan.ts';
import { toJson } from '../../src/kernel/json.ts';
import type { LocalDate } from '../../src/kernel/time.ts';
import { day, put, save, title, unit } from './rows.ts';
import { NINE, per, person, request, seat, step, tempStore } from './temp-store.ts';

const when = { plain: '12月1日' };
const facts = toJson({ handover: { when } });
const consent = (id: string, stepId: string, requestId: string, more: Partial<Row<'seat'>> = {}): Row<'seat'> =>
  seat(id, stepId, requestId, { origin: 'consent', ...more });
const substitute = (id: string, requestId: string | null, more: Partial<Row<'substitute'>> = {}): Row<'substitute'> => ({
  id,
  personId: 'per_1',
  substituteId: 'per_2',
  fromAt: NINE,
  toAt: NINE,
  processes: '[]',
  requestId,
  setById: 'per_1',
  active: true,
  ...more,
});

describe('O2 S4 whoever is asked to take over', () => {
  it('finds it in their list by its days only; whoever stands in for them does not find it at all', async () => {
    const store = await tempStore();
    await save(
      store,
      put('request', request('req_1', { title, facts }), request('req_2', { title })),
      put('seat', consent('sea_1', 's1', 'req_1'), seat('sea_2', 's2', 'req_2')),
    );
    const own = await store.reads.approvalsOf([per(2)], null);
    expect(own.items.map(({ id, title: shown, consent: asked }) => [id, JSON.parse(shown), asked])).toEqual([
      ['req_1', when, true],
      ['req_2', JSON.parse(title), false],
    ]);
    expect(await store.reads.approvalCount([per(2)])).toBe(2);
    const both = await store.reads.approvalsOf([per(2), per(3)], null);
    expect(both.items.map((line) => line.id)).toEqual(['req_1', 'req_2']);
    const substitute = await store.reads.approvalsOf([per(3), per(2)], null);
    expect(substitute.items.map((line) => line.id)).toEqual(['req_2']);
    expect(await store.reads.approvalCount([per(3), per(2)])).toBe(1);
  });

  it('is reminded of that, and not as somebody who decides', async () => {
    const store = await tempStore();
    await save(
      store,
      put('request', request('req_1', { title, facts }), request('req_2', { title, facts, state: 'withdrawn' })),
      put('leaveDay', day('req_1', '2026-12-01')),
      put(
        'seat',
        consent('sea_1', 's1', 'req_1'),
        consent('sea_2', 's2', 'req_2'),
        seat('sea_3', 's3', 'req_1', { state: 'waiting' }),
      ),
    );
    const all = { after: null } as const;
    const asked = {
      seatId: 'sea_1',
      substituteId: 'per_2',
      requestId: 'req_1',
      applicantId: 'per_1',
      unitId: 'unt_1',
      when: toJson(when),
      askedAt: NINE,
    };
    expect((await store.watches.openHandovers(all)).items).toEqual([asked]);
    expect((await store.watches.openHandovers({ targets: ['sea_1', 'sea_2'] })).items).toEqual([asked]);
    expect((await store.watches.openSeats(all)).items).toEqual([]);
    const [from, to] = ['2026-11-30', '2026-12-31'] as LocalDate[];
    expect((await store.watches.pendingLeaves(all, from as LocalDate, to as LocalDate)).items.map((row) => row.holders)).toEqual([
      [],
    ]);
  });
});

describe('O2 whose leave somebody covers', () => {
  it('what they agreed to in the present round or one that was kept, and what is approved; not what others took over since', async () => {
    const store = await tempStore();
    const agreed = (id: string, stepId: string, requestId: string): Row<'seat'> =>
      consent(id, stepId, requestId, { state: 'approved', decidedById: 'per_2', decidedAt: NINE });
    const rule = (kept?: number): string => toJson({ rule: 'handover', consent: true, ...(kept ? { kept } : {}) });
    await save(
      store,
      put('unit', unit('unt_1'), unit('unt_2')),
      put('person', person(1), person(2)),
      put(
        'request',
        request('req_now'),
        request('req_kept', { round: 2 }),
        request('req_before', { round: 2 }),
        request('req_asked'),
        request('req_approved', { state: 'approved' }),
        request('req_far'),
      ),
      put(
        'step',
        step('stp_now', 'req_now', { note: rule() }),
        step('stp_kept1', 'req_kept', { note: rule() }),
        step('stp_kept2', 'req_kept', { round: 2, note: rule(1) }),
        step('stp_before1', 'req_before', { note: rule() }),
        step('stp_before2', 'req_before', { round: 2, note: rule() }),
        step('stp_asked', 'req_asked', { note: rule() }),
        step('stp_far', 'req_far', { note: rule() }),
      ),
      put(
        'seat',
        agreed('sea_1', 'stp_now', 'req_now'),
        agreed('sea_2', 'stp_kept1', 'req_kept'),
        agreed('sea_3', 'stp_before1', 'req_before'),
        consent('sea_4', 'stp_before2', 'req_before', { personId: 'per_3', state: 'approved' }),
        consent('sea_5', 'stp_asked', 'req_asked'),
        agreed('sea_6', 'stp_far', 'req_far'),
      ),
      put(
        'leaveDay',
        day('req_now', '2026-12-01'),
        day('req_now', '2026-12-20'),
        day('req_kept', '2026-12-02'),
        day('req_before', '2026-12-03'),
        day('req_asked', '2026-12-03'),
        day('req_approved', '2026-12-04', { state: 'approved' }),
        day('req_far', '2026-12-01', { unitId: 'unt_2' }),
      ),
      put('substitute', substitute('sub_1', 'req_approved'), substitute('sub_2', 'req_asked', { active: false })),
    );
    const covered = async (n: number) =>
      (await store.reads.coveredDays(per(n), '2026-12-01' as LocalDate, '2026-12-10' as LocalDate)).map((d) => d.requestId);
    // Wherever the applicant is now: a promise moves with them.
    expect(await covered(2)).toEqual(['req_far', 'req_now', 'req_kept', 'req_approved']);
    expect(await covered(3)).toEqual(['req_before']);
    expect(await covered(1)).toEqual([]);
  });
});
