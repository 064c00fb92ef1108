import type { Say } from '../kernel/text.ts';

/** What the document of the addresses for other programs says (docs/openapi.json): for whoever writes such a program. */
export const API_DOCUMENT = {
  title: { zh: '二网助手接口', en: 'Erwang assistant' },
  about: {
    zh: '给 DMS、ERP、收款系统推送订单和进度、收款。每一次写入走和卡片上同样的规则',
    en: 'For a DMS or ERP: orders and what is done with them, and payments, are pushed and asked about. Whatever is written goes through the rules of the cards.',
  },
  token: { zh: '系统管理员对助手说“接口令牌”', en: 'An administrator says “api token” to the assistant' },
  key: {
    zh: '每次推送自己起一个不重复的键；同键同内容再推得到同一个答复，同键不同内容是 409。被拒的没有写下，可以用同一个键再推',
    en: 'A key of your own for each push: sent again with the same content it gets the same answer, with other content 409. What was refused was not written and may be pushed again under its key.',
  },
  clause: { zh: '依据', en: 'the clause it rests on' },
  accept: { zh: '怎样才行', en: 'what would be accepted' },
  400: { zh: '格式不对，或没有键', en: 'not of the form it should have, or without a key' },
  401: { zh: '令牌不对或已撤销', en: 'the token is wrong or was revoked' },
  403: { zh: '不在令牌的单位范围内', en: 'not within the units of the token' },
  404: { zh: '没有，或不在范围内', en: 'not there, or not within the units of the token' },
  409: {
    zh: '同一个键用过，内容不同；或这个号已有一件、内容不同',
    en: 'the key was used for something else, or there is one that says something else',
  },
  413: { zh: '太大', en: 'too large' },
  415: { zh: '不是 JSON', en: 'not JSON' },
  422: { zh: '规定不允许，写明依据', en: 'refused by a rule, with its clause' },
  429: { zh: '太频繁', en: 'too many; see Retry-After' },
  create: { zh: '新增；同号同内容再推得到同一件', en: 'A new entry; the same one pushed again is the same entry' },
  read: { zh: '查一件', en: 'One entry' },
  edit: { zh: '修改几栏，没写的不变', en: 'Some fields of an entry; what is left out stays' },
  move: {
    zh: '推送进度；跳步、已办过的不收，写明依据',
    en: 'What was done with an entry; a step out of turn is refused with its clause',
  },
  push_payments: {
    zh: '推送收款（一个账户一批，最多 100 笔）：和导入流水走同样的识别，同一笔不会重复，流水文件里已有的也认得；认得准的自动认领，其余进待认领的款',
    en: 'Payments of one account, at most 100 at once: known again as lines of a statement are, whichever came first, and matched by the same rules',
  },
  read_payment: { zh: '查一笔收款：认领到哪家、核销哪几笔', en: 'One payment: whose it is and what it pays' },
  account: { zh: '本方账号', en: 'your own account' },
  until: {
    zh: '到这一天为止的都推过了；不写就算到最后一笔',
    en: 'all that moved up to this day was pushed; else up to the last of them',
  },
  serial: { zh: '流水号，同一账户里不重复', en: 'serial, unique within the account' },
  on: { zh: '到账日', en: 'the day it moved' },
  direction: { zh: 'in 收入，out 支出', en: 'money in or out' },
  may: { zh: '令牌要能“收款”', en: 'the token has to be for payments' },
  state: {
    zh: 'open 正在认，queued 待认领，matched 已认领，other 不是客户款，reversed 已退回',
    en: 'open: looked at in a moment; queued: somebody says whose it is; matched; other: nobody’s payment; reversed',
  },
  which: { zh: '对方的号，或我们的编号', en: 'the number of the other program, or ours' },
  unit: { zh: '单位代码；令牌只有一个单位的可以不写', en: 'code of the unit; may be left out where the token has one only' },
  number: { zh: '我们的编号', en: 'our number' },
  unit_code: { zh: '单位代码', en: 'code of the unit' },
  done: { zh: '做过的步骤和当时填的', en: 'steps that were made, with what was said' },
} as const satisfies Readonly<Record<string, Say>>;
