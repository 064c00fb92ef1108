/*
 * The words by which a sentence says what a meeting is about, where it is and what it needs. Times and names have been blanked (￭) where it says so.
 */

const HAN_DIGITS = '一二三四五六七八九十';

/** A sign beside what looks like a name tells that it is none: 张经理 is somebody, 开张 is not. */
export const NOT_A_NAME = /^(?:开张|老是)/u;

/** Whoever comes where possible. */
export const WISHED =
  /(?:最好|可选|有空的话|方便的话|optional(?:ly)?)[^，。,;；]*|[^，。,;；]*(?:最好(?:也|能)?(?:来|参加|到)|有空就来|可来可不来)/giu;

export const wantsRoom = (text: string): boolean =>
  /会议室|洽谈室|meeting room|\ba room\b/iu.test(text) && !/不(?:用|要|需要|订)(?:订)?会议室/u.test(text);
export const wantsVideo = (text: string): boolean =>
  /视频|线上|远程|电话会|腾讯会议|飞书会议|\bvideo\b|\bonline\b|\bcall\b/iu.test(text);

const ABOUT =
  '(?:聊一聊|聊一下|聊聊|聊下|聊|讨论一下|讨论|谈一谈|谈一下|谈谈|谈|商量一下|商量|议一议|研究一下|研究|汇报一下|汇报|复盘|对一下|[过碰]一?下|沟通一下|沟通|说一下|说说|讲一讲|讲一下|讲讲|\\babout |to discuss |discuss )';
const UP_TO = '(?=[，。,;；￭]|$)';

/** What it is about: 主题…, 聊…, or what kind of meeting it is called. Null: nobody said. */
export function titleSaid(text: string): string | null {
  const named = new RegExp(`主题(?:是|为|[:：])?\\s*([^，。,;；￭]{1,40})${UP_TO}`, 'u').exec(text)?.[1];
  const about = new RegExp(`${ABOUT}(?:[个上]?￭+)?\\s*([^，。,;；￭]{1,40})${UP_TO}`, 'iu').exec(text)?.[1];
  const called = /开(?:一?[个次场])?([^，。,;；￭和跟与]{1,12}?会)(?:议)?(?=[，。,;；￭讨论聊]|$)/u.exec(text)?.[1];
  const matter =
    /(?:关于|有关)(?:那个|这个)?([^，。,;；￭]{1,40}?)(?:的(?:事情?|问题|情况))?(?=和|跟|与|同|开|[，。,;；￭]|$)/u.exec(text)?.[1];
  const said = named ?? matter ?? (about && !NOTHING.test(about) ? about : null);
  const title = (said ?? (called && !PLAIN.test(called) ? called : null) ?? '').replace(/^(?:的|一下|下)/u, '').trim();
  return title === '' ? null : title;
}

/** Talk about talking. */
const NOTHING = /^(?:[聊谈讲说碰个了一下上]+|个?(?:半个?小时|\d+个?(?:小时|分钟)))$/u;

/** Where it is said what it is about; -1: nowhere. */
export const aboutAt = (text: string): number => new RegExp(ABOUT, 'iu').exec(text)?.index ?? -1;

/** A meeting by no name of its own. */
const PLAIN = /^(?:个|短|小|视频|电话|线上|碰头)?会$|视频会$|电话会$/u;

/** Where, where it is no room that is asked for: 在太湖厅. */
export const placeSaid = (text: string): string | null => {
  const place =
    /(?:在|到)([^，。,;；￭和跟与在]{2,12}?(?:厅|室|楼|店|办公室|大厦|咖啡馆))(?=和|跟|与|开|见|聊|碰|[，。,;；￭]|$)/u.exec(
      text,
    )?.[1];
  return place && !/会议室|洽谈室/u.test(place) ? place : null;
};

/** 至少3个人: a meeting for which fewer are not enough. */
export function quorumSaid(text: string): number | null {
  const said = /(?:至少|最少|不少于|at least )\s*([0-9]{1,3}|[一二三四五六七八九十])\s*(?:个|位|名)?(?:人| people)/iu.exec(
    text,
  )?.[1];
  if (!said) return null;
  return /\d/u.test(said) ? Number(said) : HAN_DIGITS.indexOf(said) + 1;
}

/** What a meeting is called by and arranged with. */
export const CALLED: readonly string[] = [
  '会议室',
  '会议',
  '开会',
  '例会',
  '碰头会',
  '电话会',
  '视频',
  '线上',
  'meeting',
  'call',
  'sync',
  'room',
  'with',
  'schedule',
  'arrange',
  'book',
];
