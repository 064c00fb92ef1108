import type { Org } from '../org/org.ts';
import { personByNumber } from '../org/person-by-number.ts';
import type { ChainRule, Condition, MeasureKind, Seating } from './chain.ts';
import { centsOf } from './condition.ts';
import { nearest } from './nearest.ts';

export interface ChainFault {
  /** Within the chain, as in the YAML: `steps.0.who.people.1`. */
  readonly path: string;
  readonly code:
    | 'unknown_measure'
    | 'measure_type'
    | 'role_vacant'
    | 'no_such_head'
    | 'unknown_person'
    | 'person_left'
    | 'unknown_field'
    | 'same_step_id'
    | 'consent_alone';
  /** The value that cannot stand. */
  readonly value: string;
  /** The name that was probably meant. */
  readonly near: string | null;
  readonly message: string;
}

export interface ChainDefinition {
  readonly measures: Readonly<Record<string, MeasureKind>>;
  /** Fields of the form that hold a person. */
  readonly fields: readonly string[];
}

/** What a chain names that the definition or the organisation does not have; any fault stops the start. */
export function checkChain(rule: ChainRule, definition: ChainDefinition, org: Org): readonly ChainFault[] {
  return [
    ...consentAlone(rule),
    ...rule.steps.flatMap((step, i) => [
      ...sameId(rule, i),
      ...step.when.flatMap((condition, j) => conditionFaults(condition, `steps.${i}.when.${j}`, definition)),
      ...seatings(step.who, `steps.${i}.who`).flatMap(([who, path]) => seatingFaults(who, path, definition, org)),
    ]),
    ...seatings(rule.copy_to, 'copy_to').flatMap(([who, path]) => seatingFaults(who, path, definition, org)),
  ];
}

const seatings = (who: Seating | readonly Seating[], path: string): readonly (readonly [Seating, string])[] =>
  'length' in who ? who.map((each, i) => [each, `${path}.${i}`] as const) : [[who, path]];

const fault = (path: string, code: ChainFault['code'], value: string, near: string | null, message: string): ChainFault => ({
  path,
  code,
  value,
  near,
  message: near ? `${message}；是不是 ${near}？` : message,
});

/** To agree to take over is not to approve. */
const consentAlone = ({ steps }: ChainRule): readonly ChainFault[] =>
  steps.every((step) => step.consent)
    ? [
        fault(
          'steps',
          'consent_alone',
          steps.map((s) => s.id).join('、'),
          null,
          '只有 consent 步骤，没有人审批；请加上审批的步骤',
        ),
      ]
    : [];

/** Requests refer to their step by this id, so it names one step only. */
function sameId(rule: ChainRule, at: number): readonly ChainFault[] {
  const id = rule.steps[at]?.id ?? '';
  const earlier = rule.steps.findIndex((s) => s.id === id) < at;
  return earlier ? [fault(`steps.${at}.id`, 'same_step_id', id, null, `有两步都叫“${id}”，请改其中一个`)] : [];
}

function conditionFaults({ measure, is, than }: Condition, path: string, { measures }: ChainDefinition): readonly ChainFault[] {
  const names = Object.keys(measures);
  const kind = Object.hasOwn(measures, measure) ? measures[measure] : undefined;
  if (!kind) {
    return [
      fault(
        `${path}.measure`,
        'unknown_measure',
        measure,
        nearest(measure, names),
        `没有“${measure}”这个量；可用：${names.join('、') || '无'}`,
      ),
    ];
  }
  const value = JSON.stringify(than);
  if (is === 'in')
    return Array.isArray(than) ? [] : [fault(`${path}.than`, 'measure_type', value, null, '用 in 时 than 要写成列表')];
  if (is !== '=' && kind === 'text')
    return [fault(`${path}.is`, 'measure_type', is, null, `“${measure}”不是数字，只能用 = 或 in`)];
  if (kind === 'money' && typeof than === 'number' && centsOf(than) === null)
    return [fault(`${path}.than`, 'measure_type', value, null, `“${measure}”是金额，单位是元，最多两位小数`)];
  const wanted = kind === 'text' ? 'string' : 'number';
  return typeof than === wanted
    ? []
    : [fault(`${path}.than`, 'measure_type', value, null, `“${measure}”要和${kind === 'text' ? '文字' : '数字'}比较`)];
}

function seatingFaults(who: Seating, path: string, { fields }: ChainDefinition, org: Org): readonly ChainFault[] {
  if ('role' in who) {
    const held = org.people.some((p) => p.active && org.hasRole(p.id, who.role));
    return held
      ? []
      : [fault(`${path}.role`, 'role_vacant', who.role, null, `没有人担任 ${who.role}；请在 org.yaml 的 roles 里写上`)];
  }
  if ('head' in who) {
    const kinds = [...new Set(org.units.map((u) => u.kind))];
    const message = `没有 ${who.head} 这一级单位；现有：${kinds.join('、') || '无'}`;
    return kinds.includes(who.head) ? [] : [fault(`${path}.head`, 'no_such_head', who.head, null, message)];
  }
  if ('people' in who) {
    return who.people.flatMap((no, k): readonly ChainFault[] => {
      const at = `${path}.people.${k}`;
      const person = personByNumber(org, no);
      const staff = org.people.flatMap((p) => (p.active && p.employeeNo ? [p.employeeNo] : []));
      // Several people of one number are told where the directory's faults are; nobody is seated for it.
      if (org.people.some((p) => p.employeeNo === no) && !person) return [];
      if (!person) return [fault(at, 'unknown_person', no, nearest(no, staff), `通讯录里没有工号 ${no}`)];
      return person.active || person.suspended ? [] : [fault(at, 'person_left', no, null, `工号 ${no}（${person.name}）已离职`)];
    });
  }
  if ('field' in who && !fields.includes(who.field)) {
    const message = `表单里没有选人的字段 ${who.field}；可用：${fields.join('、') || '无'}`;
    return [fault(`${path}.field`, 'unknown_field', who.field, nearest(who.field, fields), message)];
  }
  return [];
}
