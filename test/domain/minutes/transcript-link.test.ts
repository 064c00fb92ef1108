import { expect, it } from 'vitest';
import { readNoteSentence } from '../../../src/domain/minutes/note-sentence.ts';
import { transcriptToken } from '../../../src/domain/minutes/transcript-link.ts';

const TOKEN = 'obcnq3b9jl72l83w4f149w9c';

it.each([
  [`https://hengda.feishu.cn/minutes/${TOKEN}`, TOKEN],
  [`库存盘点 https://hengda.feishu.cn/minutes/${TOKEN}?from=share 请看`, TOKEN],
  [`https://a.b.larksuite.com/minutes/${TOKEN}`, TOKEN],
  // Whose name only looks like it.
  [`https://feishu.cn.example.com/minutes/${TOKEN}`, null],
  [`https://evilfeishu.cn/minutes/${TOKEN}`, null],
  [`http://hengda.feishu.cn/minutes/${TOKEN}`, null],
  [`https://hengda.feishu.cn/minutes/${TOKEN}x`, null],
  [`https://hengda.feishu.cn/minutes/${TOKEN.slice(1)}`, null],
  [`https://hengda.feishu.cn/docx/${TOKEN}`, null],
])('S65 %s', (said, token) => {
  expect(transcriptToken(said)).toBe(token);
  expect(readNoteSentence(said)).toEqual(token ? { kind: 'meeting_note', text: token, source: 'transcript' } : null);
});

it('S65 记：… with a link is a note of its own words', () => {
  expect(readNoteSentence(`记：录音在 https://hengda.feishu.cn/minutes/${TOKEN}`)).toMatchObject({ source: 'typed' });
});
