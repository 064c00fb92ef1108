import { choice, date, line, optional, paragraph, person, reference, w } from '../fields/kinds.ts';
import { plain, say } from '../kernel/text.ts';
import { addDays } from '../kernel/time.ts';
import { tell, type Whom } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { FINANCE, NEAR, OPERATIONS, S4, SUPERVISOR } from './usual.ts';

const TOLD: readonly Whom[] = ['owner', ...OPERATIONS];
const STOPPED = w('已停供：{why}。恢复以前不收新订单', 'Supply is stopped: {why}. No new orders until it is resumed');
const RESUMED = w('已恢复供货', 'Supply is resumed');

/** 客户档案 (S31, S32): who buys, how they are reached, whose customer they are; visited in the rhythm of their class. */
export const customer = defineRegister({
  id: 'customer',
  clauses: ['S31', 'S32'],
  name: w('客户档案', 'Customer'),
  about: w('登记和查客户，例如“查客户 宏达运输”', 'Enter and look up customers, e.g. “find customer Hongda”'),
  says: { nouns: ['客户档案', '客户', 'customer', 'customers'], starts: ['登记客户', '新客户', 'new customer'] },
  prefix: 'KH',
  counted: true,
  // Days between visits, by class; so many days a merging can be undone.
  numbers: { a: 30, b: 90, c: 180, undo: 14 },
  fields: {
    name: line('名称', 'Name', { heads: ['客户名称', '购车人', '单位名称'] }),
    tax_no: optional(line('税号', 'Tax no.', { max: 20, shape: 'tax_no', heads: ['统一社会信用代码', '纳税人识别号'] })),
    contact: optional(line('联系人', 'Contact', { heads: ['联系人姓名'] })),
    phone: line('电话', 'Phone', { max: 20, mask: 'tail4', shape: 'phone', heads: ['手机', '联系电话', '手机号'] }),
    rank: choice('等级', 'Class', { a: w('A类', 'A'), b: w('B类', 'B'), c: w('C类', 'C') }, { usual: 'c' }),
    source: optional(line('来源', 'Source', { heads: ['渠道'] })),
    sales: optional(person('业务人员', 'Salesperson', { heads: ['负责人', '业务员'] })),
    next_visit: optional(date('下次回访', 'Next visit')),
    note: optional(paragraph('备注', 'Note')),
  },
  title: ({ name }) => plain(name),
  named: ['tax_no', 'name'],
  find: { name: 'words', contact: 'words', phone: 'tail', tax_no: 'whole', sales: 'whole' },
  // One phone may stand for two firms of one owner: that is asked about, not refused.
  keys: [['tax_no'], ['name', 'phone']],
  day: 'next_visit',
  owner: 'sales',
  opens: ['everyone'],
  import: { by: SUPERVISOR, example: { name: w('宏达运输公司', 'Hongda Transport') } },
  see: [...S4, ...FINANCE],
  edit: ['owner', ...SUPERVISOR],
  fixed: [],
  full: ['owner', ...SUPERVISOR, { role: 'operations' }],
  states: {
    active: { name: w('往来中', 'Active'), tone: 'good' },
    stopped: { name: w('停供', 'Supply stopped'), tone: 'bad' },
    closed: { name: w('已停用', 'Closed'), tone: 'done', end: true, void: true },
    merged: { name: w('已合并', 'Merged'), tone: 'done', end: true, void: true },
  },
  start: 'active',
  moves: {
    visited: {
      name: w('记回访', 'Log a visit'),
      from: ['active', 'stopped'],
      by: ['owner', ...SUPERVISOR],
      style: 'main',
      asks: {
        content: paragraph('谈了什么', 'What was said', { max: 300 }),
        problem: optional(paragraph('客户的问题', 'Problem')),
      },
      set: ({ record, today, n }) => ({ next_visit: addDays(today, n[record.form.rank]) }),
    },
    stop: {
      name: w('停供', 'Stop supply'),
      from: ['active'],
      to: 'stopped',
      by: SUPERVISOR,
      asks: { why: paragraph('原因', 'Why', { max: 100 }) },
      style: 'danger',
      // Whoever sells to them and whoever enters orders: neither learns of it first by being refused (S112).
      follows: ({ asked }) => [tell(TOLD, say(STOPPED, { why: plain(asked.why) }))],
    },
    resume: {
      name: w('恢复供货', 'Supply again'),
      from: ['stopped'],
      to: 'active',
      by: SUPERVISOR,
      follows: () => [tell(TOLD, say(RESUMED))],
    },
    close: {
      name: w('停用', 'Close'),
      from: ['active', 'stopped'],
      to: 'closed',
      by: SUPERVISOR,
      asks: { why: paragraph('原因', 'Why', { max: 100 }) },
      style: 'danger',
    },
    merge: {
      name: w('并入另一份', 'Merged into another'),
      from: ['active', 'stopped'],
      to: 'merged',
      by: 'record',
      asks: { into: reference('并入', 'Into', 'customer') },
    },
    unmerge: { name: w('撤销合并', 'Merging undone'), from: ['merged'], to: 'active', by: 'record' },
  },
  owes: {
    visit: {
      name: w('回访客户', 'Visit the customer'),
      clause: 'S32',
      ladder: NEAR,
      move: 'visited',
      holders: ['owner'],
      until: ({ form }) => form.next_visit,
    },
  },
});
