import { leftoverOf, type Piece, placesOf, timesIn } from './leftover.ts';
import { clausesSaid, type NamesIn, unwished } from './wish.ts';

/** What a sentence would open, as far as it is named in it. */
export interface Opened {
  /** What it is called, and the words that begin one. */
  readonly words: readonly string[];
  /** Where a clause asks for one, if that is more than its words. */
  readonly asked?: (clause: string) => readonly Piece[];
  /** Whether a piece of text may well be what such a form is filled with. */
  readonly suits: (said: string) => boolean;
  /** Others who are named in it do not make it theirs: 王芳的电脑坏了. */
  readonly ofAnybody?: true;
}

/** 请客户吃饭的是张伟, 订会议室的人是他: who did it is told, and not that it is to be done. */
const WHO_DID = /的(?:人|那位|那个人)?(?:就|正|都)?(?:是|不是)(?!我(?!们店))$/u;
/** 借款三千的那位是谁, 报销的是别人: somebody is named by it. */
const OF_ONE_WHO = /的(?:那|这)(?:位|个人)|的(?:就|都)?是(?:他|她|别人|人家|谁)|(?:是谁|谁啊)[?？~～。\s]*$/u;
/** 烦死了, 真好, 服了: the last clause says what somebody thinks of it, and nothing that is wanted. */
const SIGHS =
  /(?:^|[,，。!！\s])[^,，。]{0,8}?(?:[烦累气困愁急]死(?:了|人|我)|头疼|头大|崩溃|无语|受不了|受够了|没意思|没完没了|服了|够够的|呵呵|真(?:够|是)?(?:的|烦|累|好|棒|快|慢|行|爽|难|贵|香|麻烦|没劲|无聊))(?:了|啊|呀|吧|哦|哈|啦|的)*[。!！~\s]*$/u;
/** What is said of a thing that stands right before it: …还不够, …比什么都麻烦, …又被退了. */
const TOLD_OF_IT =
  /^(?:[那这]点|还(?:不|没|是)|都?不(?:够|如|值|值得|划算)|比|越来越|真|太|很|挺|特别|好(?:麻烦|慢|难|烦|贵)|(?:总|老)是|每次都?|(?:又|全|都|已经|刚刚?)?(?:被|给)|是[^,，。:：]{1,12}的|(?:一|多)?(?:点|下)都不)/u;
/** 我不想排队报销, 等月底再约大家开会: no to all that follows in the clause, or not now. */
const UNWANTED =
  /(?:(?<!是)不(?:想|用|必|需要|打算|准备)|没(?:有)?(?:说|想|打算|准备)(?:要|过)?|别(?![人的处墅扭])|等[^,，。;；]{1,10}再)[^,，。;；!！?？]{0,10}$/u;
/** 报销负两百块, 报销0元: no amount, and no number of anything, that a form could hold. */
const LESS_THAN_NOTHING =
  /(?<![\d.])0+(?:\.0+)?\s*(?:元|块)|负\s*¥?\s*[\d零一二两三四五六七八九十百千万]|(?<![\p{L}\p{N}）)~～至-]\s{0,2})-\s?¥?\d/u;
/** Somebody asks for it: 我要报销…, 帮我约…. */
const ASKED =
  /(?:要|想|需|请|帮|给我|麻烦|申请|登记|提|补|办|劳|烦|求|来|再|先|把|约|定|订|开个|安排|组织|发起|召集)[^,，。;；]{0,8}$/u;

/**
 * Whether it is doubtful that somebody wishes for what their sentence would open: it is named by its word alone in a clause that tells of it, thinks of it
 * or denies it, or all that is said beside it is no such thing as its form takes. Asking costs a press, a wrong form much more. Total; linear.
 * @param plain the matter of the sentence in plain signs
 */
export function isDoubted(plain: string, { words, asked, suits, ofAnybody }: Opened, people: NamesIn): boolean {
  const text = plain.trim();
  if (isLabelled(text, words)) return false;
  const called = (clause: string): readonly Piece[] => longestOf(placesOf(clause, words));
  const named = asked && asked(text).length > 0 ? asked : called;
  const why = unwished(clausesSaid(text, named, people));
  if (why !== null && !(ofAnybody && why === 'other')) return true;
  const [first] = named(text);
  if (first && UNWANTED.test(text.slice(0, first.at))) return true;
  if (SIGHS.test(text) || LESS_THAN_NOTHING.test(text)) return true;
  if (OF_ONE_WHO.test(text) || people(text).some(({ at }) => WHO_DID.test(text.slice(0, at)))) return true;
  return isUnaccounted(text, called(text), suits, people);
}

/** 报修：…, 报销 打车35, 客户 …: its word stands first and a sign behind it. */
export const isLabelled = (text: string, words: readonly string[]): boolean => {
  const lower = text.toLowerCase();
  return words.some((word) => lower.startsWith(word.toLowerCase()) && /^(?:[:：]|\s|$)/u.test(text.slice(word.length)));
};

function isUnaccounted(text: string, places: readonly Piece[], suits: Opened['suits'], people: NamesIn): boolean {
  if (places.length === 0) return false;
  const known = [...timesIn(text), ...people(text)];
  if (known.length > 0 || /\d|[一二两三四五六七八九十百千万]{2}/u.test(text)) return false;
  if (places.some(({ at }) => ASKED.test(text.slice(0, at)))) return false;
  const left = leftoverOf(text, places).map(({ at, end }) => ({ at, end, said: text.slice(at, end) }));
  const letters = (said: string): number => said.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unclaimed = left.reduce((sum, { said }) => sum + letters(said), 0);
  if (unclaimed * 2 <= letters(text)) return false;
  return left.some(({ at, said }) => places.some(({ end }) => end === at) && TOLD_OF_IT.test(said) && !suits(said));
}

/** Of words that lie within one another the longest. */
const longestOf = (places: readonly Piece[]): readonly Piece[] =>
  places.filter(
    (one) =>
      !places.some(
        (other) => other !== one && other.at <= one.at && one.end <= other.end && other.end - other.at > one.end - one.at,
      ),
  );
