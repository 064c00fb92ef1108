import { leftoverOf, placesOf, timesIn } from './leftover.ts';
import { tellsWhy } from './reason.ts';
import type { Vocabulary } from './sentence-reading.ts';

const CLAUSE = /[,，、。.;；!！?？\n:：\s]/u;
/** What is only spoken around a wish, in more words than elsewhere. */
const SPOKEN =
  /^(?:把|小时|来着|跟|上次|上回|一样|照旧|[^,，。]{1,6}(?:之前|之后|以前|以后)|我|你|您|他|她|帮|替|给|来|点|一个|个|几|吧|呀|算|办|弄|搞|开|提|写|填|条|单|用掉|掉|光|完|剩下?|攒|多|好|真|就|只|能|会|应该|可能|大概|必须|一定|非|不可|悄悄|偷偷|急|紧急|临时|在线|系统|走|流程|连|接|天天|最近|今年|本人|员工|同事|公司|店里|行|不|嘛|哈|哎|诶|那|这|先|再|还|继续|重新|也|都|想|要|得|需要|申请)*$/u;

/** Can you remind my boss to approve my leave: no wish for one. */
const DONE_WITH_IT =
  /\b(?:remind|tell|inform|notify|approve[ds]?|reject(?:ed)?|cancel|check|show|list|send|give|lend|sell|explain|policy|rules?|forms?|balance|status)\b/iu;

/**
 * What a wish for something counted says in its own clause and neither time, kind nor person nor reason takes up: 请假王, 病假条模板, 张伟休假我加班. With a time
 * it stands in the reason; without one nobody can tell whether anything is wished for at all. Empty: all of it is accounted for.
 */
export function unaccountedIn(plain: string, process: Vocabulary['processes'][number], known: Vocabulary): readonly string[] {
  if (timesIn(plain).length > 0 || known.days(plain, 'nearest') !== null) return [];
  const words = [...process.words, ...process.nouns, ...process.verbs, ...process.kinds.flatMap((kind) => kind.words)];
  const named = placesOf(plain, words);
  // 孩子发烧 names no leave at all: it is a reason.
  if (placesOf(plain, [...process.words, ...process.nouns]).length === 0) return [];
  if (!/\p{Script=Han}/u.test(plain))
    return leftoverOf(plain, named)
      .map(({ at, end }) => plain.slice(at, end))
      .filter((said) => DONE_WITH_IT.test(said));
  const people = known.whom(plain);
  return leftoverOf(plain, [...named, ...people]).flatMap(({ at, end }) => {
    const from = plain.slice(0, at).search(/[^,，、。.;；!！?？\n:：\s]*$/u);
    const stop = plain.slice(end).search(CLAUSE);
    const to = stop < 0 ? plain.length : end + stop;
    const isBeside = named.some((one) => one.at < to && from < one.end);
    const said = plain.slice(at, end);
    return isBeside &&
      !SPOKEN.test(said) &&
      !tellsWhy(said) &&
      !process.wantedFor?.words.test(said) &&
      !/因为|由于|原因|理由/u.test(plain)
      ? [said]
      : [];
  });
}
