import { HEAD_SECTIONS, withHead } from './head.ts';
import type { Block } from './lines.ts';
import type { MinutesWorld } from './minutes.ts';
import { ownerOf } from './owner-of.ts';
import { readSaid } from './read-said.ts';
import type { Reading, Steps } from './reading.ts';
import { scan } from './scan.ts';
import { labelsOf, type Section, sectionOf } from './sections.ts';
import { isDoing, isPlaceholder } from './sentence-kind.ts';
import { speakerOf, utteranceAt } from './speech.ts';

/** Signs of a help text. */
const LONGEST_HELP = 300;

/** Reads one block: a heading, a part of the head, who speaks, whose list follows, or what was said. `next` is the block below, `i` its place. */
export function* readBlock(block: Block, next: Block | undefined, i: number, reading: Reading, world: MinutesWorld): Steps {
  if ((yield* readUtterance(block, reading, world)) || readAbove(block, reading, world) || readHeading(block, i, reading)) return;
  if (isTopicOf(block, next)) {
    reading.above = null;
    reading.rest.push(block.text);
    return;
  }
  const [firstLine = ''] = block.text.split('\n');
  const joined = labelsOf(firstLine)
    .slice(0, 1)
    .map((one) => ({ ...one, value: block.text.slice(one.from) }));
  const labels = block.text.includes('\n') ? joined : labelsOf(block.text);
  // In a page without a line break one place that nobody filled in says nothing of the rest: it is looked at by sentences.
  if (labels.length === 0 && block.text.length <= LONGEST_HELP && isPlaceholder(block.text)) {
    reading.rest.push(block.text);
    return;
  }
  if (labels.length > 0) {
    for (const { section, value, from } of labels) yield* readLabel(block, section, value, from, reading, world);
    return;
  }
  if (HEAD_SECTIONS.has(reading.section)) {
    const isTopic = block.kind !== 'plain' && block.text.length <= 50 && !/[。；;]/u.test(block.text);
    const more = reading.section === 'topics' && !isTopic ? null : withHead(reading.head, reading.section, block.text, world);
    if (more) {
      reading.head = more;
      return;
    }
    reading.section = 'none';
  }
  yield* readSaid(block, reading, world);
}

/** A line that names somebody and nothing else is for the list below it: 李敏：, - **李敏**, ### 售后部. */
function readAbove(block: Block, reading: Reading, world: MinutesWorld): boolean {
  if (HEAD_SECTIONS.has(reading.section) || block.text.length > 24) return false;
  const { covered, named } = scan(block.text, world);
  const [only, ...more] = named;
  if (!only || more.length > 0 || !/^[*_\s【[]*[\ue001-\ue003]\ue010*[*_\s】\]]*[:：]?[*_\s]*$/u.test(covered)) return false;
  reading.above = {
    who: ownerOf({ owners: [only], helpers: [], unknown: null, strong: true, places: [] }, world.typedBy),
    block,
  };
  return true;
}

/** （一）库存 above a list that is told of: short, and says neither who nor when nor what is done. */
function isTopicOf(block: Block, next: Block | undefined): boolean {
  if (!next || block.kind !== 'number' || block.text.length > 15 || /[，,。；;：:\n]/u.test(block.text)) return false;
  const isAbove = next.indent > block.indent || (!block.isListed && (next.isListed || next.kind === 'bullet'));
  return isAbove && !isDoing(block.text);
}

/** The lines of a transcript: who speaks from here on, and what. */
function* readUtterance(block: Block, reading: Reading, world: MinutesWorld): Steps<boolean> {
  const utterance = utteranceAt(block.text);
  if (!utterance) return false;
  const speaker = speakerOf(utterance.speaker, world);
  if (!speaker) return false;
  reading.speaker = speaker;
  reading.section = 'discussion';
  const from = block.text.length - utterance.said.length;
  if (utterance.said.trim() !== '') yield* readSaid({ ...block, at: block.at + from, text: utterance.said }, reading, world);
  return true;
}

function readHeading(block: Block, i: number, reading: Reading): boolean {
  const isTitle =
    i === 0 &&
    block.text.length <= 50 &&
    /纪要|会议记录|例会|会议|minutes|meeting/iu.test(block.text) &&
    !/[：:。；;，,]/u.test(block.text) &&
    [null, 'discussion'].includes(sectionOf(block.text));
  if (isTitle) {
    reading.head = { ...reading.head, title: block.text.replace(/^[*\s]+|[*\s]+$/gu, '') };
    return true;
  }
  const isEntry =
    block.kind === 'check' ||
    block.kind === 'checked' ||
    block.kind === 'bullet' ||
    (reading.section === 'topics' && block.isListed);
  const section = isEntry ? null : sectionOf(block.text);
  if (section) {
    reading.section = section;
    reading.depth = block.depth;
    reading.above = null;
    reading.dueBelow = null;
    reading.listFrom = reading.actions.length;
    reading.speaker = null;
    return true;
  }
  // 二、本次会议 ends what was told of the last one.
  const isChapter = block.kind === 'number' && !block.isListed && block.text.length <= 15 && !/[，,。；;：:]/u.test(block.text);
  if (isChapter && reading.section === 'earlier') {
    reading.section = 'discussion';
    return true;
  }
  if (block.kind !== 'heading') return false;
  // A heading below the one of the part is a part of it.
  if (block.depth <= reading.depth || (reading.section !== 'actions' && reading.section !== 'decisions'))
    reading.section = 'else';
  reading.above = null;
  return true;
}

function* readLabel(block: Block, section: Section, value: string, from: number, reading: Reading, world: MinutesWorld): Steps {
  reading.above = null;
  if (!HEAD_SECTIONS.has(section)) {
    if (section !== 'recorder') reading.section = section;
    if (value !== '') yield* readSaid({ ...block, at: block.at + from, text: value }, reading, world);
    return;
  }
  const more = withHead(reading.head, section, value, world);
  if (more) reading.head = more;
  else if (value !== '') reading.rest.push(block.text);
  reading.section = value === '' ? section : 'none';
}
