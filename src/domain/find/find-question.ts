import type { Role } from '../org/org.ts';
import { isPost, postSaid } from './post-said.ts';

/** What somebody wants to know of the organisation; people, units and processes in it are found by who answers. */
export type FindQuestion =
  /** 苏州店主管是谁: who holds a post of the policy. */
  | { readonly about: 'post'; readonly role: Role; readonly said: string }
  /** 报修找谁, 谁批我的假: who decides on a process for the asker. */
  | { readonly about: 'approvers'; readonly said: string }
  /** 华东区有哪些店: the units below a unit, branches only or departments too. */
  | { readonly about: 'units'; readonly branches: boolean; readonly said: string }
  /** 苏州店有哪些人. */
  | { readonly about: 'staff'; readonly said: string }
  /** 李强是谁, 李强在哪个店. */
  | { readonly about: 'person'; readonly said: string };

const WHO = /(是谁|是哪位|是哪一位|是哪个|叫什么|叫啥|找谁|问谁|找哪位|谁是|哪位是|有谁|联系谁|由谁|归谁)/u;
/** 谁批我的假, 我的加班谁审, 请假由谁批, 报修找谁, 报修归谁管. */
const DECIDES = /(谁|哪位|哪个(?:人|领导)?)(?:来|负责|给我?)?(?:审批|批准|批|审)(?![了过完])/u;
const TO_WHOM =
  /^[^,，。\s我]{0,6}谁(?:来|在)?(?:负责|管)\S{2,8}[?？。！\s]*$|(找谁|问谁|找哪位|联系谁|归谁管|谁管|谁负责|由谁(?:负责|处理|管))[?？。！\s]*$/u;
/** 上海店谁管. */
const LOOKED_AFTER = /^[\p{Script=Han}]{2,8}(店|区)(?:是|归|由)?谁(?:在|来)?(?:管|负责)(?:的)?[?？。！\s]*$/u;
/** Matters that nobody asks for by a request, by the post that looks after them. */
const MATTERS: readonly (readonly [RegExp, Role])[] = [
  [/考勤|工资|薪|社保|公积金|入职|离职|档案/u, 'hr'],
  [/发票|打款|付款|对公|账期|流水/u, 'finance'],
  [/后勤|行政|卫生|保洁|水电|设备|办公用品|物料|灭火器|印章|名片|快递/u, 'operations'],
];
const UNITS = /(?:有|下面有|底下有|管着?)(?:哪些|哪几家|哪几个|几家|几个|多少家|多少个|什么)(?:分店|门店|网点|店|部门|单位)/u;
const STAFF = /(?:有|都有)(?:哪些|哪几个|几个|多少|什么)(?:人|员工|同事|业务员)|(?:都有谁|有谁)[?？。！\s]*$/u;
const PERSON =
  /^(\S{2,20}?)(?:是谁|是哪位|是(?:哪个|什么)(?:店|分店|部门|岗位|单位)的?|在(?:哪个|哪家|什么)(?:店|分店|部门|单位))[?？。！\s]*$/u;
/** 张伟归谁管, 李敏的主管是谁. */
const LED = /^(\S{2,8}?)(?:是)?(?:归|由|跟|属于)谁(?:来)?(?:管|带|负责)[?？。！\s]*$/u;
const CONTACT = '(?:电话|手机|联系方式|联系电话|微信|邮箱|分机|号码|phone(?: number)?|number|contact|e-?mail)';
/** 王芳电话, 王芳的手机号是多少. */
const REACHED = new RegExp(
  `^(\\S{2,20}?)(?:的|'s )?${CONTACT}(?:号码?)?(?:是多少|是什么|多少|呢|有吗|给我|发我)?[?？。！\\s]*$`,
  'iu',
);
/** 找李敏, 联系一下王芳; what is to be done with them makes it another sentence. */
const SOUGHT =
  /^(?:请|麻烦|帮忙|我?(?:要|想)?)?(?:帮我|给我)?(?:找到?|联系|查|呼叫|call|find|contact)(?:一下|下|找|查)?\s*(\S{2,20}?)(?:的?(?:电话|手机|联系方式|号码)(?:号码?)?)?(?:吧|一下|下|呢)?[?？。！\s]*$/iu;
/** 我的主管是谁 is asked of the asker's own superior, 今天谁不在 and 谁请假了 are asked of who is out; 谁批了我的假 of what became of a request. */
const OTHERS = /(我们?的?(?:直属|直接)?(?:主管|领导|上级|老板|经理|上司)|不在|请假了|休假|休息|没来|在岗|谁批了|批了吗|谁没)/u;

/**
 * Whether a sentence asks who or where somebody is in the organisation (S7); null when it asks something else.
 * `isProcess`: whether words name something that is asked for and decided; `isColleague`: whether they are the name of one and nothing else.
 */
export function readFindQuestion(
  said: string,
  isProcess: (words: string) => boolean,
  isColleague: (words: string) => boolean,
): FindQuestion | null {
  if (said.length > 60 || OTHERS.test(said)) return null;
  if (DECIDES.test(said) && (isProcess(said) || /假|申请/u.test(said))) return { about: 'approvers', said };
  const role = WHO.test(said) ? postSaid(said) : null;
  if (role) return { about: 'post', role, said };
  const unit = LOOKED_AFTER.exec(said);
  if (unit) return { about: 'post', role: unit[1] === '区' ? 'region_manager' : 'supervisor', said };
  const matter = TO_WHOM.test(said) ? MATTERS.find(([words]) => words.test(said)) : undefined;
  if (matter && !isProcess(said)) return { about: 'post', role: matter[1], said };
  if (TO_WHOM.test(said) && isProcess(said)) return { about: 'approvers', said };
  const led = LED.exec(said)?.[1];
  if (led && isColleague(led)) return { about: 'person', said };
  if (UNITS.test(said)) return { about: 'units', branches: !/部门|单位/u.test(said), said };
  if (STAFF.test(said)) return { about: 'staff', said };
  if (PERSON.test(said)) return { about: 'person', said };
  const sought = soughtIn(said);
  if (sought === null) return null;
  const post = isPost(sought) ? postSaid(sought) : null;
  if (post) return { about: 'post', role: post, said };
  return isColleague(sought) ? { about: 'person', said } : null;
}

/** The name in a question about a person. */
export const nameAsked = (said: string): string => PERSON.exec(said)?.[1] ?? LED.exec(said)?.[1] ?? soughtIn(said) ?? said;

/** How somebody is reached, and not who they are. */
export const asksHowToReach = (said: string): boolean => new RegExp(CONTACT, 'iu').test(said);

const soughtIn = (said: string): string | null => (REACHED.exec(said) ?? SOUGHT.exec(said))?.[1] ?? null;
