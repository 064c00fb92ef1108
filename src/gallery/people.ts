import { makeOrg, type Org, type Person } from '../domain/org/org.ts';
import type { PersonId, UnitId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/time.ts';

const BRANCH = 'unt_branch' as UnitId;

const person = (id: string, name: string, title: string, leaderId: string | null): Person => ({
  id: `per_${id}`,
  employeeNo: id,
  name,
  title,
  unitId: BRANCH,
  leaderId: leaderId ? (`per_${leaderId}` as PersonId) : null,
  gender: 'unknown',
  joinedOn: '2020-04-13' as LocalDate,
  careerFrom: null,
  language: 'zh-CN',
  active: true,
  suspended: false,
  leftOn: null,
});

/** A handful of people for sample cards; one name is as long as names get. */
export const SAMPLE_ORG: Org = makeOrg(
  [
    person('li', '李强', '业务员', 'wang'),
    person('min', '李敏', '业务员', 'wang'),
    person('long', '阿卜杜热合曼·买买提依明', '业务员', 'wang'),
    person('wang', '王芳', '业务主管', 'jiang'),
    person('jiang', '蒋建国', '区域经理', null),
    person('chu', '褚玉兰', '人力资源经理', null),
  ],
  [{ id: BRANCH, code: 'SZ', name: '苏州分店', kind: 'branch', parentId: null, leaderId: 'per_wang', active: true }],
  [],
);

export const nameOf = (id: PersonId): string => SAMPLE_ORG.person(id)?.name ?? '—';
