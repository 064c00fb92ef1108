export const registerWords = {
  'registers.not_now': { zh: '它现在是“{state}”，不能{move}', en: 'It is “{state}” now; {move} is not possible' },
  'registers.not_now_accept': { zh: '请先在台账里看它的状态', en: 'Look at how it stands in the register first' },
  'registers.not_yours': {
    zh: '“{move}”由承办人{owner}或主管来办',
    en: '“{move}” is for {owner}, who looks after it, or for the supervisor',
  },
  'registers.not_yours_accept': { zh: '请找{owner}', en: 'Ask {owner}' },
  'registers.held_accept': { zh: '请等那张申请批完或撤回', en: 'Wait for that request, or for its withdrawal' },
  'registers.moved_on': {
    zh: '{number} 后来又有变动，请在台账里更正，不能随申请撤销',
    en: '{number} has changed since; put it right in the register',
  },
} as const;

declare module '../kernel/text.ts' {
  interface WordKeys extends Record<keyof typeof registerWords, true> {}
}
