import { expect, test } from 'vitest';
import { caller, client, emulator } from './office.ts';

test('the SDK walks the whole company: departments page by page, then their people', async () => {
  const em = await emulator();
  const lark = client(em);
  const departments: string[] = ['0'];
  for await (const page of await lark.contact.department.childrenWithIterator({
    path: { department_id: '0' },
    params: { fetch_child: true, page_size: 3, department_id_type: 'open_department_id' },
  }))
    departments.push(...(page?.items ?? []).map((d) => d.open_department_id ?? ''));
  expect(departments).toHaveLength(11);
  const people: string[] = [];
  for (const department_id of departments) {
    let page_token: string | undefined;
    do {
      const answer = await lark.contact.user.findByDepartment({
        params: { department_id, page_size: 2, user_id_type: 'open_id', ...(page_token ? { page_token } : {}) },
      });
      people.push(...(answer.data?.items ?? []).map((u) => u.open_id ?? ''));
      page_token = answer.data?.has_more ? answer.data.page_token : undefined;
    } while (page_token);
  }
  expect(people).toHaveLength(30);
  expect(new Set(people).size).toBe(30);
  expect(people).not.toContain('ou_e999');
});

test('a person carries what the office needs', async () => {
  const em = await emulator();
  const lark = client(em);
  const { data } = await lark.contact.user.get({ path: { user_id: 'ou_e102' }, params: { user_id_type: 'open_id' } });
  expect(data?.user).toMatchObject({
    open_id: 'ou_e102',
    name: '李强',
    gender: 1,
    employee_no: 'E102',
    job_title: '业务员',
    department_ids: ['od_suzhou'],
    leader_user_id: 'ou_e101',
    join_time: Date.parse('2020-04-13T00:00:00+08:00') / 1000,
    status: { is_resigned: false },
  });
  const call = await caller(em);
  const { userId, mobile } = em.controls.person('李强');
  const other = await call('GET', `/contact/v3/users/${userId}?user_id_type=user_id`);
  expect(other.data.user.leader_user_id).toBe(em.controls.person('王芳').userId);
  const batch = await call('GET', '/contact/v3/users/batch?user_ids=ou_e101&user_ids=ou_e102&user_ids=ou_nobody');
  expect(batch.data.items.map((u: { name: string }) => u.name)).toEqual(['王芳', '李强']);
  const found = await call('POST', '/contact/v3/users/batch_get_id?user_id_type=open_id', {
    emails: ['e101@hengda.example', 'x@y.z'],
    mobiles: [mobile],
  });
  expect(found.data.user_list).toEqual([
    { email: 'e101@hengda.example', user_id: 'ou_e101' },
    { email: 'x@y.z' },
    { mobile, user_id: 'ou_e102' },
  ]);
});

test('departments know their leader and their parents', async () => {
  const em = await emulator();
  const call = await caller(em);
  const { department } = (await call('GET', '/contact/v3/departments/od_suzhou')).data;
  expect(department).toMatchObject({
    name: '苏州分店',
    open_department_id: 'od_suzhou',
    parent_department_id: 'od_east',
    leader_user_id: 'ou_e101',
    leaders: [{ leaderType: 1, leaderID: 'ou_e101' }],
  });
  const parents = await call('GET', '/contact/v3/departments/parent?department_id=od_suzhou');
  expect(parents.data.items.map((d: { name: string }) => d.name)).toEqual(['华东区域', '二网管理部', '恒达汽车']);
  const direct = await call('GET', '/contact/v3/departments/od_network/children');
  expect(direct.data.items.map((d: { open_department_id: string }) => d.open_department_id)).toEqual(['od_east', 'od_south']);
  expect((await call('GET', '/contact/v3/scopes')).data).toMatchObject({ department_ids: ['od_company'], has_more: false });
});

test('unknown ids, people outside the range and bad pages are refused', async () => {
  const em = await emulator();
  const call = await caller(em);
  expect(await call('GET', '/contact/v3/users/ou_nobody')).toMatchObject({ status: 400, code: 41012 });
  expect((await call('GET', '/contact/v3/users/find_by_department?department_id=od_suzhou&page_size=51')).code).toBe(40001);
  expect((await call('GET', '/contact/v3/users/find_by_department?department_id=od_suzhou&page_token=guess')).code).toBe(40001);
  em.controls.setContactRange(['od_east']);
  expect((await call('GET', '/contact/v3/users/ou_e102')).code).toBe(0);
  expect((await call('GET', '/contact/v3/users/ou_e301')).code).toBe(41050);
  expect((await call('GET', '/contact/v3/departments/0/children')).code).toBe(40004);
  expect((await call('GET', '/contact/v3/scopes')).data.department_ids).toEqual(['od_east']);
});
