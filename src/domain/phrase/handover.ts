import { findPeople, type Named } from './people.ts';

/** Who takes over the work, as a sentence says it. No candidates: somebody is named whom nobody knows. */
export interface HandoverSaid {
  readonly matched: string;
  readonly candidates: readonly string[];
  readonly exact: boolean;
}

/** What was found, and the piece of the text it takes up. */
export interface HandoverFound {
  readonly said: HandoverSaid;
  readonly at: number;
  readonly end: number;
}

const WORK = '(?:(?:我的?|期间|手头|手上|这几天)*的?(?:工作|事情|事务|客户|业务|店里|班|事)?(?:都|先|暂时)?)';
/** Before a name: enough alone. */
const GIVEN_TO = `${WORK}?(?:(?:交接|移交|转交|托付|委托|转|交|托)给|交由|(?:工作)?(?:交接人|代理人|接手人|接替人|替班人?|代班人?)(?:是|为|:|：)?|(?<![A-Za-z])(?:hand(?:ing)?(?: it| work)? over to|hand-?over(?: to)?|cover(?:ed)? by)\\s*:?)\\s*`;
/** Before a name: enough with a word behind it. */
const ASKED = `${WORK}?(?:由|让|请|找|叫|麻烦|安排)\\s*`;
/** Behind a name. */
const TAKES_OVER =
  '\\s*(?:来|先|会|暂时|临时|帮忙|可以|负责)*(?:帮我?|给我|为我)?(?:做(?:我的?)?交接人?|当(?:我的?)?交接人?|代理|代班|代我|替我|替班|顶替|顶班|顶我|接手|接替|接管|负责|盯|照看|跟进|值班|代|替|顶|接(?!孩子?|娃|小孩|老人|老[婆公]|[父母爸妈]|人|客|站|机|亲))(?:我|一下|班|着|岗|的)*(?:工作|事情|客户)?';
const COVERS = '\\s+(?:will |can |is going to )?(?:covers?|covering|stands? in|takes? over)(?: for me)?(?![A-Za-z])';
const HELPS = '\\s*(?:来|先|会)?帮我?(?:忙|看店|盯店|看着|处理|值班)';

const before = (cue: string): RegExp => new RegExp(`${cue}$`);
const behind = (cue: string): RegExp => new RegExp(`^${cue}`);
const CUES = { givenTo: before(GIVEN_TO), asked: before(ASKED), takesOver: behind(`(?:${TAKES_OVER}|${HELPS}|${COVERS})`) };

/** 请两小时假 asks for leave, and nobody. */
const NAME = '(?!\\p{Script=Han}{0,3}(?:小时|钟头|半天|假|天班))([\\p{Script=Han}]{2,4}?|[A-Za-z]{2,20})';
const STOP = '(?=[,.，。;；!！、\\s]|$|代|负责|处理|来|先)';
/** Somebody nobody knows: 由王二代我, 交给赵六. */
const UNKNOWN: readonly RegExp[] = [
  new RegExp(`${GIVEN_TO}${NAME}${STOP}`, 'u'),
  new RegExp(`${ASKED}${NAME}${TAKES_OVER}`, 'u'),
  new RegExp(`(?<=^|[,，。;；、\\s])${NAME}\\s*(?:代|替|顶)(?:我|班)`, 'u'),
];

export function findHandover(text: string, people: readonly Named[], mentioned: readonly Named[] = []): HandoverFound | null {
  for (const { matched, candidates, exact, at } of findPeople(text, people, mentioned)) {
    const head = text.slice(0, at);
    const tail = text.slice(at + matched.length);
    const takesOver = CUES.takesOver.exec(tail);
    const cue = CUES.givenTo.exec(head) ?? (takesOver ? CUES.asked.exec(head) : null);
    if (!takesOver && !cue) continue;
    const end = at + matched.length + (takesOver?.[0].length ?? 0);
    return { said: { matched, candidates, exact }, at: at - (cue?.[0].length ?? 0), end };
  }
  for (const pattern of UNKNOWN) {
    const found = pattern.exec(text);
    const name = found?.[1];
    if (found && name)
      return { said: { matched: name, candidates: [], exact: false }, at: found.index, end: found.index + found[0].length };
  }
  return null;
}
