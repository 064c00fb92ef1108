import { dueOf } from './due-of.ts';
import { type OwnerSaid, ownerIn, TIME_SIGN } from './owner-said.ts';
import { partOf, type Scanned } from './scan.ts';

/** What a sentence says of one thing that is to be done. */
export interface Group {
  readonly at: number;
  readonly end: number;
  readonly owner: OwnerSaid | null;
  /** The owner stands in another part of the sentence. */
  readonly inherited: boolean;
  /** Where a time stands before or behind all of them: its clause. */
  readonly shared: { readonly at: number; readonly end: number } | null;
}

interface Clause {
  readonly at: number;
  readonly end: number;
  readonly owner: OwnerSaid | null;
  readonly hasTime: boolean;
  /** Says what is to be done, not only who and when. */
  readonly hasContent: boolean;
}

const FOR_ALL = /均|都|全部|统一|以上|同时|一并|分别|各自|all\b|both\b/iu;

/** The things one sentence asks for: 张三负责甲，6月20日前；李四负责乙. */
export function groupsOf(sentence: Scanned): readonly Group[] {
  const clauses = clausesOf(sentence);
  const groups: Clause[][] = [];
  const leading: Clause[] = [];
  let trailing: Clause | null = null;
  for (const clause of clauses) {
    const group = groups.at(-1);
    if (!group && !clause.hasContent && clause.hasTime && !clause.owner) leading.push(clause);
    else if (!group || beginsAnew(group, clause)) groups.push([clause]);
    else group.push(clause);
    if (!clause.hasContent && clause.hasTime && FOR_ALL.test(sentence.covered.slice(clause.at, clause.end))) trailing = clause;
  }
  if (groups.length === 0 && leading.length > 0) groups.push(leading.splice(0));
  const shared = leading[0] ?? trailing;
  let owner: OwnerSaid | null = null;
  return groups.map((group, i): Group => {
    const own = mergedOwner(group);
    const inherited = !own?.owners.length && own?.unknown == null && owner !== null;
    const said = inherited ? owner : own;
    if (own && (own.owners.length > 0 || own.unknown !== null)) owner = own;
    const at = i === 0 && leading.length > 0 ? (leading[0]?.at ?? 0) : (group[0]?.at ?? 0);
    return { at, end: group.at(-1)?.end ?? 0, owner: said, inherited, shared };
  });
}

/** Another owner or another time, with something to do, begins another thing. */
function beginsAnew(group: readonly Clause[], clause: Clause): boolean {
  const owned = group.some((one) => one.owner && (one.owner.owners.length > 0 || one.owner.unknown !== null));
  const owns = clause.owner !== null && (clause.owner.owners.length > 0 || clause.owner.unknown !== null);
  if (owned && owns && clause.hasTime) return true;
  if (!group.some((one) => one.hasContent)) return false;
  if (owned && owns && clause.hasContent) return true;
  return clause.hasContent && clause.hasTime && group.some((one) => one.hasTime);
}

function mergedOwner(group: readonly Clause[]): OwnerSaid | null {
  const said = group.flatMap(({ owner, at }) => (owner ? [moved(owner, at)] : []));
  const main =
    said.find((one) => one.strong && one.owners.length > 0) ??
    said.find((one) => one.owners.length > 0) ??
    said.find((one) => one.unknown !== null);
  if (said.length === 0) return null;
  return {
    owners: main?.owners ?? [],
    unknown: main?.unknown ?? null,
    strong: main?.strong ?? false,
    helpers: [...new Set(said.flatMap((one) => one.helpers))].filter((one) => !main?.owners.includes(one)),
    places: said.flatMap((one) => one.places),
  };
}

const moved = (owner: OwnerSaid, by: number): OwnerSaid => ({
  ...owner,
  places: owner.places.map(({ at, end }) => ({ at: at + by, end: end + by })),
});

/** Words that say nothing of what is to be done where only who and when stand beside them. */
const PADDING = new RegExp(
  `[\\s\\p{P}\\p{S}${TIME_SIGN}\\ue001-\\ue004\\ue010]|完成|落实|到位|办结|反馈|提交|之?前|以内|内|为止|均|都|全部|统一|分别|各自|一并|同时|最迟|最晚|监督|督办|把关|至迟|负责人?|责任人?|牵头人?|牵头|跟进|落实|截止(?:时间|日期)?|时间|期限|时限|要求|必须|务必|需要?|须|应|要|于|在|由|请(?![假示教求款])|并|的|优先级|高|中|低|状态|进行中|未开始|by|due|and|on|owner|deadline`,
  'giu',
);

function clausesOf(sentence: Scanned): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let depth = 0;
  const push = (end: number): void => {
    const piece = partOf(sentence, from, end);
    if (/[\p{L}\p{N}\ue001-\ue005]/u.test(piece.covered)) {
      const owner = ownerIn(piece.covered, piece.named);
      const without = (owner?.places ?? []).reduce(
        (rest, { at, end: to }) => rest.slice(0, at) + ' '.repeat(to - at) + rest.slice(to),
        piece.covered,
      );
      const content = without.replace(PADDING, '');
      clauses.push({
        at: from,
        end,
        owner,
        hasTime: dueOf(piece, false).time !== null,
        hasContent: content.length >= 2 || (content.length === 1 && owner !== null && piece.times.length > 0),
      });
    }
    from = end;
  };
  for (let i = 0; i < sentence.covered.length; i++) {
    const sign = sentence.covered.charAt(i);
    if (/[（(【[]/u.test(sign)) depth++;
    if (/[)）】\]]/u.test(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[，,；;。\n]/u.test(sign) && !isWithinNumber(sentence.plain, i)) push(i + 1);
  }
  push(sentence.covered.length);
  return clauses;
}

const isWithinNumber = (text: string, at: number): boolean =>
  text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /\d{3}/.test(text.slice(at + 1, at + 4));
