import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** What was said, as a transcript has it: only a clear promise of the speaker counts. */
export const HELD_BACK_SPOKEN: readonly MinutesCase[] = [
  {
    name: 'two promises, one clear and one not',
    kind: 'spoken',
    ...meeting('GZ', '2026-10-12', 'zhangwei-gz lintao guopeng'),
    text: `林涛 00:02:11
呃，那个，就是说国庆的线索，我来录，周四之前全部录完。
郭鹏 00:02:20
我这边，嗯，看情况吧，有空我也弄一点。
张伟 00:02:27
行。`,
    expect: files({
      actions: [act('国庆的线索，我来录，周四之前全部录完', '国庆的线索', 'lintao', '2026-10-15')],
    }),
  },
  {
    name: 'leave it to me, says somebody, and nobody says what',
    kind: 'spoken',
    ...meeting('SHZ', '2026-10-13', 'luobin fengxue zengzhiqiang'),
    text: `[00:11:02] 罗斌：那这个事情呢，嗯……
[00:11:06] 曾志强：交给我吧，没问题。
[00:11:08] 罗斌：好好好，下一个。`,
    expect: files(),
  },
  {
    name: 'irony about working until midnight',
    kind: 'spoken',
    ...meeting('HZ', '2026-10-14', 'liuyang huangqiang wuhao'),
    text: `吴昊 00:08:41
对对对，我负责，我今天晚上十二点前把全公司的车都卖完。
黄强 00:08:46
哈哈哈哈可以可以。
刘洋 00:08:49
别闹。`,
    expect: files(),
  },
  {
    name: 'suppose the car comes in',
    kind: 'spoken',
    ...meeting('SZ', '2026-10-15', 'zhangwei-sz limin chengang'),
    text: `李敏 00:15:10
要是，我是说要是啊，车二十号前能到，那陈刚可以先做PDI，对吧。
陈刚 00:15:18
嗯，理论上是这样。
张伟 00:15:20
那到了再说。`,
    expect: files(),
  },
  {
    name: 'two talk at once',
    kind: 'spoken',
    ...meeting('AS', '2026-10-16', 'ouyangxue tangjun'),
    text: `欧阳雪 00:06:00
返修那台车我下周一
唐军 00:06:01
不是，那台是我
欧阳雪 00:06:02
啊？你说
唐军 00:06:03
那台是、是厂家那边`,
    expect: files(),
  },
  {
    name: 'asked for and promised with a time of day',
    kind: 'spoken',
    ...meeting('FIN', '2026-10-19', 'huxiaoyan zhuming majun'),
    text: `胡晓燕 00:21:05
那个授信的表，朱明，嗯，什么时候能出来？
朱明 00:21:11
授信表我来出，明天下午三点前发您。
胡晓燕 00:21:15
好的。`,
    expect: files({
      actions: [act('授信表我来出，明天下午三点前发您', '授信表我来出', 'zhuming', '2026-10-20T15:00')],
    }),
  },
  {
    name: 'first yes, then rather somebody else',
    kind: 'spoken',
    ...meeting('NET', '2026-10-20', 'sunyue majun xujianguo'),
    text: `马俊 00:17:30
巡店我去，周五去苏州。
孙悦 00:17:34
周五不是要开会吗？
马俊 00:17:36
哦哦对，那算了，巡店先不去了。`,
    expect: files(),
  },
  {
    name: 'the machine wrote names it did not know',
    kind: 'spoken',
    ...meeting('SHZ', '2026-10-21', 'luobin liangjiaxin fengxue'),
    text: `发言人2 00:01:03
海报我来改，后天之前给你。
发言人1 00:01:07
行，辛苦家新。`,
    expect: files(),
  },
  {
    name: 'old stories',
    kind: 'spoken',
    ...meeting('HZ', '2026-10-22', 'liuyang yangjing huangqiang'),
    text: `杨静 00:26:14
上个月不是定了嘛，黄强负责盘点，九月二十五号之前完成，后来那个，就没下文了。
黄强 00:26:22
那次盘了呀，盘了一半。
刘洋 00:26:25
嗯。`,
    expect: files(),
  },
  {
    name: 'half of the words are missing',
    kind: 'spoken',
    ...meeting('GZ', '2026-10-23', 'zhangwei-gz hexiuying'),
    text: `张伟 00:00:12
喂，能……见吗……
何秀英 00:00:15
……落实……月底……前……（信号中断）
张伟 00:00:29
何秀英你卡了，负责什么？没听清。`,
    expect: files(),
  },
  {
    name: 'decided after a long hm',
    kind: 'spoken',
    ...meeting('SOUTH', '2026-10-26', 'caiwenbin zhangwei-gz luobin'),
    text: `蔡文斌 00:40:00
嗯——这样，我们就明确一下，双11期间两家店不得互相抢客户。
罗斌 00:40:09
没意见。
张伟 00:40:10
可以。`,
    expect: files({ decisions: ['双11期间两家店不得互相抢客户'] }),
  },
  {
    name: 'a promise for some day soon',
    kind: 'spoken',
    ...meeting('SZ', '2026-10-27', 'zhangwei-sz wangfang'),
    text: `张伟 00:09:09
客户投诉的回复函写了没有？
王芳 00:09:13
回复函我来写，就这两天吧。`,
    expect: files({
      actions: [act('回复函我来写，就这两天吧', '回复函我来写', 'wangfang', null, { mayAsk: ['owner'] })],
    }),
  },
];
