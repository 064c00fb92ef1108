import { expect, test } from 'vitest';
import { caller, emulator } from './office.ts';

const BAD = 1220001;
const BY_ID = 'employee_type=employee_id';

async function company() {
  const em = await emulator();
  const call = await caller(em);
  const idOf = (name: string) => em.controls.person(name).userId;
  const group = em.controls.attendanceGroup('苏州', ['李强', '李敏']);
  const ask = async (below: string, body?: unknown) => call(body === undefined ? 'GET' : 'POST', `/attendance/v1/${below}`, body);
  return { em, ask, idOf, group };
}
const days = (user_ids: readonly string[], check_date_from = 20261123, check_date_to = 20261124) => ({
  user_ids,
  check_date_from,
  check_date_to,
});
const span = (user_ids: readonly string[]) => ({ user_ids, check_time_from: '1795363200', check_time_to: '1795536000' });

test('one bad id fails a whole call of days, unless such are to be left out; of punches always', async () => {
  const { ask, idOf } = await company();
  const some = [idOf('李强'), 'nobody'];
  expect((await ask(`user_tasks/query?${BY_ID}`, days(some))).code).toBe(BAD);
  const { data } = await ask(`user_tasks/query?${BY_ID}&ignore_invalid_users=true`, days(some));
  expect(data.invalid_user_ids).toEqual(['nobody']);
  expect(data.user_task_results).toHaveLength(2);
  expect((await ask(`user_flows/query?${BY_ID}`, span(some))).code).toBe(BAD);
  expect((await ask(`user_flows/query?${BY_ID}`, span([idOf('李强')]))).code).toBe(0);
});

test('an open_id is nobody here; at most 50 ids, no kind of id by itself, times as seconds in text, days as numbers', async () => {
  const { em, ask, idOf } = await company();
  const li = idOf('李强');
  expect((await ask(`user_flows/query?${BY_ID}`, span([em.controls.person('李强').openId]))).code).toBe(BAD);
  expect((await ask('user_flows/query', span([li]))).code).toBe(BAD);
  expect((await ask('user_flows/query?employee_type=open_id', span([li]))).code).toBe(BAD);
  expect((await ask(`user_flows/query?${BY_ID}`, span(Array.from({ length: 51 }, () => li)))).code).toBe(BAD);
  expect((await ask(`user_flows/query?${BY_ID}`, { ...span([li]), check_time_from: 1795363200 })).code).toBe(BAD);
  expect((await ask(`user_flows/query?${BY_ID}`, { ...span([li]), check_time_to: '1795363199' })).code).toBe(BAD);
  expect((await ask(`user_tasks/query?${BY_ID}`, days([li], 20261124, 20261123))).code).toBe(BAD);
  expect((await ask(`user_tasks/query?${BY_ID}`, days([li], 20261001, 20261124))).code).toBe(BAD);
  expect((await ask(`user_tasks/query?${BY_ID}`, { ...days([li]), check_date_from: '20261123' })).code).toBe(BAD);
  expect((await ask('user_flows/query?employee_type=employee_no', span([em.controls.person('李强').no]))).code).toBe(0);
});

test('who has left is told only where leavers are asked for', async () => {
  const { em, ask, idOf } = await company();
  const li = idOf('李强');
  em.controls.resign('李强');
  expect((await ask(`user_flows/query?${BY_ID}`, span([li]))).code).toBe(BAD);
  expect((await ask(`user_flows/query?${BY_ID}&include_terminated_user=true`, span([li]))).code).toBe(0);
});

test('groups come ten a page, their people fifty; what there is not is refused', async () => {
  const { ask, group } = await company();
  const of = `groups/${group}/list_user?${BY_ID}&dept_type=open_id`;
  expect((await ask('groups?page_size=11')).code).toBe(BAD);
  expect((await ask('groups?page_size=10')).data.group_list).toHaveLength(1);
  expect((await ask(`groups/nothing?${BY_ID}&dept_type=open_id`)).code).toBe(BAD);
  expect((await ask(`groups/${group}`)).code).toBe(BAD);
  expect((await ask(`${of}&member_clock_type=1&page_size=51`)).code).toBe(BAD);
  expect((await ask(`${of}&page_size=50`)).code).toBe(BAD);
  expect((await ask(`${of}&member_clock_type=1&page_size=50`)).data.users).toHaveLength(2);
  expect((await ask(`${of}&member_clock_type=2&page_size=50`)).data.users).toHaveLength(0);
  expect((await ask(`${of}&member_clock_type=0&page_size=50&page_token=x`)).code).toBe(BAD);
  expect((await ask('shifts/nothing')).code).toBe(BAD);
});

test('without the scope 99991672; a company without attendance is refused everything', async () => {
  const { em, ask, idOf } = await company();
  em.controls.setScopes({ without: ['attendance:task:readonly'] });
  expect((await ask(`user_flows/query?${BY_ID}`, span([idOf('李强')]))).code).toBe(99991672);
  em.controls.setScopes({ without: ['attendance:rule:readonly'] });
  expect((await ask('groups')).code).toBe(99991672);
  em.controls.setScopes({});
  em.controls.openAttendance(false);
  expect((await ask('groups')).code).toBe(BAD);
  expect((await ask(`user_tasks/query?${BY_ID}`, days([idOf('李强')]))).code).toBe(BAD);
});

test('a day stands as punches and thresholds make it; what was set stands on top; no shift is row without sides', async () => {
  const { em, ask, idOf } = await company();
  const li = idOf('李强');
  for (const at of ['2026-11-19 09:20', '2026-11-19 17:00', '2026-11-20 08:50']) em.controls.punchOnPlatform('李强', at);
  em.controls.setResult('李强', '2026-11-20', 'out', 'Normal', 'CardReplacement');
  const { data } = await ask(`user_tasks/query?${BY_ID}`, days([li], 20261119, 20261121));
  expect(
    data.user_task_results.map(({ day, shift_id, records: [one] }: { day: number; shift_id: string; records: never[] }) => {
      const side = one as unknown as Record<string, string>;
      return `${day} ${shift_id} ${side.check_in_result} ${side.check_out_result} ${side.check_out_result_supplement}`;
    }),
  ).toEqual([
    '20261119 6910001 Late Early None',
    '20261120 6910001 Normal Normal CardReplacement',
    '20261121 0 NoNeedCheck NoNeedCheck None',
  ]);
});

test('schedules: at most 30 days and 50 ids, one bad id fails the whole call, a day off is 0, whoever is not scheduled has no row', async () => {
  const { em, ask, idOf } = await company();
  const [li, min] = [idOf('李强'), idOf('李敏')];
  const late = em.controls.attendanceShift('晚班', ['14:00', '22:00']);
  em.controls.scheduleShift('李强', ['2026-11-30', '2026-12-01'], late);
  em.controls.scheduleShift('李强', ['2026-12-02'], '0');
  const of = (ids: readonly string[], ...span: readonly number[]) => ask(`user_daily_shifts/query?${BY_ID}`, days(ids, ...span));
  const { data } = await of([li, min], 20261130, 20261229);
  expect(data.user_daily_shifts).toEqual(
    [
      [202611, 30, late],
      [202612, 1, late],
      [202612, 2, '0'],
    ].map(([month, day_no, shift_id]) => ({
      group_id: '6810001',
      shift_id,
      user_id: li,
      is_clear_schedule: false,
      month,
      day_no,
    })),
  );
  expect((await of([li], 20261130, 20261230)).code).toBe(BAD);
  expect((await of([li], 20261201, 20261130)).code).toBe(BAD);
  expect((await of([li, 'nobody'], 20261130, 20261201)).code).toBe(BAD);
  expect(
    (
      await of(
        Array.from({ length: 51 }, () => li),
        20261130,
        20261201,
      )
    ).code,
  ).toBe(BAD);
  expect((await ask('user_daily_shifts/query', days([li]))).code).toBe(BAD);
  em.controls.resign('李敏');
  expect((await of([li, min], 20261130, 20261201)).code).toBe(BAD);
  em.controls.setScopes({ without: ['attendance:task:readonly'] });
  expect((await of([li], 20261130, 20261201)).code).toBe(99991672);
});

test('a day counts by the shift that is scheduled, over what its group has; two stretches have a record each', async () => {
  const { em, ask, idOf } = await company();
  const split = em.controls.attendanceShift('两头', ['9:00', '13:00'], ['17:00', '21:00']);
  em.controls.scheduleShift('李强', ['2026-11-19'], split);
  for (const at of ['08:55', '13:01', '17:20', '21:02']) em.controls.punchOnPlatform('李强', `2026-11-19 ${at}`);
  const { data } = await ask(`user_tasks/query?${BY_ID}`, days([idOf('李强')], 20261119, 20261119));
  const [row] = data.user_task_results;
  expect(row.shift_id).toBe(split);
  expect(row.records.map((one: Record<string, string>) => `${one.check_in_result} ${one.check_out_result}`)).toEqual([
    'Normal Normal',
    'Late Normal',
  ]);
});
