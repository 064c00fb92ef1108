import type { Org } from '../org/org.ts';
import type { ChainRule, Seating } from './chain.ts';

export interface ChainFault {
  readonly path: string;
  readonly message: string;
}

/** What a chain names that the definition or the organisation does not have; any fault stops the start (design §2). */
export function checkChain(rule: ChainRule, definition: { readonly measures: Readonly<Record<string, 'number' | 'text'>>; readonly fields: readonly string[] }, org: Org): readonly ChainFault[] {
  return rule.steps.flatMap((step, i) => [
    ...step.when.flatMap((condition, j): ChainFault[] => {
      const kind = definition.measures[condition.measure];
      const path = `steps.${i}.when.${j}`;
      if (!kind) return [{ path: `${path}.measure`, message: `没有“${condition.measure}”这个量；可用：${Object.keys(definition.measures).join('、')}` }];
      const numeric = condition.is !== '=' && condition.is !== 'in';
      return numeric && kind !== 'number' ? [{ path: `${path}.is`, message: `“${condition.measure}”不是数字，只能用 = 或 in` }] : [];
    }),
    ...(Array.isArray(step.who) ? step.who : [step.who]).flatMap((who) => seatingFaults(who, `steps.${i}.who`, definition.fields, org)),
  ]);
}

function seatingFaults(who: Seating, path: string, fields: readonly string[], org: Org): readonly ChainFault[] {
  if ('role' in who) {
    const held = org.people.some((p) => p.active && org.hasRole(p.id, who.role));
    return held ? [] : [{ path: `${path}.role`, message: `没有人担任 ${who.role}；请在 org.yaml 的 roles 里写上` }];
  }
  if ('people' in who) {
    return who.people.flatMap((no, k): ChainFault[] => {
      const person = org.people.find((p) => p.employeeNo === no);
      if (!person) return [{ path: `${path}.people.${k}`, message: `通讯录里没有工号 ${no}` }];
      return person.active ? [] : [{ path: `${path}.people.${k}`, message: `工号 ${no}（${person.name}）已离职` }];
    });
  }
  if ('field' in who && !fields.includes(who.field)) return [{ path: `${path}.field`, message: `表单里没有选人的字段 ${who.field}；可用：${fields.join('、') || '无'}` }];
  return [];
}
