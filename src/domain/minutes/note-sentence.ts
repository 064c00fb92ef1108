import { transcriptToken } from './transcript-link.ts';

/** A note of the meeting one is in, the text of minutes pasted whole, or (`transcript`) the token of a recording of it. */
export type NoteSentence =
  | { readonly kind: 'meeting_note'; readonly text: string; readonly source: 'typed' | 'pasted' | 'transcript' }
  | { readonly kind: 'minutes_wanted' };

/** With a sign behind it, or, spoken, 「记一下」 and a pause. */
const NOTE = /^(?:(?:记录?一?下?|会议记录|笔记|note|notes)\s*[:：]|(?:帮我|请)?记录?(?:一下|下来|一笔)[，,、\s])\s*(?=\S|$)/iu;
const PASTED = /^(?:会议)?(?:纪要|速记|妙记|转写|逐字稿|文字记录|minutes|transcript)(?:如下)?\s*[:：]?\s*\n/iu;
const WANTED = /^(?:整理|出|写|生成|起草)(?:一下|个|份)?(?:会议)?纪要$|^(?:make|write|draft) (?:the )?minutes$/iu;
/** The head of minutes as people write it: two of its lines make it one. */
const HEAD =
  /^[#*\s]*(?:会议)?(?:时间|地点|主持人?|记录人?|参会人员?|出席人?员?|参加人员?|缺席|议题|议程|决议|会议决定|行动项|待办事项?)[*\s]*[:：]/u;

/** Beside a link stands a title at most; what is longer says something of its own. */
const LINK_ONLY = 300;

/** 「记：……」 in a meeting, a text of minutes pasted whole, or that minutes be made; null: none of these. */
export function readNoteSentence(said: string): NoteSentence | null {
  const text = said.trim();
  if (WANTED.test(text.replace(/[。！!.]+$/u, ''))) return { kind: 'minutes_wanted' };
  const note = NOTE.exec(text);
  if (note) return { kind: 'meeting_note', text: text.slice(note[0].length).trim(), source: 'typed' };
  const token = text.length <= LINK_ONLY ? transcriptToken(text) : null;
  if (token) return { kind: 'meeting_note', text: token, source: 'transcript' };
  const pasted = PASTED.exec(text);
  if (pasted) return { kind: 'meeting_note', text: text.slice(pasted[0].length).trim(), source: 'pasted' };
  const lines = text.split('\n');
  return lines.filter((one) => HEAD.test(one)).length >= 2 ? { kind: 'meeting_note', text, source: 'pasted' } : null;
}
