import type { PersonId } from '../../kernel/id.ts';
import type { Org, Person, Unit } from '../org/org.ts';
import { unitsBelow } from '../org/units-below.ts';
import { unitsSaid } from '../phrase/unit-said.ts';

/** People who are meant as a group, and in which words. */
export interface GroupSaid {
  readonly said: string;
  readonly at: number;
  readonly kind: 'everybody' | 'supervisors' | 'managers' | 'operations';
  /** Whose; several where the name does not tell. */
  readonly units: readonly Unit[];
  readonly people: readonly PersonId[];
}

const HAN = '\\p{Script=Han}';
const UNIT = `(?:${HAN}{2,6}?(?:分店|门店|店|区域|大区|部门|部)|${HAN}{2}(?=全体|全员|各店|所有|的?主管|的?店长))`;
const ALL =
  '(?:全体(?:员工|人员|同事|成员)?|全员|全店|全部门|所有人(?:员)?|所有同事|大家|每个人|everyone|everybody|the whole (?:team|branch|shop))';
const EACH = '(?:各个?|所有|每个|全部|几个)?(?:分店|门店|店|部门)?(?:里)?(?:的)?';
const PATTERNS: readonly (readonly [GroupSaid['kind'], RegExp])[] = [
  [
    'managers',
    /(?:各个?|所有|每个|全部|几个|两个|二网)(?:的)?(?:大区|区域)经理(?:们)?|(?:大区|区域)经理们|(?:the |all )?region(?:al)? managers/iu,
  ],
  [
    'supervisors',
    new RegExp(
      `(?:${UNIT})?(?:的)?(?:各个?|所有|每个|全部|几个)(?:分店|门店|店|部门)?(?:的)?(?:业务主管|店长|主管)(?:们)?|(?:${UNIT})?(?:的)?${EACH}(?:业务主管|店长|主管)们|(?:the |all )?(?:branch |shop )?supervisors`,
      'iu',
    ),
  ],
  [
    'operations',
    new RegExp(`(?:${UNIT})?(?:的)?(?:各个?|所有|每个|全部|几个)(?:分店|门店|店|部门)?(?:的)?运营(?:专员)?(?:们)?`, 'iu'),
  ],
  [
    'everybody',
    new RegExp(
      `(?:${UNIT}|我们店|本店|我们部门|本部门|整个店|店里)?(?:的)?${ALL}|${UNIT}的人|(?:我们店|本店)(?:的)?(?:人|同事)`,
      'iu',
    ),
  ],
];

/** Groups of people that a text names: 全店, 苏州分店全体, 华东各店主管, 区域经理们. The asker's own unit where none is named. */
export function groupsSaid(text: string, org: Org, asker: Person): readonly GroupSaid[] {
  const found: GroupSaid[] = [];
  let rest = text;
  for (const [kind, pattern] of PATTERNS) {
    for (let hit = pattern.exec(rest); hit; hit = pattern.exec(rest)) {
      const units = unitsOf(hit[0], kind, org, asker);
      found.push({
        said: hit[0],
        at: hit.index,
        kind,
        units,
        people: units.length === 1 && units[0] ? peopleOf(kind, units[0], org) : [],
      });
      rest = rest.slice(0, hit.index) + '。'.repeat(hit[0].length) + rest.slice(hit.index + hit[0].length);
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}

function unitsOf(said: string, kind: GroupSaid['kind'], org: Org, asker: Person): readonly Unit[] {
  const named = unitsSaid(said, org);
  if (named) return named.units;
  const lineage = org.lineage(asker.unitId);
  // 各店主管 is said of one's region; from outside a region of the whole network.
  const own =
    kind === 'everybody'
      ? lineage[0]
      : (lineage.find((unit) => unit.kind === 'region' && kind !== 'managers') ??
        lineage.find((unit) => unit.kind === 'network') ??
        lineage.at(-1));
  return own ? [own] : [];
}

function peopleOf(kind: GroupSaid['kind'], unit: Unit, org: Org): readonly PersonId[] {
  if (kind === 'everybody')
    return org
      .staffBelow(unit.id)
      .filter(({ active }) => active)
      .map(({ id }) => id);
  const role = kind === 'supervisors' ? 'supervisor' : kind === 'managers' ? 'region_manager' : 'operations';
  const below = new Set([unit.id, ...unitsBelow(org, [unit.id])]);
  return org.people
    .filter(
      ({ id, active }) =>
        active &&
        org.rolesOf(id).some((held) => held.role === role && held.scope !== 'everywhere' && below.has(held.scope as never)),
    )
    .map(({ id }) => id);
}

/** A written list of people with the groups in it as ids: 李敏、全店 is what a field for people reads. */
export function expandWho(text: string, org: Org, asker: Person): string {
  return text
    .split(/[,，、;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part): readonly string[] => {
      const [group] = part.startsWith('per_') ? [] : groupsSaid(part, org, asker);
      return group && group.said === part && group.people.length > 0 ? group.people : [part];
    })
    .join(',');
}

/** Names that stand alone, as somebody would ask for those people. */
export const askedToo = (names: string): string => `加上${names}`;
