import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';
import { readCard } from '../../read-card.ts';

const GROUP = '苏州分店群';
/** What a name, a title or the name of a place may hold to break a post, to call everybody, or to lead elsewhere. */
const HOSTILE = [
  '<at id=all></at>张*伟*',
  '[点我](https://evil.example/a)',
  '**粗**_斜_~~删~~`码`',
  '# 标题\n- 一\n> 引',
  "<font color='red'>红</font>",
  '&lt;at id=all&gt;',
  '\u202Egnp.exe\u0007',
  '@所有人 {hole}',
  '名'.repeat(3000),
] as const;

let office: TestOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const posts = () => office.controls.cards('李强', GROUP).map(({ body }) => body.card);
/** Texts that are read as markdown, in which such signs would do something. */
const markdown = (node: unknown): readonly string[] =>
  Array.isArray(node)
    ? node.flatMap(markdown)
    : typeof node === 'object' && node !== null
      ? [
          ...('tag' in node && node.tag !== 'plain_text' && 'content' in node ? [String(node.content)] : []),
          ...Object.values(node).flatMap(markdown),
        ]
      : [];
/** A mention, a tag, a link, a heading, a quote or emphasis. */
const ALIVE = /<(?:at|font|text_tag|link)\b|\]\(|^(?:#|>|- )|\*\*|~~|`/mu;

describe('名字、岗位、店名里写了什么，群里就只是那些字 (O28 S4 S54)', () => {
  it.each(HOSTILE)('S54 谁不在：%s', async (hostile) => {
    const min = persona(office, '李敏');
    await min.says('明天下午请半天事假，家里有事');
    await min.presses('确认提交');
    await persona(office, '王芳').presses('同意');
    office.controls.updatePerson('李敏', { name: hostile, title: hostile });
    office.controls.changeDepartment('od_suzhou', { name: hostile });
    await office.followed();
    await persona(office, '王芳').says('明天谁不在', GROUP);
    office.controls.clock.set(Date.parse('2026-11-24T09:30:00+08:00'));
    await office.settled();
    expect(posts().length).toBeGreaterThan(0);
    for (const post of posts()) {
      expect(markdown(post).join('\n')).not.toMatch(ALIVE);
      const { text } = readCard(post);
      expect(text).toContain('不在岗 1 人');
      // A name is one line of its own, cut where it is too long.
      expect(text.split('\n')).toHaveLength(3);
      for (const line of text.split('\n')) expect([...line].length).toBeLessThan(100);
    }
  });
});
