import type { PersonId } from '../../kernel/id.ts';
import type { DayMinutes, LocalDate } from '../../kernel/time.ts';
import { itemsOf } from '../phrase/items.ts';
import { plainSigns } from '../phrase/plain-signs.ts';
import { type MeetingWorld, readMeetingSaid } from './read-said.ts';

/** What somebody says of a meeting that is not made yet, while its card is open; what is absent stays. */
export interface DraftChange {
  readonly day?: LocalDate;
  /** Null: no last day any more. */
  readonly until?: LocalDate | null;
  readonly at?: DayMinutes;
  readonly minutes?: number;
  readonly room?: boolean;
  readonly video?: boolean;
  readonly title?: string;
  readonly place?: string;
  readonly quorum?: number;
  readonly add?: readonly PersonId[];
  readonly wish?: readonly PersonId[];
  readonly remove?: readonly PersonId[];
}

const LEAD = /^(?:(?:那|就|请(?=[把将改换帮加去不])|帮我|麻烦|再|还是|把)(?!有))*(?:会议|这个会|会)?/u;
const TAIL = /(?:吧|啊|呀|了|哦|谢谢|[。.！!~～\s])+$/u;
const ADDS =
  /^(?:(?:再|也|还)?(?:要|得)?(?:加上|加入|加|叫上|叫|请上|请|带上|喊上|邀请|拉上)|还有|算上|also (?:invite|add)|add|invite)\s*(.+?)(?:也?(?:一起)?(?:参加|来|去))?$/iu;
const REMOVES =
  /^(?:去掉|去除|删掉|删除|移除|不要|不叫|别叫|不请|别请|不用叫|不用请|without|remove|drop)\s*(.+?)(?:了|吧)*$|^(.+?)(?:不用来|不来|不参加|不用参加|不用去)$/iu;
const TITLE = /^(?:主题|题目|名字|名称|标题)\s*(?:改成|改为|换成|叫|是|为|[:：])\s*(.{1,40})$/u;
const PLACE =
  /^(?:地点|地方)?\s*(?:改到|改在|改成|换到|换成|定在|放在|就在|在|是|[:：])\s*(.{1,40}?(?:厅|室|楼|店|办公室|大厦|咖啡馆|层))$/u;
const MOVES =
  /^(?:时间|日期|时长)?\s*(?:改到|改在|改成|改为|改|换到|换成|挪到|推到|推迟到|提前到|放到|定在|定|移到|是|到|开|move (?:it )?to|make it|at)?\s*(.+?)(?:开始|开|行吗|可以吗)?$/iu;
const NO_ROOM = /^(?:不用|不要|不需要|不订|取消|去掉|no)\s*(?:订)?(?:会议室|room)$/iu;
const ROOM = /^(?:(?:要|订|需要|加|用)(?:一?[个间])?(?:会议室)|要会议室|(?:book )?a room)$/iu;
const NO_VIDEO = /^(?:不用|不要|不需要|不开)\s*(?:视频|线上|视频会议)$|^(?:线下|当面|现场)(?:开)?$/iu;
const VIDEO = /^(?:改成|改|用|开|要|加)?(?:视频|线上)(?:会议?|开)?$/u;

/** 改到4点, 不要会议室, 加上王芳. Null unless every piece of the message is understood, so that no other sentence is taken for it. Pure, total. */
export function readDraftChange(text: string, world: MeetingWorld): DraftChange | null {
  const pieces = plainSigns(text)
    .split(/[，,；;。\n]+/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return null;
  let all: DraftChange = {};
  for (const piece of pieces) {
    const one = pieceChange(piece.replace(LEAD, '').replace(TAIL, '').trim(), world);
    if (!one) return null;
    all = { ...all, ...one, ...both(all, one) };
  }
  return all;
}

const both = (a: DraftChange, b: DraftChange): DraftChange =>
  Object.fromEntries(
    (['add', 'wish', 'remove'] as const).flatMap((list) =>
      a[list] || b[list] ? [[list, [...new Set([...(a[list] ?? []), ...(b[list] ?? [])])]]] : [],
    ),
  );

function pieceChange(piece: string, world: MeetingWorld): DraftChange | null {
  if (NO_ROOM.test(piece)) return { room: false };
  if (ROOM.test(piece)) return { room: true };
  if (NO_VIDEO.test(piece)) return { video: false };
  if (VIDEO.test(piece)) return { video: true };
  const title = TITLE.exec(piece)?.[1];
  if (title) return { title };
  const removed = REMOVES.exec(piece);
  const remove = removed && peopleIn(removed[1] ?? removed[2] ?? '', world);
  if (remove) return { remove };
  const wished = /^(.+?)(?:最好(?:也|能)?(?:来|参加|到)|可选|有空就来)$/u.exec(piece)?.[1];
  const wish = wished && peopleIn(wished, world);
  if (wish) return { wish };
  const added = ADDS.exec(piece)?.[1];
  const add = added && peopleIn(added, world);
  if (add) return { add };
  return timeIn(piece, world) ?? placeIn(piece);
}

const placeIn = (piece: string): DraftChange | null => {
  const place = PLACE.exec(piece)?.[1]?.trim();
  return place ? { place, room: false } : null;
};

/** Nothing but names: each of them clearly somebody's, or a whole group. */
function peopleIn(text: string, world: MeetingWorld): readonly PersonId[] | null {
  const { required, wished, doubtful } = readMeetingSaid(text, world);
  const found = [...new Set([...required, ...wished])];
  if (found.length === 0 || doubtful.length > 0) return null;
  const names = found.flatMap((id) => world.org.person(id)?.name ?? []);
  const left = [...names, ...world.mentioned.map(({ name }) => name)]
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ''), text);
  // 全店, 各店主管: more people than names.
  const isGroup = found.length > 3 && names.every((name) => !text.includes(name));
  return isGroup || /^[和跟与同、,，@\s及还有]*$/u.test(left) ? found : null;
}

/** A time and nothing else: a day, a time of it, how long. */
function timeIn(piece: string, world: MeetingWorld): DraftChange | null {
  const said = MOVES.exec(piece)?.[1]?.trim() ?? '';
  const items = itemsOf(said);
  if (items.length === 0) return null;
  const left = items.toReversed().reduce((rest, { at, end }) => rest.slice(0, at) + rest.slice(end), said);
  if (!/^[\s的到至\-–~]*$/u.test(left)) return null;
  const read = readMeetingSaid(said, world);
  if (read.unread !== null) return null;
  const hasDay = items.some(({ is }) => is === 'day');
  const change: DraftChange = {
    ...(hasDay && read.day ? { day: read.day, until: read.until } : {}),
    ...(read.at === null ? {} : { at: read.at }),
    ...(read.minutes === null ? {} : { minutes: read.minutes }),
  };
  return Object.keys(change).length > 0 ? change : null;
}
