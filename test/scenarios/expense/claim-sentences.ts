/** What a sentence leads to: lines of a claim with what stands in them, or a card that says all of these words. */
export type Expected =
  | { readonly lines: readonly Readonly<Record<string, string>>[] }
  | { readonly says: readonly string[]; readonly not?: readonly string[] };

const line = (one: Readonly<Record<string, string>>): Expected => ({ lines: [one] });
const says = (...words: readonly string[]): Expected => ({ says: words });

/** Sentences about claims as people of the office type them, on Monday 2026-11-23, each with what is to come of it. Written before they were run. */
export const CLAIM_SENTENCES: readonly (readonly [sentence: string, expected: Expected])[] = [
  // An invoice is missing: a line with the reason in the claimant's own words.
  ['36块 收据丢了', line({ amount: '36.00', noInvoice: '收据丢了' })],
  ['打车35，小票丢了', line({ amount: '35.00', what: '打车', kind: 'travel', noInvoice: '小票丢了' })],
  ['停车费20块没有票', line({ amount: '20.00', what: '停车费', kind: 'travel', noInvoice: '没有票' })],
  ['买文具花了58元，店家不给开票', line({ amount: '58.00', kind: 'office', noInvoice: '店家不给开票' })],
  ['昨天快递费12块没开发票', line({ day: '2026-11-22', amount: '12.00', what: '快递费', kind: 'office', noInvoice: '没开发票' })],
  ['报销36元，收据弄丢了', line({ amount: '36.00', noInvoice: '收据弄丢了' })],
  ['上周五买墨盒120，发票还没收到', line({ day: '2026-11-20', amount: '120.00', kind: 'office', noInvoice: '发票还没收到' })],
  ['地铁票丢了，8块钱', line({ amount: '8.00', noInvoice: '地铁票丢了' })],
  // One or several things bought.
  ['报销昨天去无锡的高铁票 86.5', line({ day: '2026-11-22', amount: '86.50', what: '去无锡的高铁票', kind: 'travel' })],
  [
    '报销：打车35，午饭28.5',
    {
      lines: [
        { amount: '35.00', what: '打车', kind: 'travel' },
        { amount: '28.50', what: '午饭' },
      ],
    },
  ],
  [
    '昨天打车35、前天停车20，报销一下',
    {
      lines: [
        { day: '2026-11-22', amount: '35.00', what: '打车' },
        { day: '2026-11-21', amount: '20.00', what: '停车' },
      ],
    },
  ],
  ['我垫了80块买打印纸，报一下', line({ amount: '80.00', kind: 'office' })],
  ['帮公司垫付了1200元培训费', line({ amount: '1200.00', kind: 'training' })],
  ['报销11月18日住宿费 380 上海', line({ day: '2026-11-18', amount: '380.00', kind: 'travel' })],
  ['报一下昨天的油费三百二', line({ day: '2026-11-22', amount: '320.00', what: '油费', kind: 'travel' })],
  ['报销招待费600', line({ amount: '600.00', kind: 'hospitality' })],
  ['上个月28号的机票1,280元要报销', line({ day: '2026-10-28', amount: '1280.00', kind: 'travel' })],
  ['报销昨天香港酒店 120美元', line({ day: '2026-11-22', currency: 'USD', foreignAmount: '120' })],
  ['报销快递两单 一共24块6', line({ amount: '24.60', kind: 'office' })],
  ['expense yesterday taxi 35', line({ day: '2026-11-22', amount: '35.00', kind: 'travel' })],
  ['打车费35块怎么没法报销', says('报销')],
  // Said short, misspelt, without the word for a claim, or in passing.
  ['打车费35', line({ amount: '35.00', what: '打车费', kind: 'travel', bought: 'taxi' })],
  ['打车费 35元', line({ amount: '35.00', what: '打车费', kind: 'travel' })],
  ['昨天停车费20', line({ day: '2026-11-22', amount: '20.00', what: '停车费', kind: 'travel' })],
  ['快递费12块', line({ amount: '12.00', what: '快递费', kind: 'office' })],
  ['高铁票86.5', line({ amount: '86.50', what: '高铁票', kind: 'travel' })],
  ['报消打车费', line({ what: '打车费', kind: 'travel' })],
  ['报消昨天打车费35', line({ day: '2026-11-22', amount: '35.00', what: '打车费', kind: 'travel' })],
  ['报效快递费12', line({ amount: '12.00', what: '快递费', kind: 'office' })],
  ['上周出差的票还没报', line({ kind: 'travel' })],
  ['上个月的打车票忘了报', line({ kind: 'travel' })],
  ['还有一张高铁票没报', line({ kind: 'travel' })],
  ['我有张发票要报', says('发票', '发给我')],
  // Who bears it, and who was there.
  ['报销昨天买文具100，和杭州分店平分', line({ amount: '100.00', what: '买文具', kind: 'office', shares: '苏州分店、杭州分店' })],
  ['报销昨天买文具100，跟李敏平摊', line({ amount: '100.00', what: '买文具', shares: '李强、李敏' })],
  ['报销昨天打车60，和李敏AA', line({ amount: '60.00', what: '打车', shares: '李强、李敏' })],
  ['昨天打车60和李敏一人一半，报销', line({ amount: '60.00', what: '打车', shares: '李强、李敏' })],
  ['报销昨天买文具100，由杭州分店承担', line({ amount: '100.00', what: '买文具', shares: '杭州分店' })],
  ['报销昨天买文具100，和火星分店平分', line({ amount: '100.00', what: '买文具', shares: '苏州分店、火星分店' })],
  ['报销昨天招待李总4个人吃饭480', line({ amount: '480.00', kind: 'hospitality', what: '招待李总吃饭', guestCount: '4' })],
  ['报销昨天招待李总 4个人 吃饭 480', line({ amount: '480.00', kind: 'hospitality', what: '招待李总 吃饭', guestCount: '4' })],
  ['昨天请客户5位吃饭花了600，报销', line({ amount: '600.00', kind: 'hospitality', guestCount: '5' })],
  ['昨天请客户吃饭花了600', line({ amount: '600.00', day: '2026-11-22', kind: 'hospitality' })],
  // Days, and many words.
  ['报销12月31号的打车费35', line({ day: '2025-12-31', amount: '35.00', what: '打车费' })],
  ['报销打车费三十五', line({ amount: '35.00', what: '打车费' })],
  ['那个我昨天去客户那边签合同打车回来的，花了35块，帮我报一下', line({ day: '2026-11-22', amount: '35.00', kind: 'travel' })],
  [
    '你好，昨天下午去无锡送资料，来回高铁一共花了79块，麻烦帮我报销一下谢谢',
    line({ day: '2026-11-22', amount: '79.00', kind: 'travel' }),
  ],
  // None of these is a claim.
  ['打车费35能报吗', says('打车')],
  ['下周去南京出差', says('出差')],
  ['打车费怎么报', says('报销')],
  ['客户报价35万', { says: [], not: ['报销申请'] }],
  ['报名费35号之前交', { says: [], not: ['报销申请'] }],
  // What may be claimed.
  ['去上海培训 住宿能报多少', says('上海', '住宿', '¥500.00', 'S104')],
  ['住宿标准是多少', says('住宿', '¥380.00', 'S104')],
  ['杭州出差住酒店最多报多少钱', says('杭州', '¥380.00')],
  ['12月去三亚住宿标准', says('三亚', '¥600.00', '三亚旺季')],
  ['出差餐补一天多少', says('餐费', '¥80.00')],
  ['上海打车一天能报多少', says('上海', '市内交通', '¥80.00')],
  ['报销标准', says('住宿', '餐费', '市内交通')],
  ['去南通住宿能报多少', says('南通', '¥320.00', '没有单列')],
  ['请客户吃饭每人能报多少', says('¥120.00', 'S105')],
  ['没有发票能报多少', says('¥200.00', '¥500.00', 'S101')],
  ['how much can I claim for a hotel in Shanghai', says('500.00', 'S104')],
  // What stands on an invoice.
  ['公司开票信息', says('苏州恒达汽车销售服务有限公司', '91320594MA1XR3T84J')],
  ['发票抬头是什么', says('苏州恒达汽车销售服务有限公司', '91320594MA1XR3T84J')],
  ['税号多少', says('91320594MA1XR3T84J')],
  ['开发票用哪个抬头', says('苏州恒达汽车销售服务有限公司')],
  // How it is done, and where it stands.
  ['怎么报销', says('报销怎么办')],
  ['我的报销到哪了', says('没有找到您的报销')],
  ['报销的钱什么时候到账', says('没有找到您的报销')],
  ['发票丢了怎么报销', says('报销怎么办')],
];
