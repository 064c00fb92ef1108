/** A link to a recording with its words (妙记), of Feishu or Lark; the token is 24 signs at the end of its path. */
const LINK = /https:\/\/(?:[\w-]+\.)+(?:feishu\.cn|larksuite\.com|larkoffice\.com)\/minutes\/([a-z0-9]{24})(?![a-z0-9])/u;

/** The token of the first such link in what somebody said; null where there is none. */
export const transcriptToken = (said: string): string | null => LINK.exec(said)?.[1] ?? null;
