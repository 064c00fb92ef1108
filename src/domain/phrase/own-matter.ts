import { timesIn } from './leftover.ts';
import { plainSigns } from './plain-signs.ts';

/** What a message is by its own words, whatever form is open. */
export interface OwnMatter {
  /**
   * `label`: said of something else (金额：300) · `talk`: nothing to be done (下班了, 晚安) · `opinion`: somebody is unhappy (食堂太难吃) · `wish`: something
   * the assistant is to do (帮我订个会议室) · `value`: what fields of other kinds hold (李敏, 明天下午, 300).
   */
  readonly kind: 'label' | 'talk' | 'opinion' | 'wish' | 'value';
  /** Also where its words would suit the form. */
  readonly isFirm: boolean;
}

/** What the words of the office are called by. */
export interface KnownWords {
  /** Labels of fields and beginnings of matters, other than those of the form itself. */
  readonly labels: ReadonlySet<string>;
  /** The text is a colleague's name and nothing else. */
  readonly isName: (text: string) => boolean;
  /** A word of the process stands in the text, and not only one that is like it. */
  readonly holdsWordOf: (process: string, text: string) => boolean;
  /** The process is asked for by its own name: 报修：…, and not 打印机坏了. */
  readonly isByName: (process: string, text: string) => boolean;
}

const LABEL = /^(?:我的)?([\p{L}\p{N}]{1,10}) ?[:：=]/u;
/** Heads of messages that everybody writes. */
const HEADS =
  /^(?:转发|通知|公告|会议|备注|提醒|注意|回复|电话|手机|地址|姓名|日期|时间|金额|价格|客户|车主|车型|车牌|链接|主题|抄送|密码|账号|答案|总结|日报|周报|re|fw|ps|note|todo)$/iu;

const WHO = '(?:我们?|咱们?|大家|你们?|他们?|她们?|都|人)?';
const LATELY = '(?:先|刚刚?|才|已经|都|就|要|准备|快|马上|现在|正在?|在|还在|终于|今天|今晚|一会儿?|待会儿?|等下|该){0,4}';
const STATE =
  '(?:(?:上|下|加|值|夜|早|晚)班|到(?:店里?|家|公司|单位|岗|楼下|门口|了)?|来|走|撤|出发|出门|回(?:家|店|公司|去|来)|吃(?:午|晚|早|中)?(?:饭|完|过|早餐|夜宵|外卖)?|喝(?:水|茶|酒|奶茶|咖啡)|睡觉?|起床|醒|困死?|累死?|饿死?|渴|热死?|冷死?|冻死?|忙死?|烦死?|急死?|无聊|开会|散会|午休|休息|堵车|路上|下雨|下雪|刮风|打雷|放晴|停电|降温|排队|打卡|摸鱼|玩|逛街|健身|洗澡|回来|搞定|完事|忘|懂|知道|看到|听到|收到|没事|没有事|没什么事?)';
/** Where somebody is and how they are: nothing to be done about it. */
const DAILY = new RegExp(
  `^${WHO}${LATELY}(?:好|真|太|很|有点|特别|超|非常)?${STATE}(?:了|啦|咯|哦|中|呢|吧|完|去|来|过|死|的|饭|店里?|啊)*$`,
  'u',
);
const SMALL_TALK =
  /^(?:(?:天气|今天|周末|心情|生活|日子|这里|外面)(?:真|好|太|很|挺|怎么)?(?:好|热|冷|闷|凉快?|愉快|不错|糟|美)(?:了|啊|呀)*|(?:早|晚|午)安|(?:早上|上午|中午|下午|晚上|周末|大家)(?:好|愉快|快乐)|(?:新年|元旦|春节|中秋|国庆|端午|圣诞|生日|节日|周末|假期)(?:快乐|愉快|好)|恭喜(?:发财|你|您)?|加油|辛苦(?:大家|各位)?(?:了)?|再见|拜拜?|回见|回头见|明天见|(?:一会|待会)儿?见|(?:哈|呵|嘿|嘻|啊|哦|噢|嗯|呃|额|唉|哎|啧|呜|喂){1,12}|[hH]a(?:ha)+|lol|666+|233+|(?:你|您|机器人|小助手)?(?:真|好|太|很|挺)?(?:棒|聪明|厉害|可爱|笨|傻|蠢|智能|能干|给力|贴心|牛|强)(?:了|啊|呀|的|死了)*|无语|服了|烦(?:死|人)?了?|累觉不爱|躺平|想(?:你|静静|睡觉|回家|下班|放假|休息|摸鱼)(?:了)?|我(?:爱|想|喜欢)(?:你|您|大家|这里)(?:了)?|(?:没|没有)(?:事|什么|啥)(?:了)?|(?:随便|只是|就是)?(?:问问|看看|试试|说说|聊聊|玩玩)(?:而已)?|(?:打|发)错(?:了|字了?)?|发错(?:人|群)了?|不好意思|对不起|抱歉|没关系|不客气|客气(?:了|啥)?|等(?:等|一下|会儿?|一会儿?)|稍等|马上|好久不见|(?:见面|当面|电话里?|微信上?|回头|改天|晚点|晚些|有空|下次)(?:再)?(?:聊|说|谈|联系)(?:吧|啊)?|吃了吗|你(?:是谁|好吗|在干嘛|叫什么)|讲个笑话|(?:唱|来)(?:个|首)歌)$/u;
const SMALL_TALK_EN =
  /^(?:bye(?: bye)?|good ?(?:bye|morning|afternoon|evening|night)|see you(?: .{0,12})?|well done|nice|great|cool|awesome|haha+|lol|sorry|no problem|never mind|congratulations|happy .{3,20}|(?:i'?m|i am|we(?:'re| are)) (?:off|home|here|back|late|tired|hungry|busy|leaving|on (?:my|the) way|done|out)(?: .{0,12})?|how are you|what'?s up|are you there|(?:just )?(?:testing|a test))$/iu;

/** Somebody is unhappy with what the company or a colleague does. */
const COMPLAINT =
  /投诉|举报|吐槽|抗议|骂(?:我|人|他|她|我们|员工|同事)|欺负|刁难|穿小鞋|排挤|性骚扰|骚扰|霸凌|态度(?:太|很|真|特别|极)?(?:差|恶劣|不好|有问题)|难吃|不公平?|太?过分|受不了|气死|凭什么|克扣|拖欠|扣(?:我|了我)|乱罚|不合理|有意见|很?不满|离谱|黑心|压榨|complain|unfair|bull(?:y|ied|ying)|harass|rude\b/iu;
/** What customers are unhappy with is the office's work. */
const OF_CUSTOMERS = /客户|顾客|车主|买家|客人|供应商|厂家|customer|client/iu;
const VERDICT =
  /^.{2,12}?(?:真|实在|也|都|简直)?(?:太|好|真|很|超|特别)(?:贵|黑|抠|坑|卷|扯|乱|累|苦|烂|差劲?|垃圾|无聊|形式|麻烦|复杂|官僚|低|少|晚|久|慢|难用?)(?:了|啊|呀|的|吧)*$/u;

const WISH =
  /^(?:(?:请|麻烦|能不能|可以|劳驾)*(?:帮|给|替|教|告诉|提醒|通知|陪|带|借|发|转|叫|让)(?:我|一?下我|咱|大家|他|她)|(?:帮忙|帮着|顺便|麻烦)|(?:我|我们)(?:要|想要?|准备|打算)?(?:订|预订|预约|点|叫|借|买|查|看看|问|辞职|离职|转岗|调岗|涨|加薪|升职|转正|入职|报名|参加|投票|请客|聚餐)|(?:查|搜|打开|关掉?|播放|翻译|算)(?:一下|下|查)?|(?:can|could|would) you|please |i (?:want|need|would like) to|let me|give me|send me|show me|tell me)/iu;

/** Null: by its words alone it may belong to whatever is asked for. */
export function ownMatter(said: string, { labels, isName }: Pick<KnownWords, 'labels' | 'isName'>): OwnMatter | null {
  const plain = plainSigns(said)
    .trim()
    .replace(/(?:[。.!！~～…,，\s]|\p{Extended_Pictographic}|\uFE0F)+$/u, '');
  const head = LABEL.exec(plain)?.[1];
  if (head && (HEADS.test(head) || labels.has(head.toLowerCase()))) return { kind: 'label', isFirm: true };
  const talk = plain.replace(/[,，、。!！\s]+/gu, '');
  if (talk === '' || SMALL_TALK.test(talk) || SMALL_TALK_EN.test(plain)) return { kind: 'talk', isFirm: true };
  if (isName(plain) || isFigure(plain)) return { kind: 'value', isFirm: true };
  if (DAILY.test(talk)) return { kind: 'talk', isFirm: false };
  if (!OF_CUSTOMERS.test(plain)) {
    if (COMPLAINT.test(plain)) return { kind: 'opinion', isFirm: true };
    if (VERDICT.test(plain)) return { kind: 'opinion', isFirm: false };
  }
  return WISH.test(plain) ? { kind: 'wish', isFirm: false } : null;
}

/** A time, an amount or a number and nothing else. */
const isFigure = (plain: string): boolean =>
  !/[\p{L}\p{N}]/u.test(
    timesIn(plain)
      .reduce((text, { at, end }) => text.slice(0, at) + ' '.repeat(end - at) + text.slice(end), plain)
      .replace(/\d[\d.,]*|(?<=\s)(?:[的到至和从]|万|块钱?|元|个|to|and|at)(?=\s|$)/giu, ''),
  );
