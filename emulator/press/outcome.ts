import type { PressOutcome } from '../page-api.ts';

export type Toast = NonNullable<PressOutcome['toast']>;

/** What a client shows for a callback error; the words are the emulator's. */
const WORDS: Record<number, string> = {
  200340: '出错了，请稍后重试（未配置卡片回调地址）',
  200341: '出错了，请稍后重试（应用未在 3 秒内响应）',
  200342: '出错了，请稍后重试（无法连接应用服务器）',
  200343: '出错了，请稍后重试（应用域名无法解析）',
  200671: '出错了，请稍后重试（应用返回的状态码不是 200）',
  200672: '出错了，请稍后重试（应用返回的内容格式错误）',
  200673: '出错了，请稍后重试（应用返回的卡片内容错误）',
  200830: '出错了，请稍后重试（卡片版本不可变更）',
};

export const errorOf = (code: number, detail: string): NonNullable<PressOutcome['error']> => ({
  code,
  text: `${WORDS[code] ?? '出错了，请稍后重试'} [${code}] ${detail}`.trim(),
});
