import { type LocalDate, parts } from '../../kernel/time.ts';
import { readMonth } from '../phrase/month.ts';

/** What is asked of the budget. `said`: where a unit may be named. */
export type BudgetQuestion =
  | { readonly kind: 'import' }
  | { readonly kind: 'left'; readonly month: string; readonly said: string };

const IMPORT =
  /^(?:我要|怎么|如何)?(?:导入|上传|更新|录入)(?:一下)?(?:\d{4}年|今年|明年)?(?:的|年度)?预算表?$|^import (?:the )?budget$/iu;
const MONTH = /(?:20\d\d年|今年|去年)?(?:\d{1,2}月份?|本月|这个?月|上个?月|下个?月)/u;
const LEFT =
  /^(?:请|帮我|我想|我要|想|要)*(?:查看|查询|看看|看一下|查一下|查|看|问问?)?(?<unit>[^，,。；;\d]{0,16}?)的?预算(?:还剩|还有|还|余额|剩余|剩下?|用了|执行|使用|情况|有|够|花了)*(?:多少|几成|怎么样|如何|不够|吗|没有)?(?:钱|元)?(?:了|吗|呢|啊)?$/u;
/** … asked the other way round: 本月苏州店还有多少招待费预算. */
const HOW_MUCH =
  /^(?:请问|看看|查一下)?(?<unit>[^，,。；;\d]{0,12}?)(?:还|一共|总共)?(?:有|剩下?|能花|可用)(?:了)?多少(?:[^，,。；;\d]{0,6}?的?)预算(?:了|呢|啊|可以用|能用)?$/u;
const LEFT_EN = /^(?:(?:my|our|show|the|what is left of the|how much is left of the)\s+)*budget(?:\s+left)?$/iu;
/** A budget that is asked for with something else, changed, or of what is to be earned. */
const OTHER = /收入|招待(?!费)|出差|申请|报销|调整|审批|编制|编|追加|培训|采购/u;

/** 本店预算还剩多少, 苏州店12月预算, 预算; null where it is about something else. */
export function readBudgetQuestion(bare: string, today: LocalDate): BudgetQuestion | null {
  const said = bare.replace(/\s+/gu, (space) => (/[a-z]/iu.test(bare) ? space : '')).trim();
  if (IMPORT.test(said)) return { kind: 'import' };
  if (LEFT_EN.test(said)) return { kind: 'left', month: monthOf('', today), said: '' };
  const month = MONTH.exec(said)?.[0] ?? '';
  const rest = said.replace(month, '');
  const found = (LEFT.exec(rest) ?? HOW_MUCH.exec(rest))?.groups;
  return found && !OTHER.test(said) ? { kind: 'left', month: monthOf(month, today), said: found.unit ?? '' } : null;
}

/** 本店: the speaker's own unit is meant. */
export const isOwnUnit = (said: string): boolean => /本店|我们?店|我店|门店|本网点/u.test(said);

/** Whether it is asked at all; of which month is told once it is known what day it is. */
export const asksForBudget = (bare: string): boolean => readBudgetQuestion(bare, ANY_DAY) !== null;
const ANY_DAY = '2026-01-01' as LocalDate;

/** YYYY-MM. A month without a year is one of this year: budgets lie ahead as well as behind. */
function monthOf(said: string, today: LocalDate): string {
  const { year, month } = parts(today);
  if (/下个?月/u.test(said)) return monthText(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1);
  const alone = /^(\d{1,2})月/u.exec(said);
  if (alone && Number(alone[1]) >= 1 && Number(alone[1]) <= 12) return monthText(year, Number(alone[1]));
  return (readMonth(said, today) ?? today).slice(0, 7);
}

const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
