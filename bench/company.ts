import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

export interface Worker {
  readonly no: string;
  readonly openId: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly leader: string | null;
  readonly joined: string;
  readonly gender: 'female' | 'male';
}

export interface Branch {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly leader: string | null;
}

export interface Company {
  readonly appId: string;
  readonly tenant: string;
  readonly departments: readonly Branch[];
  readonly people: readonly Worker[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Those who ask for leave, leader by leader in turn: neighbours in this list have different deciders. */
  readonly applicants: readonly Worker[];
}

interface Tenant {
  readonly app: { readonly id: string };
  readonly tenant_key: string;
  readonly departments: readonly { id: string; name: string; parent: string | null; leader: string }[];
  readonly people: readonly {
    no: string;
    name: string;
    title: string;
    dept: string;
    leader: string | null;
    joined: string;
    gender: 'female' | 'male';
    resigned?: boolean;
  }[];
  readonly chats: readonly { id: string; name: string }[];
}

/** Branches of the demo company that grow to the size of a real dealer network, and how. */
const BRANCHES = ['od_suzhou', 'od_hangzhou', 'od_guangzhou', 'od_shenzhen'];
const LEADS_EACH = 16;
const STAFF_EACH = 6;

const openIdOf = (no: string): string => `ou_${no.toLowerCase()}`;

/** The demo company of the local Feishu with 64 more team leads and 384 more people, so that presses come from many deciders as in a real network. */
export function benchCompany(root: string): Company {
  const tenant = load(readFileSync(join(root, 'emulator', 'tenant.yaml'), 'utf8')) as Tenant;
  const known = tenant.people
    .filter((person) => !person.resigned)
    .map(
      ({ dept, leader, resigned: _, ...person }): Worker => ({
        ...person,
        openId: openIdOf(person.no),
        department: dept,
        leader: leader === null ? null : openIdOf(leader),
      }),
    );
  const headOf = (department: string): string | null => {
    const no = tenant.departments.find((one) => one.id === department)?.leader;
    return no === undefined ? null : openIdOf(no);
  };
  const worker = (no: string, name: string, department: string, leader: string | null, i: number): Worker => ({
    no,
    openId: openIdOf(no),
    name,
    title: '业务员',
    department,
    leader,
    joined: '2020-04-13',
    gender: i % 2 === 0 ? 'female' : 'male',
  });
  const leads = BRANCHES.flatMap((department, b) =>
    Array.from({ length: LEADS_EACH }, (_, i) => worker(`L${b}${pad(i)}`, `组长${b}-${i}`, department, headOf(department), i)),
  );
  const applicants = Array.from({ length: STAFF_EACH }, (_, i) =>
    leads.map((lead, n) => worker(`S${pad(n)}${pad(i)}`, `员工${n}-${i}`, lead.department, lead.openId, i)),
  ).flat();
  return {
    appId: tenant.app.id,
    tenant: tenant.tenant_key,
    departments: tenant.departments.map(({ id, name, parent, leader }) => ({ id, name, parent, leader: openIdOf(leader) })),
    people: [...known, ...leads, ...applicants],
    groups: tenant.chats.map(({ id, name }) => ({ id, name })),
    applicants,
  };
}

const pad = (n: number): string => String(n).padStart(2, '0');
