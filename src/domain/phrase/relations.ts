/** People who are spoken of and are neither the speaker nor known by name. */

/** Family and whoever lives with somebody. */
export const KIN =
  '(?:儿子|女儿|闺女|孩子|小孩|宝宝|宝贝|娃儿?|老婆|媳妇儿?|太太|妻子|爱人|老公|丈夫|对象|[男女](?:朋友|友)|爸爸?|妈妈?|父亲|母亲|父母|爸妈|爹|爷爷|奶奶|姥[姥爷]|外[公婆]|公公|婆婆|岳[父母]|丈人|丈母娘|[表堂]?(?:哥(?!们)哥?|姐姐?|弟弟?|妹妹?)|嫂子|姐夫|妹夫|叔叔?|姑[姑妈父]|舅[舅妈]?|姨妈?|侄[子女]|外甥女?|孙[子女]|老人|老爷子|老太太|家里人|家人|亲戚)';
/** Those who live with somebody and ask for nothing. */
export const PETS = '(?:小?狗狗?|小?猫猫?|宠物)';
/** Whoever is told of as one who acts: 他要请假. */
export const STRANGERS =
  '(?:(?:他|她|它)们?|人家|机器人|系统|别人|有人|谁|对方|(?:那|这|某)个?(?:人|同事|家伙)|员工们?|全公司|全店|大家|所有人|[\\p{Script=Han}]{0,2}店的?[小老][\\p{Script=Han}]|(?<=[帮替代给])我?们?(?:老板|领导|经理|主管|老总|上司|店长)(?=[请休歇]))';
/** Whoever is mostly the reason for something (朋友结婚), and acts only where a word of their doing follows. */
export const ACQUAINTED = '(?:客户|顾客|车主|买家|厂家|供应商|同事|朋友|哥们儿?|同学|战友|邻居|老师)';
/** The speaker. */
export const OWN = '(?:我|俺|咱|本人|偶(?!尔))们?';

/** An illness, a wedding, a death of these is none of the speaker's own. */
const SOMEBODY = new RegExp(`(?:${KIN}|${PETS}|${STRANGERS}|${ACQUAINTED})$`, 'u');
const CLOSE_KIN = new RegExp(`${KIN}$`, 'u');
const BETWEEN = /[^,，。;；!！?？:：、\s我俺咱]{0,8}$/u;

/**
 * Whose state is told by a word at a place of a text: 儿子发烧, 带她去看病. Null is the speaker, or nobody.
 * @param before the text before the word
 */
export function whoseState(before: string): 'kin' | 'other' | null {
  const near = BETWEEN.exec(before)?.[0] ?? '';
  for (let end = near.length; end > 0; end--) {
    const head = before.slice(0, before.length - near.length + end);
    if (CLOSE_KIN.test(head)) return 'kin';
    if (SOMEBODY.test(head)) return 'other';
  }
  const last = before.slice(0, before.length - near.length);
  return CLOSE_KIN.test(last) ? 'kin' : SOMEBODY.test(last) ? 'other' : null;
}
