import type { MinutesCase } from './case.ts';
import { meeting } from './company.ts';
import { act, files } from './expected.ts';

/** What was said, as a transcript has it: only a clear promise of the speaker counts. */
export const OPEN_SPOKEN: readonly MinutesCase[] = [
  {
    name: 'a clear promise in the middle of chatter',
    kind: 'spoken',
    ...meeting('SZ', '2026-06-15', 'zhangwei-sz limin wangfang'),
    text: `张伟 00:01:12
嗯，那个，上周的数我看了一下，就是说，还行吧。
李敏 00:01:40
对，然后报价单我来整理，周三之前发给大家。
王芳 00:01:52
嗯嗯，好。`,
    expect: files({
      actions: [act('报价单我来整理，周三之前发给大家', '报价单我来整理', 'limin', '2026-06-17')],
    }),
  },
  {
    name: 'I will do it, but what',
    kind: 'spoken',
    ...meeting('HZ', '2026-06-16', 'liuyang yangjing wuhao'),
    text: `刘洋 00:05:01
这个谁弄一下？
吴昊 00:05:04
呃，我来吧。
杨静 00:05:06
哈哈又是你。`,
    expect: files(),
  },
  {
    name: 'a joke about buying tea',
    kind: 'spoken',
    ...meeting('GZ', '2026-06-17', 'zhangwei-gz lintao guopeng'),
    text: `郭鹏 00:10:20
要是这个月完不成，林涛负责请大家喝奶茶哈哈哈。
林涛 00:10:25
行行行，明天就请，开玩笑的啊。
张伟 00:10:31
好了好了，说正事。`,
    expect: files(),
  },
  {
    name: 'what one would do if',
    kind: 'spoken',
    ...meeting('SHZ', '2026-06-18', 'luobin fengxue liangjiaxin'),
    text: `罗斌 00:03:00
如果厂家月底之前批下来的话，那就冯雪去跟进嘛。
冯雪 00:03:08
嗯，批下来再说吧。
梁嘉欣 00:03:11
假如，假如六月三十号前真到了，我也不一定有空。`,
    expect: files(),
  },
  {
    name: 'cut off before the day was said',
    kind: 'spoken',
    ...meeting('SZ', '2026-06-22', 'zhangwei-sz chengang zhaolei'),
    text: `陈刚 00:07:15
那个仓库盘点我这边大概，嗯，就是——
赵磊 00:07:19
等一下等一下，我先插一句。
陈刚 00:07:21
哦你说。
赵磊 00:07:24
电梯又坏了。`,
    expect: files(),
  },
  {
    name: 'the chair asks, the other says yes with the day',
    kind: 'spoken',
    ...meeting('HZ', '2026-06-23', 'liuyang huangqiang'),
    text: `刘洋 00:12:33
黄强，萧山那家的对账单，你什么时候能给我？
黄强 00:12:40
我负责，对账单我6月26号之前给你。`,
    expect: files({
      actions: [act('对账单我6月26号之前给你', '对账单', 'huangqiang', '2026-06-26')],
    }),
  },
  {
    name: 'a promise is taken back at once',
    kind: 'spoken',
    ...meeting('GZ', '2026-06-24', 'zhangwei-gz hexiuying guopeng'),
    text: `何秀英 00:02:10
发票我来整理，周五前给你……哎不对不对，周五我请假，算了还是别算我的。
张伟 00:02:18
那回头再说。`,
    expect: files(),
  },
  {
    name: 'no names, only speakers',
    kind: 'spoken',
    ...meeting('SHZ', '2026-06-25', 'luobin fengxue zengzhiqiang'),
    text: `说话人1 00:00:05
嗯那个展车清洗，这周得弄完。
说话人2 00:00:09
行，我来弄，明天之前。
说话人1 00:00:12
好。`,
    expect: files(),
  },
  {
    name: 'talk of what was done and of last year',
    kind: 'spoken',
    ...meeting('SZ', '2026-06-26', 'zhangwei-sz wangfang limin'),
    text: `王芳 00:20:01
去年那个，就是说，也是6月30号之前完成的嘛，当时是李敏负责的。
李敏 00:20:09
对对对，那次累死我了。
张伟 00:20:14
是啊。`,
    expect: files(),
  },
  {
    name: 'noise of a bad microphone',
    kind: 'spoken',
    ...meeting('NET', '2026-06-29', 'sunyue majun'),
    text: `孙悦 00:00:31
那个……（听不清）……前完成……然后马……负责
马俊 00:00:38
喂？喂喂？听得到吗
孙悦 00:00:44
……六月……交……`,
    expect: files(),
  },
  {
    name: 'a decision said aloud',
    kind: 'spoken',
    ...meeting('EAST', '2026-06-30', 'xujianguo liuyang zhangwei-sz'),
    text: `许建国 00:30:02
好，那我们定了啊，会议决定7月起展厅统一八点半开门。
刘洋 00:30:10
同意。
张伟 00:30:11
嗯，同意。`,
    expect: files({ decisions: ['7月起展厅统一八点半开门'] }),
  },
  {
    name: 'a promise without a day',
    kind: 'spoken',
    ...meeting('AS', '2026-07-01', 'ouyangxue tangjun'),
    text: `欧阳雪 00:04:44
嗯，三号工位的举升机，谁去报修？
唐军 00:04:50
举升机报修我来跟进，我尽快吧。`,
    expect: files({
      actions: [act('举升机报修我来跟进，我尽快吧', '举升机报修我来跟进', 'tangjun', null, { mayAsk: ['owner'] })],
    }),
  },
];
