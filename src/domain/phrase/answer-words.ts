import { askedOfSomebody } from './asked-of-somebody.ts';
import type { Heard } from './heard.ts';
import { joined, leftoverOf, placesOf, timesIn } from './leftover.ts';
import { ANYTHING, kindIn, meantIn, meantWith, namesRequest, processIn, unknownPerson } from './meant.ts';
import { findRequestNumber } from './request-number.ts';
import type { Answer, Vocabulary, Whom } from './sentence-reading.ts';
import { patternsWith } from './terms.ts';

type Verb = Answer['verb'];

/** How each answer is said; looked through in this order, so that 不同意 is no 同意. */
const VERBS: readonly (readonly [Verb, string])[] = [
  [
    'return',
    '退回(?:去|给)?|退(?:还)?给(?:他|她|申请人)|打回(?:去|来)?(?:重[填写新做]|修改)?|返回修改|(?:请|让|叫)(?:他|她|申请人)(?=[^,，。]{0,8}(?:改|重[填写新]|补(?!充|贴)|换[个成一到]))|return|send back',
  ],
  [
    'reject',
    '不(?:予)?(?:同意|批准?|准假?|通过|支持|赞成)|反对|拒绝|驳回|否决|不能批|批不了|不给批|不行|不可以|拒(?=[了掉吧]|$)|毙(?=[了掉])|reject(?:ed)?|deny',
  ],
  ['decline', '婉拒|decline'],
  ['accept', '接受|愿意代班|accept'],
  ['add_after', '后加签(?:给)?'],
  ['add_before', '前?加签(?:给)?'],
  [
    'delegate',
    '委派(?:给)?|委托(?=.{0,8}审?批)|(?:请|让|叫|找)(?=\\S{2,8}?(?:提|给)(?:个|点|些|一下)?意见)|(?:听听|问问|征求(?:一下)?)(?=\\S{2,8}?的?意见)',
  ],
  ['transfer', '转(?:交|审|派|办)?给|转(?:交|审)|transfer(?: it)? to|forward(?: it)? to'],
  [
    'ask',
    '(?:要求|请|让|叫)(?:他|她|申请人)?(?:补充|说明|解释)(?:一下|下)?|(?:要求|请|让|叫)(?:他|她|申请人)(?=把?[^,，。]{0,6}(?:写|说|讲|解释)(?:清楚?|明|明白|详细))|问(?:一下|下|问|一声|一问|清楚)?(?:他|她|申请人)(?:一声|一下|下)?',
  ],
  ['reply', '(?:答复|回复|回答)(?!了)|补充说明|reply|answer'],
  ['comment', '评论|留言|comment'],
  ['urge', '催(?:一下|一催|下|催|促|办|批)?|提醒(?:一下|下)?(?=.{0,6}(?:批|审))|urge|nudge'],
  ['withdraw', '撤回|撤销|撤消|收回|撤(?=了|掉|吧|$)|withdraw|recall'],
  [
    'approve',
    '没(?:啥)?毛病|走起|给(?:他|她)?过(?=[了吧啊呀]|$)|放行|同意|支持|赞成|批准了?|准假|准了?|批了|批一下|批(?!评|发|量|次|注)|通过|可以(?:批|休假?|请假)(?=[的了吧啊,，。]|$)|没(?:有)?意见|(?<=[个份张条的])(?:可以|行|ok)(?=[的了吧啊呀]?$)|可以(?=[,，\\s]*(?:但|不过|只是|注意|记得|路上|交接))|没问题|approved?|agreed?|lgtm',
  ],
];

const DECIDING: ReadonlySet<Verb> = new Set(['return', 'reject', 'approve']);

/** What may stand before the verb and changes nothing. */
const LEAD =
  '(?:(?:好(?:的|吧|嘞)?|行(?:吧|的)?|嗯|中(?=[,，\\s])|妥(?:了)?(?=[,，\\s])|得嘞|要得|(?:我)?(?:觉得|看|认为)|可以(?=[,，\\s])|ok|okay|yes|那就?|我|就|先|请|麻烦|把|原则上|个人|真的?|实在|这[次回]|还是)[,，\\s]*){0,5}';
const LED = new RegExp(`^${LEAD}`, 'iu');
const ALL = '(?:都|全部?|全都|统统|所有的?|一起|一律|all)';
const PASSES_ON: readonly Verb[] = ['transfer', 'delegate', 'add_before', 'add_after'];

const starting = VERBS.map(([verb, words]) => ({
  verb,
  pattern: new RegExp(`^${LEAD}(?<all>${ALL}的?)?(?:给我|帮我)?(?<verb>${words})(?<after>${ALL})?(?:了|吧|掉|一下|下)?`, 'iu'),
}));
const ending = VERBS.map(([verb, words]) => ({
  verb,
  pattern: new RegExp(`(?:我|可以|就)?(?<all>${ALL})?(?<verb>${words})(?:了|吧|掉|一下|下)?$`, 'iu'),
}));

/** Between the verb and the words of the answer. */
const GAP = /^[啊呀哦吧嘛]?[\s,，:：;；。、.!！-]+(?:但是?|不过|只是)?|^(?:但是?|不过|只是)/u;
const CUT = /[,，。:：;；!！\s]|因为|由于|原因|理由/u;
const BECAUSE = /^(?:(?:因为|由于)[\s:：]*|(?:原因|理由)(?:是|[\s:：]+)[\s:：]*)/u;

/** No more than a yes once more: 都通过吧没问题. */
const SOFTLY = /^(?:没(?:有)?(?:问题|意见)|可以|行|好|辛苦|[的了吧啊呀]|[,，。!！\s])*$/u;
/** Said alone, as in answer to a request on the screen. */
const YES = /^(?:我(?:觉得|看|认为)?)?(?:可以|没(?:有)?意见|没(?:有)?问题)(?:[的了吧啊呀]|没(?:有)?问题|[,，。!！\s])*$/u;

const patterns = patternsWith(({ nouns, names }) => ({
  /** What is somebody's. */
  thing: new RegExp(`^的?(?:申请|单子?|${nouns})+`, 'u'),
  named: new RegExp(`(?:申请|单|这个|那个|${nouns})$`, 'u'),
  filler: new RegExp(`[\\s:：,，]|申请|单号|${names}|这份|这个`, 'gu'),
}));

/** 问问她能不能换到下周: what follows is asked of the applicant, and not of the assistant. */
const ASKS_APPLICANT = new RegExp(`^${LEAD}问(?:一下|下|问|一声|一问|清楚)?(?:他|她|申请人)`, 'u');
export const asksApplicant = (plain: string): boolean => ASKS_APPLICANT.test(plain);

/** 先不批, 我不同意谁同意: nothing is decided. */
const NOT_NOW =
  /^(?:那|我|就|还是)*(?:先|暂时?|目前|现在)(?:还|就|都)?不(?:批|同意|通过|准|审|拒)|不(?:同意|批)[,，]?(?:还有)?谁(?:同意|批)/u;

/** An answer to something open: 同意李强的请假, 退回，日期写错了, 李强的申请我同意. Null when the sentence is none. */
export function readAnswer(heard: Heard, known: Vocabulary): Answer | null {
  if (NOT_NOW.test(heard.plain)) return null;
  const numbered = findRequestNumber(heard.plain);
  if (numbered) return withNumber(heard, known, numbered);
  if (YES.test(heard.plain)) return plainAnswer('approve');
  const opinion = opinionAsked(heard, known) ?? askedOfSomebody(heard, known);
  if (opinion) return opinion;
  for (const { verb, pattern } of starting) {
    const found = pattern.exec(heard.plain);
    if (!found) continue;
    const answer = answerFrom(verb, heard, known, found[0].length, Boolean(found.groups?.all ?? found.groups?.after));
    if (answer) return answer;
  }
  for (const { verb, pattern } of ending) {
    const found = pattern.exec(heard.plain);
    const head = heard.plain.slice(0, found?.index ?? 0).replace(/^把/u, '');
    if (found && head !== '' && verb !== 'reply' && verb !== 'comment' && namesRequest(head.replace(/[,，\s]+$/u, ''), known))
      return { ...plainAnswer(verb), all: Boolean(found.groups?.all), meant: meantIn(head, known, 'nearest') };
  }
  return ofSomebody(heard, known) ?? nameThenDecided(heard, known) ?? passedOn(heard, known) ?? reasonFirst(heard, known);
}

/** 李强家长会那个 同意; 昨天李敏的年假，拒绝吧，月底冲量: a clause says whose, the next decides. Words about the matter are passed over. */
function ofSomebody(heard: Heard, known: Vocabulary): Answer | null {
  const found = OBJECT_FIRST.exec(heard.plain);
  const object = found?.groups?.object ?? '';
  const [first] = known.whom(object);
  const decided = found && first ? decidedIn(heard, found[0].length) : null;
  if (!decided || WISH.test(object)) return null;
  return { ...plainAnswer(decided.verb), meant: meantIn(object, known, 'nearest'), words: decided.words || whyIn(object, known) };
}

/** 李敏21号走不开，不批: what is said of the matter before it is decided, beside whose it is and when. */
function whyIn(object: string, known: Vocabulary): string {
  const nouns = known.processes.flatMap((p) => [...p.words, ...p.nouns, ...p.kinds.flatMap((kind) => kind.words)]);
  return joined(
    object,
    leftoverOf(object, [...known.whom(object), ...timesIn(object), ...placesOf(object, nouns)]).filter(
      ({ at, end }) => !FILLER.test(object.slice(at, end)),
    ),
  );
}
const FILLER =
  /^[这那]|^(?:[的这那次回个张份条事儿申请单子修我本人觉得看过了认为就先原则上真实在确还是恐怕可她他把]|刚才|刚刚|家长会|提|交|发)+$/u;

/** Between whose request it is and what is decided: 的, 这次真, 请假的事我原则上. One sign after the other, so that it cannot grow. */
const OF_A_REQUEST =
  '[的这那次回个张份条事儿请休病年假期调申单子加班报销出差修我本人觉得看过了认为就先原则上真实在确还是恐怕可她他把,，\\s]{0,18}?';
const WHOSE_DECIDED = new RegExp(
  `^${OF_A_REQUEST}(?=${VERBS.flatMap(([verb, words]) => (DECIDING.has(verb) ? [words] : [])).join('|')})`,
  'iu',
);

/** 让李敏休吧: allowed. */
const ALLOWED = /^(?:就|那|可以|同意|准|行)?[让准叫]$/u;
const GOES = /^(?:去|休|请|歇)(?:假|息)?[了吧嘛]*$/u;

/** 李敏这次真不能批，店里没人; 李敏请假我原则上同意，但…: a name, what it is about, and the decision. */
function nameThenDecided(heard: Heard, known: Vocabulary): Answer | null {
  const [first] = known.whom(heard.plain);
  if (first && ALLOWED.test(heard.plain.slice(0, first.at)) && GOES.test(heard.plain.slice(first.end)))
    return { ...plainAnswer('approve'), meant: meantIn(heard.plain, known, 'nearest') };
  if (!first || first.at > 2 || /[我替帮给跟和让由找请叫等问]$/u.test(heard.plain.slice(0, first.at))) return null;
  const between = WHOSE_DECIDED.exec(heard.plain.slice(first.end));
  const from = first.end + (between?.[0].length ?? 0);
  const decided = between && !DEFERS.test(heard.plain) ? decidedIn(heard, from) : null;
  return (
    decided && {
      ...plainAnswer(decided.verb),
      meant: meantIn(heard.plain.slice(0, from), known, 'nearest'),
      words: decided.words,
    }
  );
}

/** 人手不够，不同意; 周三要盘库，李敏那个不批: why is said first, and the last clause decides. */
function reasonFirst(heard: Heard, known: Vocabulary): Answer | null {
  const cut = LAST_CLAUSE.exec(heard.plain);
  if (!cut) return null;
  const head = heard.said.slice(0, cut.index).replace(BECAUSE, '').trim();
  const from = cut.index + cut[0].length;
  const last = { ...heard, said: heard.said.slice(from), plain: heard.plain.slice(from) };
  const isOwnWish =
    !/[他她]/u.test(last.plain) &&
    known.whom(head).length === 0 &&
    (processIn(head, known) !== null || kindIn(head, known) !== null);
  if (head === '' || isOwnWish || OF_ONESELF.test(head) || DEFERS.test(last.plain)) return null;
  const answer = ENDS_DECIDING.test(`,${last.plain}`) ? readAnswer(last, known) : null;
  const isDecided = answer !== null && (DECIDING.has(answer.verb) || (answer.verb === 'transfer' && answer.to !== null));
  return isDecided && answer.words === '' ? { ...answer, words: head, meant: meantWith(answer.meant, head, known) } : null;
}
const OF_ONESELF = /我|本人|[代替顶]|请(?!假)/u;
/** 我下午批, 给她明天批: not now. */
const DEFERS = /(?:[上下中]午|晚上|[明后]天|待会|一会|回头|稍后|晚点|再|(?:周|星期|礼拜)[一二三四五六日天])[^,，。]{0,5}批/u;
/** To decide, or to have somebody else decide; the other answers only say or ask something. */
export const isDecision = (verb: Verb): boolean => DECIDING.has(verb) || PASSES_ON.includes(verb);
const ANY_DECISION = new RegExp(VERBS.flatMap(([verb, words]) => (isDecision(verb) ? [words] : [])).join('|'), 'iu');
/** A decision, or to whom it is passed on, stands somewhere in a text. */
export const decides = (text: string): boolean => ANY_DECISION.test(text);
const LAST_CLAUSE = /[,，。;；\s]+(?=[^,，。;；\s]+$)/u;
/** 李敏请假，批: the last clause decides, whatever was named before. */
const ENDS_DECIDING =
  /[,，。;；\s](?:[^,，。;；\s]{0,10})(?:不?同意|不?批(?:准)?|不准|驳回|拒绝|退回|退给|退还|打回|通过|准了?|转(?:交|审)?给?\S{2,6})(?:[了吧的去来]|重[写新填]|她|他|[^,，。;；\s]{0,4}(?:的|假|申请|单))*$/u;
export const endsDeciding = (plain: string): boolean => ENDS_DECIDING.test(plain);

function decidedIn(heard: Heard, from: number): Pick<Answer, 'verb' | 'words'> | null {
  for (const { verb, pattern } of starting) {
    if (!DECIDING.has(verb)) continue;
    const found = pattern.exec(heard.plain.slice(from));
    if (!found) continue;
    const tail = heard.plain.slice(from + found[0].length);
    // Wang Fang approved my overtime, 王芳同意我的假: told of one's own request.
    if (/^\s*(?:我(?:们)?(?:的|请|休)|my\b)/iu.test(tail)) return null;
    if (tail !== '' && !GAP.test(tail) && !(verb === 'return' && /^(?:改|重|补|写|换)/u.test(tail))) return null;
    return {
      verb,
      words: wordsFrom(heard, from + found[0].length),
    };
  }
  return null;
}

/** What is said behind a place, without what only leads over to it. */
const wordsFrom = ({ said }: Heard, at: number): string => said.slice(at).replace(GAP, '').replace(BECAUSE, '').trim();

const OBJECT_FIRST =
  /^(?:把)?(?<object>[^，,。:：;；]{2,20}?)(?:[，,。\s]+|(?<=那[个份张条][^，,。]{0,4}|[假单修销班差的]))(?=我?(?:先|就)?(?:不|拒|驳|否|退|打回|反对|同意|批|准|通过|可以批))/u;
/** What somebody asks for themselves. */
const WISH = /我|本人|请(?!假|的)|要|想|[代替顶]/u;

const NO_ANSWER = /^(?:无效|区|率|书|件|费|[^,，。]{0,6}的?[^,，。]{0,6}(?:在哪|去哪|哪里|怎么|是谁|多少|吗$))/u;
const ASKS_WHAT_THEN = /^(?:的话)?(?:会|又)?(?:怎么?样|怎么办|咋办|如何|有什么)/u;
const TOLD_TO = /(?:请|让|叫|要求)(?:他|她|申请人)$/u;

const plainAnswer = (verb: Verb): Answer => ({ verb, number: null, all: false, meant: ANYTHING, to: null, words: '' });

function answerFrom(verb: Verb, heard: Heard, known: Vocabulary, from: number, all: boolean): Answer | null {
  if (PASSES_ON.includes(verb)) {
    const passed = receiver(heard, known, from);
    return passed && { ...plainAnswer(verb), ...passed };
  }
  const tail = heard.plain.slice(from);
  // 让她改到22号, 让她把原因写清楚: all of it is asked of the applicant.
  if ((verb === 'return' || verb === 'ask') && TOLD_TO.test(heard.plain.slice(0, from)))
    return {
      ...plainAnswer(verb),
      words: heard.said
        .slice(from)
        .replace(/^把(?=原因|理由)/u, '')
        .trim(),
    };
  if (verb === 'reply' || verb === 'comment') {
    const gap = GAP.exec(tail)?.[0].length ?? 0;
    return tail.length > gap && !NO_ANSWER.test(tail)
      ? { ...plainAnswer(verb), words: heard.said.slice(from + gap).trim() }
      : null;
  }
  const object = objectEnd(tail, known);
  const words = wordsFrom(heard, from + object);
  // 不批会怎么样 asks what becomes of it; 退回的单子在哪 names what was sent back.
  if (ASKS_WHAT_THEN.test(words) || (object === 0 && verb !== 'ask' && NO_ANSWER.test(tail))) return null;
  // 批我的假: whoever asks for it does not decide on it.
  if (
    verb === 'approve' &&
    (/^(?:一下|下|了)?我(?:们|自己)?(?:的|请|休)/u.test(tail) ||
      (/^(?:快|赶紧|请)?给我/u.test(heard.plain) && /^个?假/u.test(tail)))
  )
    return { ...plainAnswer('urge'), meant: { ...meantIn(tail, known, 'nearest'), whose: null } };
  if (object === 0 && words !== '' && SOFTLY.test(words)) return { ...plainAnswer(verb), all };
  // 批 and 催 begin many other words; alone or before a request they are an answer.
  if (
    object === 0 &&
    words !== '' &&
    !GAP.test(tail) &&
    !/^一半/u.test(tail) &&
    (verb === 'approve' || verb === 'urge' || verb === 'withdraw')
  )
    return null;
  // 让她说明一下原因: all of it is asked.
  const task =
    verb === 'ask' && /^(?:原因|理由)/u.test(tail)
      ? /^(?:要求|请|让|叫)(?:他|她|申请人)?(?<task>.+)$/u.exec(heard.said.slice(0, from).replace(LED, ''))?.groups?.task
      : undefined;
  if (task) return { ...plainAnswer(verb), words: `${task}${tail}`.trim() };
  const meant = object > 0 ? meantIn(tail.slice(0, object), known, 'nearest') : ANYTHING;
  return { ...plainAnswer(verb), all: all || new RegExp(`^的?${ALL}`, 'u').test(tail.slice(0, object)), meant, words };
}

/** How far the text names a request: all of it up to a mark, or a name and what is his. */
function objectEnd(tail: string, known: Vocabulary): number {
  const lead = /^\s+/u.exec(tail)?.[0].length ?? 0;
  // 同意 Li Min's leave: a name of two words is one.
  const [latin] = /^\s*[A-Za-z]/u.test(tail) ? known.whom(tail) : [];
  if (latin && latin.at === lead)
    return (
      latin.end + (/^(?:['’]s)?\s*(?:leave|request|claim|expense|overtime|one)?/iu.exec(tail.slice(latin.end))?.[0].length ?? 0)
    );
  const cut = CUT.exec(tail.slice(lead));
  const piece = tail.slice(lead, cut ? lead + cut.index : undefined);
  if (piece === '') return 0;
  if (namesRequest(piece, known) || OF_PRONOUN.test(piece)) return lead + piece.length;
  const [first] = known.whom(piece);
  const unknown = unknownPerson(piece, known);
  if (unknown && piece.startsWith(unknown.said)) return lead + piece.length;
  if (!first || first.at > 0) return 0;
  const thing = patterns(known).thing.exec(piece.slice(first.end))?.[0].length ?? 0;
  return lead + first.end + thing;
}

/** 同意她休息. */
const OF_PRONOUN = /^(?:他|她|申请人)(?:的)?(?:请假|休息|休假|调休|去|走|报销|加班|出差)/u;

/** To whom, and what is said to them: 转给赵磊，他清楚情况. */
function receiver(heard: Heard, known: Vocabulary, from: number): { readonly to: Whom; readonly words: string } | null {
  const tail = heard.plain.slice(from);
  const [first] = known.whom(tail);
  const name = first && first.at <= 1 ? first : unknownIn(tail);
  if (!name) return null;
  const rest = heard.said
    .slice(from + name.end)
    .replace(/^\s*(?:来|去|帮忙)?(?:审?批|处理|看看?|审|(?:提|给)(?:个|点|些|一下)?意见|的?意见)(?:一下|下|吧)?/u, '');
  return { to: name.whom, words: rest.replace(GAP, '').trim() };
}

const ASKED = /(?:(?<!申)请|让|叫|找|听听|问问|问(?:一下|下)|征求(?:一下|下)?)(?=\S{2,}?意见)/u;
/** After who is asked: 对李敏的年假提个意见, 的意见. */
const ON_WHAT =
  /^\s*(?:(?:对|就|给|关于)(?<object>.+?))?(?:来|帮忙|再)?(?:(?:提|给|说|发表)(?:一?[个点些下])?|的)?意见(?:一下|吧|啊)?/u;

/** 请李强对李敏的年假提意见, 李敏的年假我拿不准，请李强提个意见: whose request is meant, and who is asked for an opinion. */
function opinionAsked(heard: Heard, known: Vocabulary): Answer | null {
  const found = ASKED.exec(heard.plain);
  if (!found) return null;
  const from = found.index + found[0].length;
  const tail = heard.plain.slice(from);
  const [asked] = known.whom(tail);
  const what = asked && asked.at === 0 ? ON_WHAT.exec(tail.slice(asked.end)) : null;
  if (!asked || !what) return null;
  // Only what is said first names the request; 我拿不准 is said beside it.
  const [before = ''] = heard.plain.slice(0, found.index).replace(LED, '').split(CUT);
  const object = (what.groups?.object ?? before)
    .replace(/^(?:想|对|就|关于|把)+/u, '')
    .replace(/我.*$/u, '')
    .trim();
  if (object !== '' && !namesRequest(object, known)) return null;
  return {
    ...plainAnswer('delegate'),
    meant: object === '' ? ANYTHING : meantIn(object, known, 'nearest'),
    to: asked.whom,
    words: heard.said
      .slice(from + asked.end + what[0].length)
      .replace(GAP, '')
      .trim(),
  };
}

function unknownIn(tail: string): { readonly end: number; readonly whom: Whom } | null {
  const name = /^\s*([\p{Script=Han}]{2,3}|[A-Za-z]{2,12})(?=$|[,，。\s]|来?审?批)/u.exec(tail);
  return name?.[1] ? { end: name[0].length, whom: { said: name[1], candidates: [] } } : null;
}

/** 李强的申请转给赵磊, 这个让赵磊批. */
function passedOn(heard: Heard, known: Vocabulary): Answer | null {
  const found = /(?:转(?:交|审|派)?给?|交给|让|由|找)(?=\S{2,})/u.exec(heard.plain);
  if (!found) return null;
  const head = heard.plain.slice(0, found.index).replace(/^把/u, '');
  const isAlone = head === '' && /^(?:让|由|找|转|交给)$/u.test(found[0]);
  if (!isAlone && !(known.whom(head).length > 0 && head.endsWith('的')) && !patterns(known).named.test(head)) return null;
  if (!isAlone && !namesRequest(head, known)) return null;
  const from = found.index + found[0].length;
  const passed = receiver(heard, known, from);
  const named = known.whom(heard.plain.slice(from))[0];
  const decides =
    (!/^(?:让|由|找|交给)/u.test(found[0]) && (!isAlone || named?.at === 0)) ||
    /^(?:来|去|帮忙?)?(?:审?批|处理|定(?!于|在)|决定|拍板)/u.test(heard.plain.slice(from + (named?.end ?? 0)));
  return passed && decides ? { ...plainAnswer('transfer'), meant: meantIn(head, known, 'nearest'), ...passed } : null;
}

/** 同意 QJ261123-7K2M, QJ261123-7K2M 拒绝 人手不够. Null when only the number is said. */
function withNumber(
  heard: Heard,
  known: Vocabulary,
  { number, at, end }: { readonly number: string; readonly at: number; readonly end: number },
): Answer | null {
  const before = heard.plain.slice(0, at).trim();
  for (const { verb, pattern } of starting) {
    const found = pattern.exec(before);
    if (!found) continue;
    if (PASSES_ON.includes(verb)) {
      const passed = receiver({ ...heard, said: heard.said.slice(0, at), plain: before }, known, found[0].length);
      if (passed) return { ...plainAnswer(verb), number, to: passed.to, words: heard.said.slice(end).replace(GAP, '').trim() };
    }
    if (before.slice(found[0].length).replace(patterns(known).filler, '') !== '') continue;
    return { ...plainAnswer(verb), number, ...rest(verb, heard, known, end) };
  }
  const gap = GAP.exec(heard.plain.slice(end))?.[0].length ?? 0;
  for (const { verb, pattern } of starting) {
    const found = pattern.exec(heard.plain.slice(end + gap));
    if (found) return { ...plainAnswer(verb), number, ...rest(verb, heard, known, end + gap + found[0].length) };
  }
  return null;
}

function rest(verb: Verb, heard: Heard, known: Vocabulary, from: number): Pick<Answer, 'to' | 'words'> {
  if (PASSES_ON.includes(verb)) {
    const tail = heard.plain.slice(from);
    const to = /^[\s,，:：]*(?:给|到|转给)?/u.exec(tail)?.[0].length ?? 0;
    return receiver({ ...heard, said: heard.said.slice(from + to), plain: tail.slice(to) }, known, 0) ?? { to: null, words: '' };
  }
  return { to: null, words: heard.said.slice(from).replace(GAP, '').replace(BECAUSE, '').trim() };
}
