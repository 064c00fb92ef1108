/* Decisions that are none yet, though their word is said. */

const NO_SAID = '(?:不(?:予)?(?:同意|批准?|准|通过)|驳回|拒绝|反对|不行)';
const YES_SAID = '(?<!不|没|未)(?:同意|批准|准了|通过|批了)';
const MIND_CHANGED = '(?:不对|说错|打错|错了|等等|算了|开玩笑|还是|改主意|再想)';
/** 不同意——开玩笑的，同意: both ways, and nobody can tell which is the last word. */
export const BOTH_WAYS = new RegExp(
  `${NO_SAID}[^,，。]{0,6}[,，。—…\\s].*(?:^|[,，。—…\\s])(?:我|就|那|还是|算了)*${YES_SAID}(?:了|吧|啦)?$|${YES_SAID}.*${MIND_CHANGED}.*${NO_SAID}|${NO_SAID}.*${MIND_CHANGED}.*${YES_SAID}`,
  'u',
);

/** 同意，只给21号上午: a part of what is asked for. */
export const ONLY_A_PART = /[同批准][意准]?(?:了)?一半|只(?:能|给|批|准|可以)[^,，。]{0,4}(?:\d|[一二两三半]|上午|下午)/u;
