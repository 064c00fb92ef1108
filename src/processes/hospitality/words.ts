import { findings } from '../../domain/findings.ts';
import type { Say } from '../../kernel/text.ts';

export const WORDS = {
  title: { zh: '招待 {guests} {day}', en: 'Hospitality for {guests}, {day}' },
  fewer: { zh: '其中陪同{n}人', en: '{n} of them colleagues' },
  together: { zh: '一共{n}人', en: '{n} people in all' },
  per_head: { zh: '人均', en: 'Per head' },
} satisfies Record<string, Say>;

/** What a request for hospitality can be told. */
export const finding = findings('S105', {
  late: {
    field: 'day',
    warn: true,
    what: { zh: '{day}已经过了，属于事后补申请', en: '{day} is over: asked for afterwards' },
    accept: { zh: '请在事由里写明为什么没有事先申请', en: 'Please say in the purpose why it was not asked for ahead' },
  },
  too_late: {
    field: 'day',
    what: { zh: '招待最多事后{most}天内补申请', en: 'Hospitality is asked for at most {most} days afterwards' },
    accept: {
      zh: '最早可补{earliest}的；再早的请找财务说明',
      en: 'The earliest day is {earliest}; for an earlier one please turn to finance',
    },
  },
  only_escorts: {
    field: 'escorts',
    what: { zh: '总共{heads}人，陪同{escorts}人，没有客人', en: 'Of {heads} people {escorts} are colleagues: there is no guest' },
    accept: { zh: '陪同人数要少于总人数', en: 'There must be fewer colleagues than people' },
  },
  many_escorts: {
    field: 'escorts',
    warn: true,
    what: {
      zh: '客人{guests}人，陪同{escorts}人，陪同多于客人',
      en: '{guests} guests and {escorts} colleagues: more colleagues than guests',
    },
    accept: { zh: '招待从简，陪同一般不多于客人', en: 'Keep it small: usually no more colleagues than guests' },
  },
});
