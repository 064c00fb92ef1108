import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { meets } from './minutes-office.ts';

const WORDS = [
  ['李强', '我们决定12月起每周五盘点一次'],
  ['张伟', '嗯，盘点方案我周五前提交'],
] as const;

describe('贴来的妙记链接（S65）', () => {
  it('S65 分享给助手的妙记，贴链接就记进会议；同一份贴两次只记一条；纪要由此整理', async ({ office, li, at }) => {
    await meets(li, at);
    const { url } = office.controls.recordMinutes('李强', '库存盘点', WORDS, true);
    await li.says(url);
    expect(li.card('记下了：库存盘点').text).toContain('共1条');
    await li.says(`库存盘点的妙记 ${url}`);
    expect(li.card('记下了：库存盘点').text).toContain('共1条');
    await li.presses('整理纪要', { card: li.card('记下了：库存盘点') });
    const draft = li.card('库存盘点', 'JY').text;
    expect(draft).toContain('每周五盘点一次');
    expect(draft).toContain('张伟');
  });

  it('S65 没分享的说怎样分享，分享后点“再取一次”；链接不对、没有权限都说另一条路', async ({ office, li, at }) => {
    await meets(li, at);
    const { token, url } = office.controls.recordMinutes('李强', '库存盘点', WORDS, false);
    await li.says(url);
    expect(li.card('还没有分享给助手').text).toContain('把本助手加为可阅读');
    office.controls.shareMinutes(token);
    office.controls.fail('GET /minutes/v1/minutes/:minute_token/transcript', { kind: 'server_error' }, { calls: 1 });
    await li.presses('再取一次');
    office.emulator.clock.advance(60_000);
    await office.app.tick();
    await office.settled();
    expect(li.card('记下了：库存盘点').text).toContain('共1条');
    await li.says('https://hengda.feishu.cn/minutes/obcn00000000000000000000');
    expect(li.card('没有取到这份妙记').text).toContain('把文字记录复制发来');
    office.controls.setScopes({ without: ['minutes:minutes.transcript:export'] });
    await li.says(office.controls.recordMinutes('李强', '二', WORDS, true).url);
    expect(li.card('没有开通读妙记的权限').text).toContain('把文字记录复制发来');
  });

  it('S4 不是会上的人的妙记不记，也看不到里面的字；没开会的人贴链接，说什么时候能贴', async ({ office, li, wu, at }) => {
    await meets(li, at);
    const { url } = office.controls.recordMinutes('吴昊', '别的会', [['吴昊', '工资下月调整']], true);
    await li.says(url);
    const told = li.card('不属于参加这次会议的人');
    expect(told.text).not.toContain('工资');
    await wu.says(url);
    expect(wu.cards().at(-1)?.text).toContain('现在没有您参加的会议');
  });
});
