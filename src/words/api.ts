export const apiWords = {
  'api.title': { zh: '接口令牌', en: 'API tokens' },
  'api.none': { zh: '还没有接口令牌', en: 'There is no token yet' },
  'api.name': { zh: '给哪个系统用', en: 'For which program' },
  'api.name_hint': { zh: '例如：厂家 DMS', en: 'e.g. DMS of the maker' },
  'api.units': { zh: '可以推送和查询的单位', en: 'Units it may push for and ask about' },
  'api.make': { zh: '生成令牌', en: 'Make a token' },
  'api.what': {
    zh: '拿到令牌的系统可以推送这些单位的订单和进度、查询订单，说明在 /api/openapi.json。写入按运营专员的规则，历史里写明是哪个系统',
    en: 'Who holds a token may push orders and what is done with them for these units, and ask about orders; see /api/openapi.json. What it writes goes by the rules for operations, and the history names the program',
  },
  'api.fresh': { zh: '“{name}”的令牌', en: 'The token of “{name}”' },
  'api.once': {
    zh: '只显示这一次，请复制到对方系统里，不要转发。弄丢了就撤销、重新生成',
    en: 'It is shown this once: copy it into the other program and pass it on to nobody. If it is lost, revoke it and make another',
  },
  'api.over': { zh: '令牌已经收起，不再显示', en: 'The token is not shown any more' },
  'api.hide': { zh: '存好了，收起', en: 'Saved, hide it' },
  'api.line': { zh: '{units} · {by} {at}生成 · {used}', en: '{units} · made by {by} on {at} · {used}' },
  'api.used': { zh: '最近{at}用过', en: 'last used {at}' },
  'api.never_used': { zh: '还没用过', en: 'not used yet' },
  'api.revoked': { zh: '已撤销', en: 'Revoked' },
  'api.revoke': { zh: '撤销', en: 'Revoke' },
  'api.revoke_confirm': { zh: '“{name}”马上不能再推送和查询', en: '“{name}” can neither push nor ask from now on' },
  'api.made': { zh: '令牌已生成，请复制', en: 'The token is ready to be copied' },
  'api.ended': { zh: '已撤销，马上失效', en: 'Revoked' },
  'api.ended_before': { zh: '这个令牌已经撤销了', en: 'It was revoked before' },
  'api.only_admins': {
    zh: '接口令牌由系统管理员管（S4）。请找{who}',
    en: 'API tokens are looked after by administrators (S4). Please ask {who}',
  },
  'api.say_name': { zh: '请写给哪个系统用', en: 'Please say for which program it is' },
  'api.say_units': { zh: '请选至少一个单位', en: 'Please choose at least one unit' },
  'api.not_your_unit': { zh: '这个单位不在令牌的范围内', en: 'This unit is not one of the token’s' },
  'api.your_units': { zh: '可以填：{units}', en: 'It may be {units}' },
  'api.not_yours': { zh: '这一步不由运营专员做，请在卡片上办', en: 'Operations do not make this step; it is made on the card' },
  'api.elsewhere': {
    zh: '已有同样的号，不在令牌的范围内',
    en: 'There is one of this number that is not within the units of the token',
  },
  'api.elsewhere_accept': { zh: '请核对号码', en: 'Please check the number' },
  'api.out_of_turn': { zh: '现在是“{state}”，不能“{move}”', en: 'It is “{state}”: “{move}” cannot be made now' },
  'api.in_turn': { zh: '要在这个状态时推送：{states}', en: 'It is made from: {states}' },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof apiWords, true> {}
}
