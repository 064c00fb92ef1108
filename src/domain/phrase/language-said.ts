import type { Language } from '../org/org.ts';

const ASK =
  '(?:请|麻烦|帮我|可以|能不能|能|我?想|我?要|把|界面|语言|please |can you |could you |do you |let us |i (?:want|would like|prefer) )*';
const TURN =
  '(?:切?换|转|改|切|设置?|调)?(?:成|为|到|回)?(?:说|讲|用|显示|回复)?|(?:switch|change|set|turn|go)(?: the| my)?(?: language)?(?: back)? (?:in)?to |speak |talk |use |reply in |in ';
const THING = '(?:版本?|界面|模式|语言| language| version| mode)?(?:吧|吗|可以吗|好吗|,? ?please)?';
const ENGLISH = new RegExp(`^${ASK}(?:${TURN})(?:英文|英语|english)${THING}$`, 'iu');
const CHINESE = new RegExp(`^${ASK}(?:${TURN})(?:中文|汉语|普通话|简体(?:中文)?|chinese)${THING}$`, 'iu');
const OPEN = new RegExp(
  `^${ASK}(?:切?换|改|设置?|选择?|更换|调|change |switch |set |choose )?(?:一下|个|the |my )?(?:语言|language)(?:设置|选择| settings?)?$`,
  'iu',
);

/** In which language somebody wants to be spoken to: 换成英文, English please; `ask` where it is not said; null when the sentence is about something else. */
export function languageSaid(bare: string): Language | 'ask' | null {
  const said = bare.trim();
  if (ENGLISH.test(said)) return 'en';
  if (CHINESE.test(said)) return 'zh-CN';
  return OPEN.test(said) ? 'ask' : null;
}
