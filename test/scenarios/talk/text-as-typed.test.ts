import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

/** Signs that mean something to markdown, to HTML or to the platform, and some that are only written otherwise. */
const TYPED = [
  '漏水，要修~~很久~~，<b>急</b> & *星* _线_ #号 `码`',
  '见[链](http://a.cn)，<at id=all></at> @所有人',
  '😀😀～～，。！（括号）',
  '第一行\n第二行；a<b，5%>3%',
] as const;

describe('人写的话怎么打就怎么显示，不变成格式、链接或@', () => {
  it.for(TYPED)('原因、评论、拒绝的话 S55：%s', async (typed, { li, wang }) => {
    await li.says('12月4日下午请半天事假');
    await li.presses('返回修改');
    await li.presses('下一步', { form: { reason: typed } });
    expect(li.card('请确认').text).toContain(typed);
    await li.presses('确认提交');
    expect(wang.card('李强的请假申请').text).toContain(typed);
    await wang.presses('拒绝', { form: { comment: typed } });
    expect(wang.card('李强的请假申请').text).toContain(typed);
    expect(li.card('我的请假申请').text).toContain(typed);
    await li.says('我的申请');
    expect(li.card('我的申请').text).toContain('已拒绝');
  });

  it.for(TYPED)('求助、答复、清单 S21：%s', async (typed, { li, wang }) => {
    await li.says(`求助：${typed}`);
    await li.presses('提交');
    expect(wang.card('求助').text).toContain(typed);
    await wang.says('我的待办');
    // A title is the beginning of the first line.
    expect(wang.card('我的待办').text).toContain(typed.split('\n')[0]?.slice(0, 22));
    await wang.presses('办完了');
    await wang.presses('办完了', { form: { answer: typed } });
    expect(li.card('求助').text).toContain(typed);
  });
});
