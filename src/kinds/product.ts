import { choice, line, money, optional, paragraph, w } from '../fields/kinds.ts';
import { plain } from '../kernel/text.ts';
import type { Post } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { OPERATIONS, OTHER } from './usual.ts';

const DEPARTMENT: readonly Post[] = [{ role: 'network_department' }, { role: 'admin' }];

/** 可售目录 (S27): what may be sold. Whoever else wants something in it asks for it as a new line of business (S28), and until then nobody sells it. */
export const product = defineRegister({
  id: 'product',
  clauses: ['S27', 'S28'],
  name: w('可售目录', 'Catalogue'),
  about: w('公司允许销售的车型和服务，例如“查可售目录 凯美瑞”', 'What may be sold, e.g. “find catalogue Camry”'),
  says: {
    nouns: ['可售目录', '产品目录', '业务目录', 'catalogue'],
    asked: ['车型', '产品'],
    starts: ['登记产品', '新增产品', '新业务', 'new product'],
  },
  prefix: 'CP',
  counted: true,
  fields: {
    name: line('名称', 'Name', { heads: ['车型', '产品名称', '车型名称', '服务名称'] }),
    also: optional(
      line('也叫', 'Also called', { hint: w('几种叫法用顿号隔开', 'Several with commas between'), heads: ['别名', '简称'] }),
    ),
    group: choice(
      '类别',
      'Group',
      {
        new_car: w('新车', 'New cars'),
        used_car: w('二手车', 'Used cars'),
        part: w('配件', 'Parts'),
        service: w('售后服务', 'Service'),
        finance: w('金融保险', 'Finance'),
        other: OTHER,
      },
      { usual: 'new_car' },
    ),
    guide: optional(money('厂家指导价', 'Guide price', { heads: ['指导价', '官方指导价'] })),
    why: optional(paragraph('说明', 'Note', { max: 300 })),
  },
  title: ({ name }) => plain(name),
  find: { name: 'words', also: 'words', group: 'whole' },
  keys: [['name']],
  amount: 'guide',
  opens: ['everyone'],
  import: { by: DEPARTMENT, example: { name: w('凯美瑞 2.0L 豪华版', 'Camry 2.0L Luxury') } },
  see: ['everyone'],
  edit: DEPARTMENT,
  states: {
    proposed: { name: w('未纳入，不能卖', 'Not in it: not sold'), tone: 'warn' },
    allowed: { name: w('可售', 'Can be sold'), tone: 'good' },
    stopped: { name: w('已停售', 'Stopped'), tone: 'bad' },
    gone: { name: w('已删除', 'Removed'), tone: 'done', end: true, void: true },
  },
  start: 'proposed',
  startFor: { state: 'allowed', by: DEPARTMENT },
  moves: {
    allow: { name: w('申请纳入', 'Ask for it'), from: ['proposed'], to: 'allowed', by: 'approval' },
    stop: {
      name: w('停售', 'Stop selling'),
      from: ['allowed'],
      to: 'stopped',
      by: [...OPERATIONS, ...DEPARTMENT],
      asks: { why: paragraph('原因', 'Why', { max: 100 }) },
      style: 'danger',
    },
    resume: { name: w('恢复销售', 'Sell again'), from: ['stopped'], to: 'allowed', by: [...OPERATIONS, ...DEPARTMENT] },
    remove: {
      name: w('删除', 'Remove'),
      from: ['proposed', 'stopped'],
      to: 'gone',
      by: ['owner', ...DEPARTMENT],
      style: 'danger',
    },
  },
});
