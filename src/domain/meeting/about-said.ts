/** What somebody says of a meeting there is already. `which`: the words before 会, by which it is told from others. */
export interface AboutMeeting {
  readonly kind: 'meeting_about';
  readonly which: string;
  readonly does: 'move' | 'cancel' | 'decline' | 'look';
  /** Of a move: the new time in its words, or by how many minutes. */
  readonly to?: string;
  readonly by?: number;
  /** Why somebody does not come. */
  readonly why?: string;
}

const PLEASE = '(?:请|帮我|麻烦|把|将|我想|想|要)*';
const WHICH = '(.{0,20}?)的?(?:会议|碰头会|短会|会)(?!议|室|员|计|谈|费)';
const MAY = '(?:能不能|可不可以|能|可以|想|要|得|帮我|我)*';
const NUMBER: Readonly<Record<string, number>> = { 半: 30, 一: 60, 两: 120, 二: 120, 三: 180 };

const MOVES_TO = new RegExp(
  `^${PLEASE}${WHICH}${MAY}(?:改到|改在|改成|挪到|移到|推迟到|推到|延到|顺延到|提前到|调到)(.{1,20}?)(?:吗|吧|行吗|可以吗)?$`,
  'u',
);
const MOVES_BY = new RegExp(
  `^${PLEASE}${WHICH}${MAY}(推迟|延后|晚|往后推|往后挪|提前|早|往前提|往前挪)(?:个)?(?:(半|一|两|二|三)个?(?:小时|钟头)|(\\d{1,3})分钟|(\\d)个?小时)(?:开)?(?:吗|吧)?$`,
  'u',
);
const MOVES = new RegExp(`^${PLEASE}${WHICH}${MAY}(?:改期|改时间|改个时间|换个时间|推迟|延期|提前)(?:一下|开)?(?:吗|吧)?$`, 'u');
const CANCELS = [
  new RegExp(`^${PLEASE}取消(.{0,20}?)的?(?:会议|会)$`, 'u'),
  new RegExp(`^${WHICH}${MAY}(?:取消|不开|停开)(?:掉|了|吧)*$`, 'u'),
];
/** 今天会来不了 may be said of work: here it has to be 的会, 会议, 周会. */
const DECLINES =
  /^(.{0,20}?)(?:的会|会议|(?<=[周月季例度短])会)(?:上)?我?(?:来不了|去不了|到不了|参加不了|不能参加|不参加|不来|不去|没空|没时间)了?[，,。\s]*(?:因为|原因是?[:：]?)?(.{0,60})$/u;
const LOOKS = [
  /^()(?:还)?(?:有)?(?:谁|哪些人)(?:还)?没有?(?:签到|来开会)$/u,
  /^我?(?:会|能)?(?:参加|来参加)(.{1,20}?)的?(?:会议|会)$/u,
  new RegExp(`^${WHICH}我?(?:会)?(?:参加|能来|准时到)$`, 'u'),
  new RegExp(`^${WHICH}(?:上|还有)*(?:有)?(?:谁|哪些人)(?:还)?(?:没有?|不)?(?:答复|回复|确认|签到|来|参加)(?:了)?$`, 'u'),
];
/** 周会, 月会: exceptions of a series are heard elsewhere. And 我会取消: there 会 is no meeting. */
const OF_SERIES = /(?:周|周例|月|月度|季|季度|例|晨|早|夕)$/u;
/** What somebody would like is said to whoever improves things. */
const WISHED = /建议|意见|希望|提议|最好/u;
const NO_MEETING = /(?:[我你他她它们谁机]|还|不|就|都|也|才|一定|可能|应该|晚|年|社|协|聚|工)$/u;

/** Null where something else is said. */
export function readAboutMeeting(bare: string): AboutMeeting | null {
  const said = saidOf(bare);
  if (!said || NO_MEETING.test(said.which) || WISHED.test(said.which)) return null;
  return OF_SERIES.test(said.which) && (said.does === 'move' || said.does === 'cancel') ? null : said;
}

function saidOf(bare: string): AboutMeeting | null {
  const to = MOVES_TO.exec(bare);
  if (to) return { kind: 'meeting_about', does: 'move', which: to[1] ?? '', to: to[2] ?? '' };
  const by = MOVES_BY.exec(bare);
  if (by) {
    const minutes = (by[3] ? NUMBER[by[3]] : undefined) ?? (by[4] ? Number(by[4]) : Number(by[5] ?? 0) * 60);
    const isEarlier = /提前|早|往前/u.test(by[2] ?? '');
    return { kind: 'meeting_about', does: 'move', which: by[1] ?? '', by: isEarlier ? -minutes : minutes };
  }
  const moves = MOVES.exec(bare);
  if (moves) return { kind: 'meeting_about', does: 'move', which: moves[1] ?? '' };
  for (const pattern of CANCELS) {
    const found = pattern.exec(bare);
    if (found) return { kind: 'meeting_about', does: 'cancel', which: found[1] ?? '' };
  }
  const declines = DECLINES.exec(bare);
  if (declines) return { kind: 'meeting_about', does: 'decline', which: declines[1] ?? '', why: (declines[2] ?? '').trim() };
  for (const pattern of LOOKS) {
    const found = pattern.exec(bare);
    if (found) return { kind: 'meeting_about', does: 'look', which: found[1] ?? '' };
  }
  return null;
}

/** Words that tell of no meeting in particular. */
const ANY = /^(?:这个|那个|这次|那次|下次|本次|下一个|我的|开|的)*$/u;
export const isNextMeant = (which: string): boolean => ANY.test(which);

/** 库存 of 库存盘点, 试驾排班 in 明天试驾排班. */
export const isCalled = (title: string, which: string): boolean => {
  const words = which.replace(/^(?:那个|这个)/u, '');
  return which.includes(title) || (words.length > 1 && title.includes(words)) || title.includes(`${words}会`);
};
