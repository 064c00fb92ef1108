import type { MinutesCase } from './case.ts';
import { act, files } from './expected.ts';
import { freshMeeting } from './fresh-company.ts';

/** Voice to text: hardly a comma, dialect, English in between. */
export const FRESH_SPOKEN: readonly MinutesCase[] = [
  {
    name: 'fresh: a promise without a comma',
    kind: 'spoken',
    ...freshMeeting('CD', '2026-07-06', 'dengxiaoman puying leizhen'),
    text: `蒲英 00:00:05
那个报价单谁弄一下
邓小满 00:00:10
报价单我来弄吧我明天下班前发群里`,
    expect: files({
      actions: [act('报价单我来弄吧我明天下班前发群里', '报价单我来弄', 'dengxiaoman', '2026-07-07', { mayAsk: ['due'] })],
    }),
  },
  {
    name: 'fresh: a promise in dialect',
    kind: 'spoken',
    ...freshMeeting('CQ', '2026-07-07', 'ranyang xianghong'),
    text: `向红 00:02:00
永川那家的合同啷个还没得哦
冉阳 00:02:04
要得嘛，合同我去催，礼拜五之前一定拿回来。`,
    expect: files({
      actions: [act('合同我去催，礼拜五之前一定拿回来', '合同我去催', 'ranyang', '2026-07-10', { mayAsk: ['due'] })],
    }),
  },
  {
    name: 'fresh: he said that he would',
    kind: 'spoken',
    ...freshMeeting('XA', '2026-07-08', 'mateng bailu luodan'),
    text: `马腾 00:04:00
惠民让我转达一下，他说展车清单他来整理，下周三前交。
白露 00:04:08
哦那他自己怎么不来。`,
    expect: files(),
  },
  {
    name: 'fresh: what the customer said',
    kind: 'spoken',
    ...freshMeeting('XA', '2026-07-09', 'mateng bailu luodan'),
    text: `白露 00:01:00
王先生电话里讲，“尾款我来付，七月二十号之前打过去”，就这么说的。
雒丹 00:01:09
又是这句话。`,
    expect: files(),
  },
  {
    name: 'fresh: I will take it, half in English',
    kind: 'spoken',
    ...freshMeeting('XM', '2026-07-14', 'amy jason haohao'),
    text: `Jason Wu 00:06:00
so who owns the landing page
Amy Lin 00:06:03
OK landing page 我来负责，周四前 done。`,
    expect: files({
      actions: [act('landing page 我来负责，周四前 done', 'landing page 我来负责', 'amy', '2026-07-16')],
    }),
  },
  {
    name: 'fresh: two would, and neither does',
    kind: 'spoken',
    ...freshMeeting('DL', '2026-07-15', 'tongdawei guanshanyue nayingjie'),
    text: `佟大伟 00:03:00
年检的事我来吧，周五前跑一趟。
关山月 00:03:03
别别别，还是我去，你那天有客户。
佟大伟 00:03:06
那行你去吧，我不管了啊。`,
    expect: files(),
  },
  {
    name: 'fresh: promised for somebody who knows nothing of it',
    kind: 'spoken',
    ...freshMeeting('QD', '2026-07-16', 'yumin chuxiao quzhi'),
    text: `于敏 00:05:00
这个让初晓去搞，她8月7号前肯定弄得完。
初晓 00:05:05
啊？我不知道这回事啊。`,
    expect: files(),
  },
  {
    name: 'fresh: one stream of words, nobody named as speaking',
    kind: 'spoken',
    ...freshMeeting('WH', '2026-07-17', 'huhan kelan yusansheng'),
    text: '然后呢就是说下个月八号之前那个谁小胡把名单报一下啊然后柯岚你那边那个展架嗯算了先不说这个反正余三胜上次也讲了他负责的那块月底前差不多',
    expect: files(),
  },
  {
    name: 'fresh: the day is corrected in the same breath',
    kind: 'spoken',
    ...freshMeeting('OPS', '2026-07-20', 'situjing jiangyifan'),
    text: `司徒静 00:08:00
照片什么时候能齐？
蒋一帆 00:08:04
照片我来收，周三前给你，不对，周四，周四前给你。`,
    expect: files({
      actions: [
        act('照片我来收，周三前给你，不对，周四，周四前给你', '照片我来收', 'jiangyifan', '2026-07-23', {
          mayAsk: ['owner', 'due'],
        }),
      ],
    }),
  },
  {
    name: 'fresh: only if the maker answers',
    kind: 'spoken',
    ...freshMeeting('OPS', '2026-07-21', 'shenmo jiangyifan'),
    text: `沈默 00:09:00
要是厂家明天给价的话，价格表我来做，周五前发出来。
蒋一帆 00:09:06
他们哪次准时过。`,
    expect: files(),
  },
];
