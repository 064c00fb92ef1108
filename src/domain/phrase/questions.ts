/**
 * Pages asked for by a fixed phrase, one line each: `words` is matched against the whole sentence without its closing marks.
 * Looked through in this order, before any sentence is read. What is asked in free words is read by the grammar instead.
 */
export const QUESTIONS = [
  { what: 'help', words: /^(帮助|菜单|功能|你好|您好|hi|hello|help|menu|[?？/])$/i },
  { what: 'my_approvals', words: /^(待我审批|我的审批|我的待办|待办|审批|有什么要我批的?|my ?approvals)$/i },
  { what: 'my_requests', words: /^(我的申请|我的请求|申请记录|我的单子?|my ?requests)$/i },
  {
    what: 'my_drafts',
    words:
      /^(我的)?(草稿|没提交的(申请单?|单子)?|没填完的(申请单?|单子|表)?)$|^(接着|继续|恢复)(填(写|表)?|草稿)$|^(my )?(drafts|unsent forms)$/i,
  },
  { what: 'my_balance', words: /^(我的(假期|余额|假)|假期余额|余额|my ?(balance|leave))$/i },
  { what: 'remind_preview', words: /^(提醒预览|预览提醒|明天(会|要)?提醒(我)?什么|preview ?reminders)$/i },
  { what: 'remind_settings', words: /^(我的)?(提醒设置|设置提醒|提醒偏好|暂停提醒|恢复提醒|设置|reminder ?settings|settings)$/i },
  {
    what: 'my_substitutes',
    words:
      /^(查看?|看看?)?(我的|所有)?(代办|代理|代审批)(人|情况|列表|设置|记录)?$|^谁在?[代替]我(审批|批|审核)?$|^我在?[代替]谁(审批|批|审核)?$|^(取消|撤销|结束)(我的)?(代办|代理)(人)?$|^(my )?(stand-?ins?|substitutes?|delegates?)$/i,
  },
] as const satisfies readonly { readonly what: string; readonly words: RegExp }[];

/** What a page may be asked for by words, menu or button; the view of the same name answers it. */
export type Question = (typeof QUESTIONS)[number]['what'];

export const QUESTION_NAMES: readonly Question[] = QUESTIONS.map((question) => question.what);
