import { asksApplicant, decides, endsDeciding, isDecision, readAnswer } from './answer-words.ts';
import { askedOfSomebody } from './asked-of-somebody.ts';
import { asksAnything } from './asks.ts';
import { unaccountedIn } from './bare-wish.ts';
import { byTheWord } from './by-the-word.ts';
import { findHandover } from './handover.ts';
import { type Heard, hear, READ_LIMIT } from './heard.ts';
import { inLieuIn } from './in-lieu.ts';
import { ANYTHING, blank, kindIn, meantIn, processIn } from './meant.ts';
import { nearest } from './near-words.ts';
import { notWished } from './not-wished.ts';
import { decidedByName } from './object-first.ts';
import { readQuery } from './query-words.ts';
import type { Choice, Meant, SentenceReading, Vocabulary } from './sentence-reading.ts';
import { readSeveral } from './several-answers.ts';
import { slipIn } from './slips.ts';
import { patternsWith } from './terms.ts';
import { BOTH_WAYS, ONLY_A_PART } from './undecided-answer.ts';
import { clausesSaid, type Said, unwished } from './wish.ts';

/** Longest piece of a sentence that is shown back. */
const SHOWN = 60;
const CLOSING = /(?<=.)[。！!~～.\s?？]+$/u;

/** Somebody is reported to have said something. */
const REPORTED =
  /^[,，\s]*(?:刚才|刚刚|昨天|今天|早上|跟我|和我|给我|让我|托我|叫我|打电话|发消息)*(?:说|讲|告诉我|问|跟我说|让我|托我|叫我|想让我)/u;
/** 还有多少没付的报销, 借款谁没还: which of many, in the clause that names what they are. 谁来代我 is no such question. */
const WHICH =
  /几[份笔张单家位点号次人]|几个(?!半?[小天月工钟])|多少|哪[些个家位几]|谁(?!来|能|可以|都|也|替|代|帮)|怎么(?!都|也)|为(?:什么|啥)|(?<v>[算扣给用需要])不\k<v>|算[^,，。]{1,6}还是/u;
const ASKS_WHETHER = /(?<v>[算扣给用])不\k<v>|算[^,，。]{1,6}还是/u;
/** 报修：…, 不知道哪里坏了: told, and not asked. */
const TOLD = /[:：]|(?:不知道?|不清楚|忘了|无论|不管|随便)[^,，。]{0,4}(?:多少|哪|谁|几)/u;
const QUESTION_WORD = /几天|多少|几次|为什么|怎么|谁|哪|什么时候/u;
/** Why something is so: 李强为什么请假. Behind a colon, or not known, it is what a matter is about. */
const ASKS_WHY = /^[^:：,，]{0,12}(?<!不(?:知道?|清楚|晓得|明白))为(?:什么|啥|何)/u;
/** What is only thought of, and a slip of paper that is not there: 如果明天下雨就请假, 病假条丢了. Out of politeness it is a wish: 如果可以的话. */
const NO_WISH =
  /^(?:如果|要是|假如|假使|万一|倘若)(?!(?:可以|方便|能|行|允许|没(?:问题|事))(?:的话)?)|假条.{0,6}(?:丢|没了|没有|忘|找不到|弄|放|在)|^if (?!possible|that'?s ok|i may)/iu;
const patterns = patternsWith(({ nouns, names, kinds, verbs, words }) => ({
  /** Where something that can be asked for is named. */
  named: new RegExp(
    `(?:${verbs})(?:${kinds}|[^,，。我他她]{0,6}?(?:${nouns}|半?天(?!气)|小时|钟头|[上下]午)|(?:周|星期|礼拜)[一二三四五六日天]|\\d{1,2}[号日])|${kinds}|${words}|${names}`,
    'giu',
  ),
  cancels: new RegExp(`^(?:我?(?:要|想)?)?取消.{0,12}(?:申请|单|审批|${nouns})$`, 'u'),
  verb: new RegExp(verbs, 'u'),
  /** A wish of somebody: 要请假, 明天要休年假. */
  wish: new RegExp(`(?:要|想|得|需要|准备|打算|申请)?.{0,10}?(?:${verbs})`, 'u'),
  /** 把我的年假给李敏, 借我两天年假. */
  otherwise: new RegExp(
    `把[^,，。;；]{0,10}?(?:${kinds}|${names})(?:单|的?(?:流程|额度|余额|记录|标准|规定|理由))?(?!(?:都|全|也|先|就|给我|赶紧|一起|一次)*(?:${verbs}|请|休|用|歇|报|提|交|办|填|写|申请|走|补|记|算|登记|弄|搞|开|批|加|安排|处理|定|[了掉完吧]))\\p{Script=Han}|(?:^|[,，。\\s]|我)(?:借|送|卖|匀|捐|转让|抵押|兑换)(?:我|你|他|她|给[^,，。]{1,4}|点|[^,，。]{0,2})?(?:[\\d一二两三四五六七八九十半几]+个?(?:天|小时)的?)?(?:${kinds})`,
    'u',
  ),
  /** 没请假, 不要请假: the words of a process, and not the wish. */
  denied: new RegExp(`(?:不(?:是|要|想|用)?|没(?:有)?|别)(?:在|再|去|需要|打算|准备)?(?:${names})`, 'u'),
  /** 不想要调休, where no other kind is named. */
  refused: new RegExp(`(?:不(?:想|用)?(?:要|换|算)?|没(?:有)?(?:要|休|请)|别(?:换|算|给我)?)(?:${kinds})`, 'u'),
}));
const FOR_SOMEBODY = /^(?:我?(?:要|想)?)?(?:帮|替|给|代)$/u;

/**
 * What a sentence wants, by rules in a fixed order: pages and commands word by word, a form given up, answers, questions, a process to start.
 * Total and pure: any text has a reading, at most 500 characters are looked at, and nothing is ever done by a reading.
 */
export function readSentence(text: string, known: Vocabulary): SentenceReading {
  const whole = text.normalize('NFKC').trim();
  if (whole === '') return { kind: 'ask', what: 'help' };
  if (whole.length > READ_LIMIT) return { kind: 'unclear', said: '', choices: [] };
  const heard = hear(meantInstead(saidOnce(whole)));
  const bare = whole.replace(CLOSING, '');
  const reading = byTheWord(bare, known) ??
    (heard.plain === bare ? null : byTheWord(heard.plain, known)) ??
    claimed(whole, heard, known) ??
    ((DECIDED_BY_ME.test(heard.plain) && !heard.asks) || asksApplicant(heard.plain) || decidesAnyhow(heard, known)
      ? answered(heard, known)
      : null) ??
    otherPerson(heard, known) ??
    (heard.asks ? null : (givenUp(heard, known) ?? answered(heard, known))) ??
    readQuery(heard, known) ??
    startedNearly(whole, heard, known) ??
    started(whole, heard, known) ??
    wanted(whole, heard, known) ??
    told(whole, heard, known) ?? { kind: 'unclear', said: whole, choices: nearest(heard.plain, known) };
  return asSpoken(reading, whole, heard, known);
}

/** What is asked, reported, only thought of, put off or denied in its own clause opens nothing: it is asked what is meant. */
function asSpoken(reading: SentenceReading, whole: string, { plain }: Heard, known: Vocabulary): SentenceReading {
  if (reading.kind !== 'start' && reading.kind !== 'answer') return reading;
  if (reading.kind === 'answer' && !isDecision(reading.answer.verb)) return reading;
  const process = reading.kind === 'start' ? reading.process : null;
  // 报修：打印的时候出了点岔子: what is asked for by its word and a sign is told as it is.
  const { words = [], nouns = [], claims } = known.processes.find(({ id }) => id === process) ?? {};
  const holds = (clause: string): boolean =>
    process === null ? decides(clause) : processIn(clause, known) === process || kindIn(clause, known)?.process === process;
  const way = notWished(plain.replace(HOW_BEHIND, ''), { holds, words: [...words, ...nouns] }, known.whom);
  // 21号不请了，那个申请撤掉: of what takes something back a denial is the matter itself.
  if (way === null || (way === 'denied' && claims?.test(plain))) return reading;
  const said = whole.slice(0, SHOWN);
  if (reading.kind === 'answer')
    return {
      kind: 'choose',
      said,
      choices: [{ kind: 'query', query: { about: 'approvals', ...reading.answer.meant } }, reading],
    };
  const { process: id } = reading;
  return {
    kind: 'choose',
    said,
    choices: [
      { kind: 'query', query: { about: 'rules', process: id, type: kindIn(plain, known)?.id ?? null } },
      { kind: 'query', query: { about: 'progress', list: false, whose: null, process: id, days: null } },
      reading,
    ],
  };
}

/** 批了吧批了吧: twice in a row is once. */
const saidOnce = (whole: string): string =>
  /^(?<once>\S{2,12}?)[,，。!！\s]*\k<once>(?:[,，。!！\s]*\k<once>)*$/u.exec(whole)?.groups?.once ?? whole;

/** 不是请假，我是说加班…: what is meant instead. */
const meantInstead = (whole: string): string =>
  /^(?:我)?不是(?:要|想|说)?[^,，。是我]{1,6}[,，\s]*(?:而是|我是(?:说|要|想|问)?|我(?:要|想)|是)(?<instead>\S.{2,})$/u.exec(
    whole,
  )?.groups?.instead ?? whole;

/** 李敏请假，批; 问问李敏去哪家医院: an answer, whatever else its words could be. */
const decidesAnyhow = (heard: Heard, known: Vocabulary): boolean =>
  (!heard.asks &&
    (endsDeciding(heard.plain) || ALLOWS.test(heard.plain)) &&
    (known.whom(heard.plain).length > 0 || SENT_BACK.test(heard.plain))) ||
  askedOfSomebody(heard, known) !== null ||
  (ASKS_THEM.test(heard.plain) && decidedByName(heard, known) !== null);

/** 请假条没写交接人，退给她补上: of another, whoever that is. */
const SENT_BACK = /(?:退|打回|驳)[^,，。]{0,4}[他她][^,，。]{0,8}$/u;
/** 李敏那个问下她能不能改下周: asked of her, and not of the assistant. */
const ASKS_THEM = /问(?:一下|下|问|一声|清楚)?(?:他|她|申请人|本人)/u;
/** 李敏可以休. */
const ALLOWS = /^[^我,，。]{2,4}可以(?:休|去)(?:假|息)?[了吧的]*$/u;
/** 李敏请假我没意见. */
const DECIDED_BY_ME = /我(?:不)?(?:同意|没(?:有)?意见|赞成|支持|反对)/u;

function givenUp(heard: Heard, known: Vocabulary): SentenceReading | null {
  if (!givesUp(heard.plain, known) || stances(heard.plain, known).some(({ stance }) => stance === 'own')) return null;
  const meant = meantIn(heard.plain, known, 'nearest');
  return meant.whose ? null : { kind: 'give_up', meant };
}

/** 不请假了, 取消我的申请. */
const givesUp = (text: string, known: Vocabulary): boolean =>
  patterns(known).cancels.test(text) || known.processes.some((p) => p.givesUp?.test(text));

/** The process whose verb a text holds. */
const processBy = (text: string, { processes }: Vocabulary): string | null =>
  processes.find((p) => p.verbs.some((verb) => text.includes(verb)))?.id ?? null;

/** 转给别人批怎么操作 asks how it is done. */
const HOW_DONE = /^(?!.{0,4}问).*(?:怎么|如何|咋|怎样|在哪儿?|哪里)(?:操作|弄|办|搞|做|走|转|改|点|按|写|填|设置?)?$/u;

function answered(heard: Heard, known: Vocabulary): SentenceReading | null {
  if (HOW_DONE.test(heard.plain)) return null;
  const several = readSeveral(heard, known);
  if (several) return { kind: 'answers', ...several };
  // 都批，除了李敏的: not all of them, and which is looked at.
  if (EXCEPT.test(heard.plain) && readAnswer(withoutExcept(heard), known)?.all)
    return { kind: 'query', query: { about: 'approvals', ...ANYTHING } };
  const answer = readAnswer(heard, known);
  // 同意，只给21号上午: a part of what is asked for cannot be agreed to.
  if (answer?.verb === 'approve' && ONLY_A_PART.test(heard.plain))
    return {
      kind: 'choose',
      said: heard.said.slice(0, SHOWN),
      choices: [
        { kind: 'answer', answer },
        { kind: 'answer', answer: { ...answer, verb: 'return' } },
      ],
    };
  // 不同意——开玩笑的，同意: both are said, and nobody can tell which is the last word.
  if (answer && (answer.verb === 'approve' || answer.verb === 'reject') && BOTH_WAYS.test(heard.plain))
    return {
      kind: 'choose',
      said: heard.said.slice(0, SHOWN),
      choices: (['approve', 'reject'] as const).map((verb) => ({ kind: 'answer', answer: { ...answer, verb, words: '' } })),
    };
  if (answer) return { kind: 'answer', answer };
  const byName = decidedByName(heard, known);
  if (byName === null) return null;
  return 'verb' in byName
    ? { kind: 'answer', answer: byName }
    : { kind: 'choose', said: heard.said.slice(0, SHOWN), choices: byName };
}

const EXCEPT = /[,，\s]*(?:除(?:了|去|开)[^,，。]{1,12}?(?:以外|之外|外|(?=[,，都全])|$)|[^,，。]{1,12}除外)[,，\s]*/u;

const withoutExcept = (heard: Heard): Heard => {
  const plain = heard.plain.replace(EXCEPT, '');
  return { ...heard, plain, said: plain };
};

/** Something is asked for, or reported, that concerns somebody else: nobody asks in another's name, so it is a question what is meant. */
function otherPerson({ plain, said, asks }: Heard, known: Vocabulary): SentenceReading | null {
  const { verb, wish: wishing } = patterns(known);
  const process = processIn(plain, known) ?? kindIn(plain, known)?.process ?? (verb.test(plain) ? processBy(plain, known) : null);
  if (asks || QUESTION_WORD.test(plain) || process === null) return null;
  // 李敏12月请假的那个通过 names a request by it.
  const clauses = stances(plain, known).map(({ stance }) => stance);
  if (clauses.includes('own') || (clauses.length > 0 && clauses.every((stance) => stance === 'thing'))) return null;
  const [first] = known.whom(plain);
  if (!first || first.at > 6) return null;
  const before = plain.slice(0, first.at).trim();
  const after = plain.slice(first.end);
  const saidSo = before === '' && REPORTED.test(after);
  const wish = wishing.exec(after);
  const theirs = before === '' && wish !== null && !/[,，。;；的]|我/u.test(after.slice(0, wish.index + wish[0].length));
  if (!saidSo && !theirs && !FOR_SOMEBODY.test(before)) return null;
  if (!saidSo && findHandover(plain, [{ id: 'one', name: plain.slice(first.at, first.end) }])) return null;
  const meant: Meant = { whose: first.whom, process: processIn(plain, known), days: null };
  const days = known.days(blank(plain, first.at, first.end), 'nearest');
  const choices: Choice[] = [
    { kind: 'query', query: { about: 'approvals', ...meant } },
    { kind: 'query', query: { about: 'away', whose: first.whom, days: days && { from: days.from, to: days.to } } },
    start(process, said.slice(first.end).replace(/^[,，\s]*(?:说|讲)?(?:他|她)?/u, ''), known),
  ];
  return { kind: 'choose', said: said.slice(0, SHOWN), choices };
}

/** Each clause that names what can be asked for, and whether it wishes it. */
const stances = (plain: string, known: Vocabulary): readonly Said[] =>
  clausesSaid(
    plain,
    (clause) =>
      [...clause.matchAll(patterns(known).named)].map(({ 0: text, index }) => ({ at: index, end: index + text.length })),
    known.whom,
  );

/** A process that knows its sentences by their shape has them before any other reading; 取消请假 may also mean what is not approved yet. */
function claimed(whole: string, { plain, asks }: Heard, known: Vocabulary): SentenceReading | null {
  // 加班算调休还是钱 asks.
  const isAsked = asks || (ASKS_WHETHER.test(plain) && !TOLD.test(plain));
  const process = isAsked ? undefined : known.processes.find((p) => p.claims?.test(plain));
  if (!process) return null;
  if (!givesUp(plain, known)) return start(process.id, whole, known);
  const others = { ...known, processes: known.processes.filter((p) => p !== process) };
  const meant = meantIn(plain, others, 'nearest');
  return meant.whose
    ? start(process.id, whole, known)
    : { kind: 'give_up', meant, claimed: { process: process.id, sentence: whole } };
}

/** A process is started by its words, but not by a question about it. */
function started(whole: string, heard: Heard, known: Vocabulary): SentenceReading | null {
  const kind = kindIn(heard.plain, known);
  const lieu = inLieuIn(heard.plain);
  const account = lieu ? known.processes.find((p) => p.counted)?.id : undefined;
  const process = account ?? processIn(heard.plain, known) ?? kind?.process ?? null;
  if (process === null) return null;
  // 周六加班，下周三调休: two things, of which one is asked for first.
  const worked = lieu && !lieu.isDone ? processIn(heard.plain.slice(lieu.earned.at, lieu.earned.end), known) : null;
  if (account && worked && worked !== account && !heard.asks)
    return {
      kind: 'choose',
      said: whole.slice(0, SHOWN),
      choices: [start(worked, whole, known), start(account, whole, known)],
    };
  const { denied, refused } = patterns(known);
  const isDenied = denied.test(heard.plain) || (kind !== null && refused.test(heard.plain));
  const asksWhich =
    !TOLD.test(heard.plain) &&
    (clauses(heard.plain).some((one) => WHICH.test(one) && namesAny(one, known)) ||
      asksAnything(heard.plain.replace(HOW_BEHIND, '')));
  if (
    !heard.asks &&
    !asksWhich &&
    !ASKS_WHY.test(heard.plain) &&
    !NO_WISH.test(heard.plain) &&
    !DROPPED.test(heard.plain) &&
    !isDoneOtherwise(heard.plain, known) &&
    !TWO_DAYS.test(heard.plain) &&
    !isDenied &&
    unwished(stances(heard.plain, known)) === null &&
    !isUnaccounted(process, heard, known)
  )
    return start(process, whole, known);
  // 报销什么时候截止: asked of nobody's request, so that only its rules can be meant.
  if ((heard.asks || asksAnything(heard.plain)) && !isDenied && isOfNobody(heard, known))
    return { kind: 'query', query: { about: 'rules', process, type: kind?.id ?? null } };
  const meant: Meant = { whose: null, process, days: null };
  return {
    kind: 'choose',
    said: whole.slice(0, SHOWN),
    choices: [
      { kind: 'query', query: { about: 'rules', process, type: kind?.id ?? null } },
      { kind: 'query', query: { about: 'progress', list: false, ...meant } },
      start(process, whole, known),
    ],
  };
}

/** 把我的年假给李敏, 借我两天年假: something is to be done with it, and nothing that is done by asking for it. */
const isDoneOtherwise = (plain: string, known: Vocabulary): boolean =>
  /[把借送卖匀捐转抵兑]/u.test(plain) && patterns(known).otherwise.test(plain);

/** 今天请明天的假后天休: two days, and nothing says which. */
const TWO_DAYS =
  /请[^,，。;；请]{1,6}的[^,，。;；]{0,2}假[^,，。;；去]{0,2}(?:[今明后]天|(?:周|星期|礼拜)[一二三四五六日天])[^,，。;；]{0,2}休/u;
/** Of what an account is kept nobody is led into a form by a word beside others that mean nothing there. */
function isUnaccounted(id: string, { plain }: Heard, known: Vocabulary): boolean {
  const process = known.processes.find((p) => p.id === id && p.counted);
  return process !== undefined && unaccountedIn(plain, process, known).length > 0;
}

/** 请假？算了: taken back as soon as it is said. */
const DROPPED =
  /(?:回来|之后|以后)了?再(?:报|请|休|加班|出差)[销账修假]?(?=$|[,，。])|[?？,，。\s](?:还是)?算了[吧啊]?$|[?？]\s*(?:才)?不(?:了|要|请|用)?$|[?？,，。\s]开(?:个)?玩笑/u;
/** 明天想请个假 怎么弄: a wish, by one who has not done it before. */
const HOW_BEHIND = /[\s,，]+(?:要|该|应该)?(?:怎么|如何|咋)(?:弄|办|搞|操作|申请|走|整)$/u;
const OF_A_REQUEST = /我|那[个张份次笔条]|这[个张份次笔条]|上[次回]|刚|昨|批|审|退|驳|撤|了[吗没]|想|要|帮|[他她]/u;
const isOfNobody = ({ plain }: Heard, known: Vocabulary): boolean =>
  plain.replace(/[吗么呢]$/u, '').length > 3 &&
  !OF_A_REQUEST.test(plain) &&
  known.whom(plain).length === 0 &&
  known.days(plain, 'nearest') === null;

/** 明天去产检: a day ahead and what somebody is away for, of the speaker, and nothing else. */
function wanted(whole: string, { plain, asks }: Heard, known: Vocabulary): SentenceReading | null {
  const process = known.processes.find(
    ({ wantedFor, hidden }) => !hidden && wantedFor?.words.test(plain) && !wantedFor.not.test(plain),
  );
  const words = process?.wantedFor?.words;
  // 彭飞飞机晚点，明天不来 tells of somebody else.
  const isOfOthers = known.whom(plain).length > 0 && !/[我俺咱]|本人|交接|[替代顶]/u.test(plain);
  if (!process || !words || asks || asksAnything(plain) || isOfOthers || PAST.test(plain) || known.days(plain, 'future') === null)
    return null;
  const said = clausesSaid(
    plain,
    (clause) =>
      [...clause.matchAll(new RegExp(words.source, 'gu'))].map(({ 0: text, index }) => ({ at: index, end: index + text.length })),
    known.whom,
  );
  return said.some(({ stance }) => stance === 'own') && said.every(({ stance }) => stance === 'own' || stance === 'told')
    ? start(process.id, whole, known)
    : null;
}

/** 沙发塌了一块, 打车去杭州四十: told without any word of it. Two matters that could be are a choice. */
function told(whole: string, { plain, asks }: Heard, known: Vocabulary): SentenceReading | null {
  const [first] = known.whom(plain);
  // 王芳昨天打车四十 tells of her; 王芳的电脑坏了 of a thing.
  const isOfOthers = first !== undefined && first.at === 0 && !/^(?:的|那[台个张间扇])/u.test(plain.slice(first.end));
  if (asks || isOfOthers) return null;
  const told = known.processes.filter(({ tells, hidden }) => !hidden && tells?.(plain)).map(({ id }) => start(id, whole, known));
  const [only, ...others] = told;
  return only && others.length > 0 ? { kind: 'choose', said: whole.slice(0, SHOWN), choices: told } : (only ?? null);
}
const PAST = /昨|前天|上周|上个?月|上次|那天|那[个次]|[写说填]错|改/u;

const clauses = (plain: string): readonly string[] => plain.split(/[,，、。;；!！?？\s]+/u);

const namesAny = (clause: string, known: Vocabulary): boolean =>
  processIn(clause, known) !== null || kindIn(clause, known) !== null;

/** 明天请年价: a kind or a process with a wrong sign in it; it is asked what is meant. */
function startedNearly(whole: string, heard: Heard, known: Vocabulary): SentenceReading | null {
  if (heard.asks || kindIn(heard.plain, known)) return null;
  const named = processIn(heard.plain, known);
  const near = known.processes.filter(({ id, hidden }) => !hidden && (named === null || named === id));
  const kinds = near.flatMap((p) => [...p.kinds.flatMap(({ words }) => words), ...(p.absentKinds ?? [])]);
  const slip = slipIn(whole, named === null ? [...kinds, ...near.flatMap((p) => [...p.words, ...p.nouns])] : kinds);
  const meant = slip && started(slip.text, hear(slip.text), known);
  return meant?.kind === 'start'
    ? { kind: 'choose', said: whole.slice(0, SHOWN), choices: [meant], near: slip?.word ?? '' }
    : null;
}

const start = (process: string, sentence: string, { mentioned }: Vocabulary): Choice => ({
  kind: 'start',
  process,
  sentence,
  ...(mentioned.length > 0 ? { mentioned } : {}),
});
