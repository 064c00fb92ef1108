import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { bold, clean, cut, escapeMarkdown, width } from '../../src/cards/render/feishu-text.ts';
import { NASTY } from './arbitrary.ts';

/** The most willing reader there is: tags, links, tables and strikethrough all on. */
const reader = new MarkdownIt({ html: true, linkify: true, typographer: false });
// A break is ours, everything else would have come from the writer.
const shown = (markdown: string) =>
  reader
    .render(markdown)
    .trim()
    .replace(/^<p>(.*)<\/p>$/s, '$1')
    .replaceAll('<br>', '\n');
const decode = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const asWritten = (text: string) =>
  clean(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

describe('what people wrote', () => {
  it.each(NASTY)('stays what they wrote: %j', (text) => {
    const html = shown(escapeMarkdown(text));
    expect(html).not.toMatch(/<[a-z/]/i);
    expect(decode(html)).toBe(asWritten(text));
  });

  it('never becomes a tag, a link or formatting, whatever it is', () => {
    const pieces = fc.constantFrom(
      '<at id=all>',
      '[',
      '](',
      ')',
      '*',
      '**',
      '_',
      '`',
      '~~',
      '#',
      '- ',
      '1. ',
      '> ',
      'a',
      '中',
      ' ',
      '\n',
      '&lt;',
      ':',
      '//',
      'https',
      '.',
      'www.a.cn',
      '@',
      '|',
      '\\',
      '!',
      '=',
      '---',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 20 }).map((p) => p.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const html = shown(escapeMarkdown(text));
          expect(html).not.toMatch(/<[a-z/!]/i);
          expect(escapeMarkdown(text)).not.toMatch(/<(?!br>)/);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is bold as a whole when made bold', () => {
    for (const text of ['（重要）请看', '明天*', '“张三”', '1. 一']) expect(shown(bold(text))).toBe(`<strong>${text}</strong>`);
    expect(bold('  ')).toBe('');
  });

  it('keeps times and numbers readable in the raw card', () => {
    expect(escapeMarkdown('12月1日 14:30 共 2.5 天')).toBe('12月1日 14:30 共 2.5 天');
  });

  it('loses characters nobody sees, and direction marks that turn names around', () => {
    expect(clean('\u202Egnp\u0000\uFEFF')).toBe('gnp');
    expect(clean('\uD800')).toBe('�');
  });
});

it('is cut between whole characters', () => {
  expect(cut('😀😀😀', 2)).toBe('😀…');
  expect(cut('短', 10)).toBe('短');
});

it('is as wide as it looks', () => {
  expect(width('年假3天')).toBe(7);
});
