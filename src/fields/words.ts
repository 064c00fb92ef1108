import type { Say } from '../kernel/text.ts';
import { w } from './kinds.ts';

interface FaultWords {
  readonly what: Say;
  /** What would be accepted. */
  readonly accept: Say;
}

/** Why a value cannot be. `{label}` is the field's own. */
export const FAULTS = {
  unwritten: { what: w('没有写{label}', '{label} is missing'), accept: w('请填写', 'Please fill it in') },
  unchosen: { what: w('没有选{label}', '{label} is missing'), accept: w('请选一种', 'Please choose one') },
  unpicked: { what: w('没有选{label}', '{label} is missing'), accept: w('请选日期', 'Please choose a day') },
  unsent: {
    what: w('没有{label}', '{label} is missing'),
    accept: w('请在私聊里发图片或文件', 'Please send a picture or file here'),
  },
  unlisted: { what: w('没有填{label}', '{label} is missing'), accept: w('请至少填一行', 'Please fill in at least one row') },
  no_words: { what: w('{label}要写文字', '{label} has to be words'), accept: w('请改成文字', 'Please write words') },
  long: { what: w('{label}太长', '{label} is too long'), accept: w('最多{max}个字', 'At most {max} characters') },
  day: {
    what: w('没有这一天', 'There is no such day'),
    accept: w('请写完整的日期，例如 2026年12月1日', 'Please write the whole date, e.g. Dec 1, 2026'),
  },
  month: {
    what: w('月份没有填对', 'The month is not right'),
    accept: w('请连年份一起写，例如 2026年12月', 'Please write it with its year, e.g. Dec 2026'),
  },
  time: {
    what: w('时间没有填对', 'The time is not right'),
    accept: w('请填 09:00 这样的时间', 'Please give a time such as 09:00'),
  },
  tick: { what: w('{label}没有填对', '{label} is not right'), accept: w('请填“是”或“否”', 'Please write “yes” or “no”') },
  nobody: {
    what: w('没有找到这位在职员工', 'No such employee'),
    accept: w('请填姓名或工号', 'Please give a name or employee number'),
  },
  unnamed: {
    what: w('没有写{label}', '{label} is missing'),
    accept: w('请填姓名或工号', 'Please give a name or employee number'),
  },
  not_among: { what: w('没有这位同事', 'No such colleague'), accept: w('请从名单里选', 'Please choose from the list') },
  several: {
    what: w('可能是几位员工中的一位', 'Several employees may be meant'),
    accept: w(
      '请填工号，没有工号的照抄下面的称呼：{people}',
      'Please give the number, or copy the name as it stands here: {people}',
    ),
  },
  shares: {
    what: w('没有找到“{said}”', '“{said}” is nobody and no unit'),
    accept: w(
      '请写姓名、工号或门店，后面写金额或百分比，例如“李敏 100、苏州分店”',
      'Please give names or units, each with an amount or percentage, e.g. “Li Min 100, Suzhou”',
    ),
  },
  no_unit: {
    what: w('没有找到这个部门或门店', 'No such unit'),
    accept: w('请填通讯录里的名称', 'Please give its name as in the directory'),
  },
  several_units: {
    what: w('叫这个名称的不止一个', 'Several units are called so'),
    accept: w('请照抄其中一个：{units}', 'Please copy one of them: {units}'),
  },
  money: {
    what: w('金额没有填对', 'The amount is not right'),
    accept: w(
      '请填 86.5、1,200 或 1.2万 这样的金额，最多到分',
      'Please give an amount such as 86.5, 1,200 or 12000, cents at most',
    ),
  },
  count: {
    what: w('{label}没有填对', '{label} is not right'),
    accept: w('请填整数，例如 3', 'Please give a whole number, e.g. 3'),
  },
  percent: {
    what: w('{label}没有填对', '{label} is not right'),
    accept: w('请填 12.5% 这样的百分数，最多两位小数', 'Please give a percentage such as 12.5%, two decimals at most'),
  },
  negative: {
    what: w('{label}不能是负数', '{label} cannot be negative'),
    accept: w('请填不小于{min}的数', 'Please give at least {min}'),
  },
  low: { what: w('{label}太小', '{label} is too small'), accept: w('请填不小于{min}的数', 'Please give at least {min}') },
  high: { what: w('{label}太大', '{label} is too large'), accept: w('请填不大于{max}的数', 'Please give at most {max}') },
  option: {
    what: w('{label}里没有这一项', '{label} has no such choice'),
    accept: w('可以填：{options}', 'It can be: {options}'),
  },
  several_entries: {
    what: w('有几份都叫这个名称', 'Several are called so'),
    accept: w('请填其中一份的编号：{entries}', 'Please give the number of one of them: {entries}'),
  },
  reference: {
    what: w('没有找到{label}', '{label} was not found'),
    accept: w('请填它的编号', 'Please give its number'),
  },
  files: {
    what: w('{label}没有收到', '{label} did not arrive'),
    accept: w('请在私聊里再发一次', 'Please send it here once more'),
  },
  too_many: { what: w('{label}太多', 'Too many: {label}'), accept: w('最多{max}个', 'At most {max}') },
  no_picture: { what: w('{label}要图片', '{label} has to be a picture'), accept: w('请发图片', 'Please send a picture') },
  few_rows: { what: w('{label}不够', 'Too few rows: {label}'), accept: w('至少{min}行', 'At least {min}') },
  cells: {
    what: w('“{said}”没有看懂', '“{said}” was not understood'),
    accept: w('每行一笔，各项之间空一格', 'One row a line, with blanks between its parts'),
  },
  many_rows: { what: w('{label}太多', 'Too many rows: {label}'), accept: w('最多{max}行', 'At most {max}') },
  masked: {
    what: w('{label}是遮住的', '{label} is masked'),
    accept: w('请填完整的内容', 'Please give the whole of it'),
  },
  on_card: {
    what: w('{label}不能从表格里填', '{label} cannot be taken from a sheet'),
    accept: w('请在卡片上填', 'Please fill it in on the card'),
  },
} satisfies Record<string, FaultWords>;

export const PRINTED = {
  yes: w('是', 'Yes'),
  no: w('否', 'No'),
  row: w('{label} {n}', '{label} {n}'),
  row_fault: w('第{n}行：{what}', 'Row {n}: {what}'),
  percent: w('{value}%', '{value}%'),
  files: w('{count}份', '{count}'),
  measured: w('{label}{value}{measure}', '{value} {measure} {label}'),
  cell_rows: w('{count}行', '{count} rows'),
} satisfies Record<string, Say>;

/** Beside a list of records to choose from. */
export const SOUGHT = w('或查找：编号、编号后四位、几个字', 'Or look for: number, its last four signs, words');

/** Beside a list of colleagues to choose from. */
export const NAMED = w('或写姓名、拼音、工号', 'Or write a name or number');
