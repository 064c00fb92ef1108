import type { UnitId } from '../../kernel/id.ts';
import { COMPANY_CODE, type OrgConfig } from './config.ts';
import type { Unit, UnitKind } from './org.ts';
import type { OrgFault } from './org-fault.ts';

/** The company itself, above all departments. */
export const ROOT_DEPARTMENT = '0';
/** Code and name of the company's unit where org.yaml names none. */
const COMPANY: UnitWish = { department: COMPANY_CODE, code: COMPANY_CODE, kind: 'company' };

type UnitWish = OrgConfig['units'][number];

export interface ListedDepartment {
  readonly externalId: string;
  readonly name: string;
  /** Null: directly below the company. */
  readonly parentId: string | null;
}

/** An administrator said that this department is the unit of this code from now on, in place of the one that was. */
export interface DepartmentAnswer {
  readonly department: string;
  readonly code: string;
  readonly instead: string | null;
}

export interface UnitsKnown {
  readonly units: readonly Pick<Unit, 'id' | 'code'>[];
  /** Department → unit as bound so far. */
  readonly bound: ReadonlyMap<string, UnitId>;
  /** Newest first. */
  readonly confirmed: readonly DepartmentAnswer[];
}

export interface BoundUnit {
  readonly externalId: string;
  /** Null: a new one. */
  readonly id: UnitId | null;
  readonly code: string;
  readonly kind: UnitKind;
}

export interface UnitBinding {
  /** One for each listed department, and the company's, which is always there. */
  readonly units: readonly BoundUnit[];
  /** The department that is the company: a listed one, or the root. */
  readonly company: { readonly externalId: string; readonly name: string };
  /** Units that another took the department of. */
  readonly absorbed: readonly { readonly id: UnitId; readonly into: string }[];
  readonly faults: readonly OrgFault[];
  /** Departments of the name of a unit whose own is gone. */
  readonly questions: readonly { readonly department: ListedDepartment; readonly code: string; readonly instead: string }[];
}

/**
 * Which unit each department is. A department is known by its id; the name in org.yaml only serves to find it the first time, and only where exactly
 * one bears it. Nothing is guessed: of several none is taken, and whether another department takes the place of one that is gone is asked.
 * @param unread departments that are there, but could not be read
 */
export function bindUnits(
  wishes: readonly UnitWish[],
  listed: readonly ListedDepartment[],
  known: UnitsKnown,
  unread: ReadonlySet<string> = new Set(),
): UnitBinding {
  const company = wishes.find((wish) => wish.kind === 'company') ?? COMPANY;
  const all = wishes.includes(company) ? wishes : [...wishes, company];
  const there = new Map(listed.map((one) => [one.externalId, one]));
  const unitOfCode = new Map(known.units.map((unit) => [unit.code, unit.id]));
  const departmentOf = new Map([...known.bound].map(([department, id]) => [id, department]));
  const boundTo = (wish: UnitWish): string | null => {
    const id = unitOfCode.get(wish.code);
    return (id && departmentOf.get(id)) ?? null;
  };

  const faults: OrgFault[] = [];
  const questions: UnitBinding['questions'][number][] = [];
  const target = new Map<string, UnitWish>();
  const fault = (wish: UnitWish, why: OrgFault['why'], more: Partial<OrgFault> = {}): void => {
    if (wish !== COMPANY) faults.push({ path: `units.${wishes.indexOf(wish)}.department`, value: wish.department, why, ...more });
  };
  const settle = (department: string, wish: UnitWish): void => {
    const other = target.get(department);
    if (other) fault(wish, 'ambiguous_department', { among: [department] });
    else target.set(department, wish);
  };
  const named = (wish: UnitWish): readonly ListedDepartment[] =>
    listed.filter(
      (one) => one.name === wish.department && !target.has(one.externalId) && (wish !== company || one.parentId === null),
    );

  const firstTime: UnitWish[] = [];
  const gone: (readonly [UnitWish, string])[] = [];
  for (const wish of all) {
    const bound = boundTo(wish);
    const { department_id: exact } = wish;
    const isThere = exact !== undefined && (there.has(exact) || (exact === ROOT_DEPARTMENT && wish === company));
    if (exact !== undefined && exact !== bound && !isThere) fault(wish, 'unknown_department', { value: exact });
    if (isThere) settle(exact, wish);
    else if (bound === null && exact === undefined) firstTime.push(wish);
    else if (bound === null) continue;
    else if (there.has(bound) || unread.has(bound) || bound === ROOT_DEPARTMENT) settle(bound, wish);
    else gone.push([wish, bound]);
  }
  for (const [wish, bound] of gone) {
    const answer = known.confirmed.find((one) => one.code === wish.code && one.instead === bound);
    if (answer && there.has(answer.department) && !target.has(answer.department)) settle(answer.department, wish);
    else {
      // The company is there also without a department of its own.
      if (wish === company) settle(bound, wish);
      else fault(wish, 'department_gone');
      for (const department of named(wish)) questions.push({ department, code: wish.code, instead: bound });
    }
  }
  for (const wish of firstTime) {
    const [one, ...others] = named(wish);
    if (wish === company && (!one || others.length > 0)) settle(ROOT_DEPARTMENT, wish);
    else if (!one) fault(wish, 'unknown_department');
    else if (others.length > 0) fault(wish, 'ambiguous_department', { among: [one, ...others].map((d) => d.externalId) });
    else settle(one.externalId, wish);
  }

  const companyAt = [...target].find(([, wish]) => wish === company)?.[0] ?? ROOT_DEPARTMENT;
  if (!target.has(companyAt)) target.set(companyAt, company);

  const codes = new Set(all.map((wish) => wish.code));
  const codeOfUnit = new Map(known.units.map((unit) => [unit.id, unit.code]));
  const claimed = new Set([...target.values()].flatMap((wish) => unitOfCode.get(wish.code) ?? []));
  const plain = (externalId: string): BoundUnit => {
    const bound = known.bound.get(externalId);
    const own = bound && !claimed.has(bound) ? bound : undefined;
    const id = own ?? unitOfCode.get(externalId) ?? null;
    const code = id === null ? undefined : codeOfUnit.get(id);
    return { externalId, id, code: code === undefined || codes.has(code) ? externalId : code, kind: 'department' };
  };
  const wished = (externalId: string, wish: UnitWish): BoundUnit => {
    const bound = known.bound.get(externalId);
    const mayAdopt = bound !== undefined && !claimed.has(bound) && !codes.has(codeOfUnit.get(bound) ?? '');
    return { externalId, id: unitOfCode.get(wish.code) ?? (mayAdopt ? bound : null), code: wish.code, kind: wish.kind };
  };

  const units = [...new Set([...there.keys(), companyAt])].map((externalId) => {
    const wish = target.get(externalId);
    return wish ? wished(externalId, wish) : plain(externalId);
  });
  const absorbed = units.flatMap(({ externalId, id, code }) => {
    const bound = known.bound.get(externalId);
    return bound && id !== null && bound !== id && !units.some((unit) => unit.id === bound) ? [{ id: bound, into: code }] : [];
  });
  const name = there.get(companyAt)?.name ?? company.department;
  return { units, company: { externalId: companyAt, name }, absorbed, faults, questions };
}
