import type { ExpenseKind } from '../../domain/expense/rules.ts';
import { w } from '../../fields/kinds.ts';

/** The four kinds of the policy (S102), with the words people use for them. */
export const USUAL_KINDS: readonly Pick<ExpenseKind, 'id' | 'name' | 'words'>[] = [
  {
    id: 'office',
    name: w('办公费', 'Office'),
    words: ['文具', '打印', '复印', '墨盒', '硒鼓', '纸', '快递', '办公用品', '名片'],
  },
  {
    id: 'travel',
    name: w('差旅费', 'Travel'),
    words: [
      '高铁',
      '火车',
      '动车',
      '机票',
      '飞机',
      '车票',
      '打车',
      '出租',
      '网约车',
      '滴滴',
      '地铁',
      '住宿',
      '酒店',
      '宾馆',
      '过路费',
      '停车',
      '加油',
      'train',
      'taxi',
      'hotel',
      'flight',
    ],
  },
  { id: 'hospitality', name: w('业务招待费', 'Hospitality'), words: ['招待', '请客', '宴请', '请客户'] },
  { id: 'training', name: w('培训费', 'Training'), words: ['培训', '课程', '教材', '讲师', 'training', 'course'] },
];
