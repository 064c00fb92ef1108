/** What people say who want a meeting, and what has to be understood of it. Said on Monday 2026-11-23 at 10:00 by 李强 of 苏州分店. Written before the reader. */
export interface SaidMeeting {
  readonly said: string;
  /** Names, in any order; 全 = of a group. Absent: nobody. */
  readonly who?: string;
  readonly wished?: string;
  readonly day?: string;
  readonly until?: string;
  readonly at?: string;
  readonly half?: 'am' | 'pm';
  readonly minutes?: number;
  readonly room?: true;
  readonly video?: true;
  readonly title?: string;
  readonly place?: string;
  readonly quorum?: number;
  /** Names that are not clear: of several, or of nobody. */
  readonly doubtful?: string;
  /** Something was taken for granted. */
  readonly guessed?: true;
}

const SUZHOU = '王芳、李强、李敏、张伟、陈静、孙悦';
const EAST = '王芳、赵磊';

export const MEETINGS: readonly SaidMeeting[] = [
  { said: '约个会' },
  { said: '帮我约个会议' },
  { said: '安排一个会' },
  {
    said: '明天下午3点和李敏、张伟开会聊库存，一小时，要会议室',
    who: '李敏、张伟',
    day: '2026-11-24',
    at: '15:00',
    minutes: 60,
    room: true,
    title: '库存',
  },
  { said: '下周找个时间跟华东各店主管开月度盘点会', who: EAST, day: '2026-11-30', until: '2026-12-06', title: '月度盘点会' },
  {
    said: '嗯那个约一下王芳跟张伟呗就明天下午吧大概聊个半小时关于那个展车的事',
    who: '王芳、张伟',
    day: '2026-11-24',
    half: 'pm',
    minutes: 30,
    title: '展车',
  },
  { said: '找张伟聊半小时库存', who: '张伟', minutes: 30, title: '库存' },
  {
    said: '周五上午全店开个会 半小时 讲讲新车到店',
    who: SUZHOU,
    day: '2026-11-27',
    half: 'am',
    minutes: 30,
    title: '新车到店',
  },
  { said: '和张伟对下账，明天下午', who: '张伟', day: '2026-11-24', half: 'pm' },
  { said: '约李敏明天上午10点开会', who: '李敏', day: '2026-11-24', at: '10:00' },
  { said: '后天下午跟王芳碰个头，聊下返利政策', who: '王芳', day: '2026-11-25', half: 'pm', title: '返利政策' },
  { said: '周五14点到15点半全店开会讨论年底冲量', who: SUZHOU, day: '2026-11-27', at: '14:00', minutes: 90, title: '年底冲量' },
  {
    said: '这周五之前和张伟、孙悦约个会，半小时，主题：新车到店',
    who: '张伟、孙悦',
    day: '2026-11-27',
    minutes: 30,
    title: '新车到店',
  },
  { said: '明天3点和李敏开会', who: '李敏', day: '2026-11-24', at: '15:00', guessed: true },
  { said: '周四9点半找陈静过一下报销', who: '陈静', day: '2026-11-26', at: '09:30', title: '报销' },
  { said: '召集苏州分店全体明天下午5点开个短会，20分钟', who: SUZHOU, day: '2026-11-24', at: '17:00', minutes: 20 },
  {
    said: '下周三上午跟区域经理们开视频会讨论渠道政策，一个半小时',
    who: '蒋建国、韩雪',
    day: '2026-12-02',
    half: 'am',
    minutes: 90,
    video: true,
    title: '渠道政策',
  },
  { said: '明天下午和李敏开会，张伟最好也来', who: '李敏', wished: '张伟', day: '2026-11-24', half: 'pm' },
  { said: '和李娜开会聊库存', doubtful: '李娜', title: '库存' },
  { said: '明天下午4点和老张开会', doubtful: '老张', day: '2026-11-24', at: '16:00' },
  {
    said: '约王芳和李敏12月1号上午十点谈展厅布置，在展厅会议室',
    who: '王芳、李敏',
    day: '2026-12-01',
    at: '10:00',
    title: '展厅布置',
    room: true,
  },
  { said: '明天下午2点跟赵磊线上开会，聊调车', who: '赵磊', day: '2026-11-24', at: '14:00', video: true, title: '调车' },
  {
    said: '订个会议室，明天下午1点半和李敏、孙悦开会，45分钟',
    who: '李敏、孙悦',
    day: '2026-11-24',
    at: '13:30',
    minutes: 45,
    room: true,
  },
  {
    said: '请帮我安排下周一到周三找张伟、陈静开会，讨论盘库，2小时',
    who: '张伟、陈静',
    day: '2026-11-30',
    until: '2026-12-02',
    minutes: 120,
    title: '盘库',
  },
  { said: '组织各店运营下周开会对一下台账', who: '陈静、林晓', day: '2026-11-30', until: '2026-12-06', title: '台账' },
  { said: '和大家明天早上8点半开个晨会', who: SUZHOU, day: '2026-11-24', at: '08:30', title: '晨会' },
  { said: '跟张伟约个会，明天下午，不用会议室', who: '张伟', day: '2026-11-24', half: 'pm' },
  { said: '今天下午5点和李敏、张伟、孙悦碰一下，至少3个人', who: '李敏、张伟、孙悦', day: '2026-11-23', at: '17:00', quorum: 3 },
  { said: '和韩雪开电话会，后天上午11点', who: '韩雪', day: '2026-11-25', at: '11:00', video: true },
  { said: '明天下午3点李敏、张伟和我开会', who: '李敏、张伟', day: '2026-11-24', at: '15:00' },
  {
    said: '开个会，明天10点到11点，李敏、孙悦，主题是试驾车',
    who: '李敏、孙悦',
    day: '2026-11-24',
    at: '10:00',
    minutes: 60,
    title: '试驾车',
  },
  {
    said: '约杭州分店全体下周二下午开会商量串货',
    who: '赵磊、钱多多、张玮、林晓、何平',
    day: '2026-12-01',
    half: 'pm',
    title: '串货',
  },
  { said: '我想和王芳聊一下我的试用期', who: '王芳', title: '我的试用期' },
  {
    said: '发起一个会议，12月3日14:00，王芳、李敏、张伟参加，议一议年终奖方案',
    who: '王芳、李敏、张伟',
    day: '2026-12-03',
    at: '14:00',
    title: '年终奖方案',
  },
  {
    said: '明天下午三点到四点在太湖厅和周敏开会汇报华东销量',
    who: '周敏',
    day: '2026-11-24',
    at: '15:00',
    minutes: 60,
    place: '太湖厅',
    title: '华东销量',
  },
  {
    said: 'schedule a meeting with 李敏 tomorrow at 3 pm about stock',
    who: '李敏',
    day: '2026-11-24',
    at: '15:00',
    title: 'stock',
  },
  {
    said: 'set up a meeting with Li Min and Zhang Wei tomorrow at 10 am, one hour, about the budget',
    who: '李敏',
    doubtful: 'zhang wei',
    day: '2026-11-24',
    at: '10:00',
    minutes: 60,
    title: 'the budget',
  },
  { said: 'arrange a video call with everybody next Monday morning', who: SUZHOU, day: '2026-11-30', half: 'am', video: true },
];

/** Said about meetings, but no meeting is to be arranged by them. */
export const NO_MEETINGS: readonly string[] = [
  '今天有会吗',
  '明天下午的会改到后天',
  '取消明天的会',
  '我明天要开会，请半天假',
  '我和张伟聊了一下',
  '和张伟聊了半小时',
  '周会什么时候',
  '下次周会几点开',
  '开会要请假吗',
  '昨天开会加班了两小时',
  '我的会议',
  '会议纪要什么时候出',
  '上次会议定了什么',
  '明天几点开会',
  '加个议题：库存',
  '签到',
  '报销会议费500元',
  '在开会，晚点回',
];
