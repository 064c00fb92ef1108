import { describe, expect, it } from 'vitest';
import { type ApiFailure, classify, describe as inWords } from '../../../src/bot/feishu/errors.ts';

const failure = (
  code: number | null,
  status: number | null = 400,
  message = 'x',
  more: Partial<ApiFailure> = {},
): ApiFailure => ({ status, code, message, ...more });
const verdict = (of: ApiFailure): string => {
  const got = classify(of);
  return got.act === 'token' ? 'token' : got.code;
};
const lock = 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: card action is lock; ErrorValue: ; ';

describe('a failed call', () => {
  it.each<[string, ApiFailure, string]>([
    ['the app is too fast', failure(99991400, 429), 'platform_retry'],
    ['the app is too fast, old API', failure(99991400, 400), 'platform_retry'],
    ['too fast, told by a gateway', failure(null, 429), 'platform_retry'],
    ['the chat or message is too fast', failure(230020), 'platform_retry'],
    ['the message is still being sent', failure(230049), 'platform_retry'],
    ['the system throttles', failure(11232), 'platform_retry'],
    ['the system throttles', failure(11233), 'platform_retry'],
    ['the system throttles', failure(11247), 'platform_retry'],
    ['internal', failure(2200, 200), 'platform_retry'],
    ['internal', failure(1500, 500), 'platform_retry'],
    ['a 5xx without body', failure(null, 502), 'platform_retry'],
    ['no answer at all', failure(null, null), 'platform_retry'],
    ['a page instead of JSON', failure(null, 200), 'platform_retry'],
    ['somebody is pressing the card', failure(230099, 400, lock), 'platform_retry'],
    [
      'the card has too many elements',
      failure(230099, 400, 'ext=ErrCode: 11310; ErrMsg: element exceeds the limit; '),
      'platform_refused',
    ],
    ['an unknown property', failure(230099, 400, 'ext=ErrCode: 200621; ErrMsg: unknown property; '), 'platform_refused'],
    ['token expired', failure(99991663), 'token'],
    ['token invalid', failure(99991664), 'token'],
    ['token invalid', failure(99991665), 'token'],
    ['no token', failure(99991661), 'platform_refused'],
    ['scope missing', failure(99991672), 'platform_refused'],
    ['monthly quota', failure(99991403), 'platform_refused'],
    ['IP not allowed', failure(99991401), 'platform_refused'],
    ['bad parameter', failure(230001), 'platform_refused'],
    ['bot not in the chat', failure(230002), 'platform_refused'],
    ['outside the availability range', failure(230013), 'platform_refused'],
    ['too large', failure(230025), 'platform_refused'],
    ['stopped by the person', failure(230053), 'platform_refused'],
    ['older than 14 days', failure(230031), 'platform_too_old'],
    ['recalled', failure(230011), 'platform_too_old'],
    ['deleted', failure(230110), 'platform_too_old'],
    ['calendar too fast', failure(190005, 429), 'platform_retry'],
    ['calendar permission', failure(193002), 'platform_refused'],
    ['a code of next year', failure(987654), 'platform_refused'],
  ])('because %s: %j → %s', (_why, of, expected) => {
    expect(verdict(of)).toBe(expected);
  });

  it('waits as long as the platform says, and a second where it does not', () => {
    expect(classify(failure(99991400, 429, 'x', { resetSeconds: 7 }))).toMatchObject({ retryAfterMs: 7000 });
    expect(classify(failure(99991400, 429))).toMatchObject({ retryAfterMs: 1000 });
    expect(classify(failure(99991400, 429, 'x', { resetSeconds: 0 }))).toMatchObject({ retryAfterMs: 1000 });
  });

  it('is told in one line with sub-code and log id, and without the value that was refused', () => {
    const said = inWords(
      failure(230099, 400, 'ext=ErrCode: 200621; ErrMsg: unknown property; ErrorValue: 李雷 病假; ', { logId: '2026L' }),
    );
    expect(said).toBe('230099/200621 ext=ErrCode: 200621; ErrMsg: unknown property; (log 2026L)');
    expect(inWords(failure(null, null, 'no answer in time'))).toBe('no answer no answer in time');
  });
});
