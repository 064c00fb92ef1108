/** What somebody says who forgot it: 补充一下, 忘了说. What follows is more about the same. */
const FIRM =
  /^(?:(?:再|还要|我要?|想)?补充(?:一下|一点|一句|说明|几句)?|(?:刚才|刚刚)?(?:忘记?了?说|漏了?说|忘写|漏写|没说清楚?)(?:了)?(?:一点|一句)?)(?:的?(?:是|就是))?/u;
/** … or as they go on: 等等，客户是上周交的; 还有，…. */
const LOOSE =
  /^(?:等等|等一下|等下|稍等|哦?对了|哦+|啊+|另外|还有(?:一点|一个|个事|件事|就是)?|再(?:就是|有)|顺便说(?:一下|一句)?|p\.?s\.?|also\b|by the way|btw|one more thing)/iu;
const SIGNS = /^[\s,，。:：、.!！~～…]+/u;

/** What a message adds to what was said before; `isFirm`: whatever it is about. Null: it does not say that it adds. Total. */
export function additionIn(message: string): { readonly words: string; readonly isFirm: boolean } | null {
  let words = message.trim();
  let [adds, isFirm] = [false, false];
  // 等等，还有，…: said one after the other.
  for (let at = 0; at < 3; at++) {
    const firm = FIRM.exec(words);
    const lead = firm ?? LOOSE.exec(words);
    if (!lead) break;
    adds = true;
    isFirm ||= firm !== null;
    words = words.slice(lead[0].length).replace(SIGNS, '');
  }
  return adds && /[\p{L}\p{N}]/u.test(words) ? { words, isFirm } : null;
}
