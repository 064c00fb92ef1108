import { joinFields } from './join-fields.ts';
import { type Block, blocksOf } from './lines.ts';
import { mergeSame, updating } from './merge-same.ts';
import type { MinutesWorld, ReadMinutes } from './minutes.ts';
import { readBlock } from './read-block.ts';
import { isNews, isOnlyToKnow, newReading, type Reading, type Steps } from './reading.ts';
import { sectionOf } from './sections.ts';
import { cellsOf, readTable } from './table.ts';
import { inWeek, weekAbove } from './week-above.ts';

/** Longest text that is read; what lies beyond is left as it is, and said so by `rest`. */
const READ_LIMIT = 60_000;

/**
 * What minutes say: head, decisions, actions, proposals, and line by line whatever else. Total: any text has a reading. Nothing is invented: a name nobody
 * has, several of one name, a group, 尽快 and a day that is over become questions, and days are counted from the day of the meeting (S66, S67).
 */
export function readMinutes(text: string, world: MinutesWorld): ReadMinutes {
  const steps = minutesRead(text, world);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, sentence by sentence: a long page holds nobody else up where its reader lets others in between. */
export function* minutesRead(text: string, world: MinutesWorld): Steps<ReadMinutes> {
  const reading = newReading();
  const looked = text.slice(0, READ_LIMIT);
  const blocks = joinFields(looked, blocksOf(looked, namesOf(world)));
  for (let i = 0; i < blocks.length; ) i += yield* readAt(blocks, i, reading, world);
  if (text.length > READ_LIMIT) reading.rest.push(text.slice(READ_LIMIT));
  const { head, proposals, rest } = reading;
  return { head, ...mergeSame(reading.actions, reading.decisions), proposals, rest };
}

const namesOf = ({ attendees, others, units }: MinutesWorld): ReadonlySet<string> =>
  new Set([...attendees, ...others, ...units].map(({ name }) => name));

/** Reads one block, or all rows of a table; says how many it was. */
function* readAt(blocks: readonly Block[], i: number, reading: Reading, world: MinutesWorld): Steps<number> {
  yield;
  const block = blocks[i];
  if (!block) return 1;
  const before = reading.actions.length;
  const week = weekAbove(block.text, world.meetingOn);
  if (week || block.kind === 'heading' || sectionOf(block.text)) reading.week = week;
  const rows = tableAt(blocks, i);
  if (rows.length > 1 && !block.isVoid) {
    yield* readRows(rows, reading, world);
    placeInWeek(before, reading, world);
    return rows.length;
  }
  if (block.isVoid) reading.rest.push(block.text);
  else yield* readBlock(block, blocks[i + 1], i, reading, world);
  placeInWeek(before, reading, world);
  return 1;
}

function placeInWeek(before: number, { actions, week }: Reading, world: MinutesWorld): void {
  if (week) actions.push(...actions.splice(before, Infinity).map((one) => inWeek(one, week, world)));
}

function tableAt(blocks: readonly Block[], i: number): readonly Block[] {
  const rows: Block[] = [];
  for (let at = i; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.text.includes('\n') || (cellsOf(block.text)?.length ?? 0) < 2) break;
    rows.push(block);
  }
  return rows;
}

function* readRows(blocks: readonly Block[], reading: Reading, world: MinutesWorld): Steps {
  const rows = readTable(
    blocks.map(({ text }) => text),
    world,
    world.typedBy,
  );
  if (!rows) {
    reading.rest.push(...blocks.map(({ text }) => text));
    return;
  }
  for (const { from, actions, decision, proposal } of rows) {
    yield;
    const kept = reading.section === 'earlier' ? updating(actions, world).filter(isNews) : updating(actions, world);
    if (decision !== null && reading.section !== 'earlier')
      reading.decisions.push({
        text: decision,
        from,
        onlyToKnow: isOnlyToKnow(from),
        actions: kept.map((_, n) => reading.actions.length + n),
      });
    if (proposal !== null) reading.proposals.push({ text: proposal, from });
    reading.actions.push(...kept);
    if (kept.length === 0 && decision === null && proposal === null) reading.rest.push(from);
  }
}
