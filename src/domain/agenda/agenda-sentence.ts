/** 加个议题：…: for the next meeting of whoever says it. */
export interface AgendaSentence {
  readonly kind: 'topic_add';
  readonly title: string;
}

const ADDS =
  /^(?:我要|我想|请|帮我)?(?:给(?:下次)?(?:周会|月会|季度会|例会|会议))?(?:加|提|添加|增加|补充|新增)(?:一)?(?:个|条|项)?(?:会议)?议题(?:[：:，,\s]+(.{0,200}))?$/u;
const ADDS_EN = /^add (?:a |the )?topic(?:[:,\s]+(.{0,200}))?$/iu;

/** Whether a sentence brings a topic; null where it does not. */
export function readAgendaSentence(said: string): AgendaSentence | null {
  const found = ADDS.exec(said) ?? ADDS_EN.exec(said);
  return found ? { kind: 'topic_add', title: (found[1] ?? '').trim() } : null;
}
