import { plainSigns } from '../phrase/plain-signs.ts';
import { dueOf } from './due-of.ts';
import { withHostSaid } from './head.ts';
import { itemsIn } from './items.ts';
import { type Block, sentencesOf } from './lines.ts';
import { updating } from './merge-same.ts';
import type { MinutesWorld } from './minutes.ts';
import { type OwnerFound, ownerOf } from './owner-of.ts';
import { isNews, isOnlyToKnow, type Reading, type Steps } from './reading.ts';
import { type Scanned, scan } from './scan.ts';
import { decidedAt, isOpen, isPlaceholder, isQuestion, suggestedAt } from './sentence-kind.ts';
import { isRuled, isSpoken, promisesIn, toldIn } from './speech.ts';

/** A label stands at the front of a block; a line of a thousand signs is not looked through for one. */
const FRONT_SIGNS = 120;

/** Reads the sentences of a block: decisions, actions, proposals; the others are kept as they are. Stops for a breath between them. */
export function* readSaid(block: Block, reading: Reading, world: MinutesWorld): Steps {
  const above = aboveOf(block, reading);
  const label = labelOwner(scan(block.text.slice(0, FRONT_SIGNS), world), world);
  if (/(?:以下|下列|如下)[^。]*[:：]\s*$/u.test(block.text) && block.text.length <= 60) {
    const due = dueOf(scan(block.text, world), true);
    reading.dueBelow = due.due === null ? null : { ...due, time: null };
    if (/事项|工作|任务|安排|分工|要求/u.test(block.text)) reading.section = 'actions';
    reading.rest.push(block.text);
    return;
  }
  const speaker = reading.speaker ? reading.speaker.id : (label?.owner ?? world.typedBy);
  const spoken = reading.speaker !== null || isSpoken(plainSigns(block.text));
  const before = reading.actions.length;
  for (const piece of pieces(block, world)) {
    yield;
    if (piece === null) continue;
    const sentence = scan(piece, world);
    reading.head = withHostSaid(reading.head, piece, world);
    const used = spoken
      ? readSpoken(sentence, speaker, reading, world)
      : readWritten(sentence, block, speaker, above, reading, world);
    if (!used) reading.rest.push(sentence.text);
  }
  if (reading.section === 'earlier') {
    const read = reading.actions.splice(before, Infinity);
    reading.actions.push(...read.filter(isNews));
    reading.rest.push(...read.filter((one) => !isNews(one)).map(({ from }) => from));
  }
}

/** Whose list a block stands in. */
function aboveOf(block: Block, reading: Reading): OwnerFound | null {
  const { above } = reading;
  if (above && block.kind !== 'plain' && (block.indent > above.block.indent || above.block.kind !== block.kind)) return above.who;
  reading.above = null;
  return null;
}

/** 张三：… */
function labelOwner({ covered, named }: Scanned, world: MinutesWorld): OwnerFound | null {
  const [first] = named;
  if (!first || !/^[*_\s【[]*[\ue001-\ue003]\ue010*[*_\s】\]]*(?:[:：]|$)/u.test(covered)) return null;
  return ownerOf({ owners: [first], helpers: [], unknown: null, strong: true, places: [] }, world.typedBy);
}

/** Sentences of a block; one that says only who and when belongs to the one before. Null: one more was looked at. */
function* pieces(block: Block, world: MinutesWorld): Generator<string | null, void> {
  let last: { readonly at: number; end: number } | null = null;
  const cut = ({ at, end }: { readonly at: number; readonly end: number }): string =>
    block.text.slice(at - block.at, end - block.at);
  for (const { at, end, text } of sentencesOf(block)) {
    if (last && saysNoMore(scan(text, world))) {
      last.end = end;
      yield null;
    } else {
      if (last) yield cut(last);
      last = { at, end };
    }
  }
  if (last) yield cut(last);
}

const saysNoMore = ({ covered }: Scanned): boolean =>
  /[\ue001-\ue005]/u.test(covered) &&
  covered.replace(
    /[\s\p{P}\p{S}\ue001-\ue010]|责任人|负责人?|完成|落实|反馈|提交|牵头|协办|配合|截止|时间|期限|务必|必须|要求|由|于|在|请|前|均|都|人/gu,
    '',
  ) === '';

function readSpoken(sentence: Scanned, speaker: string | null, reading: Reading, world: MinutesWorld): boolean {
  const { covered, text } = sentence;
  if (isRuled(covered)) {
    reading.decisions.push({ text, from: text, onlyToKnow: false, actions: [] });
    return true;
  }
  const promised = promisesIn(sentence, speaker, world);
  const actions = promised.length > 0 ? promised : toldIn(sentence, world);
  reading.actions.push(...updating(actions, world));
  return actions.length > 0;
}

function readWritten(
  sentence: Scanned,
  block: Block,
  speaker: string | null,
  above: OwnerFound | null,
  reading: Reading,
  world: MinutesWorld,
): boolean {
  const { covered, text, plain } = sentence;
  const isBox = block.kind === 'check' || block.kind === 'checked';
  const { section } = reading;
  if (section === 'topics' || isPlaceholder(text)) return false;
  const decided = section === 'earlier' ? null : decidedAt(covered);
  const suggested = suggestedAt(covered);
  const isItem = isBox || section === 'actions' || section === 'earlier';
  if (section === 'proposals' || (suggested !== null && decided === null && !(isItem && isOpen(covered)))) {
    reading.proposals.push({ text, from: text });
    return true;
  }
  if (isQuestion(plain)) return false;
  if (/^(?:以上|上述)/u.test(plain) && setAbove(sentence, reading)) return false;
  const found = itemsIn(
    sentence,
    {
      isItem,
      isDone: block.kind === 'checked',
      speaker,
      forWhom: above,
      dueBelow: reading.dueBelow,
      isListed: block.kind !== 'plain',
    },
    world,
  );
  const isDecision = decided !== null || section === 'decisions';
  // A decision in the list of actions is one of them where somebody or some day is named.
  const isRule = decided !== null && !isBox && found.every((one) => one.owner === null && one.due === null);
  const actions = isRule ? [] : updating(found, world);
  if (isDecision)
    reading.decisions.push({
      text,
      from: text,
      onlyToKnow: isOnlyToKnow(text),
      actions: actions.map((_, n) => reading.actions.length + n),
    });
  reading.actions.push(...actions);
  return isDecision || actions.length > 0;
}

/** 以上事项均须6月30日前完成: the day of those above for which none was said. */
function setAbove(sentence: Scanned, reading: Reading): boolean {
  const { due, said } = dueOf(sentence, true);
  if (due === null) return false;
  for (const [at, one] of reading.actions.entries())
    if (at >= reading.listFrom && one.due === null && !one.done && one.dueSaid === null)
      reading.actions[at] = { ...one, due, dueSaid: said, questions: one.questions.filter(({ about }) => about !== 'due') };
  return true;
}
