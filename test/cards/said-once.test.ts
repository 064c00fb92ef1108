import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allSamples } from '../../src/all-samples.ts';
import { en, zhCN } from '../../src/all-words.ts';
import { loadConfig } from '../../src/config.ts';
import { gallery } from '../../src/gallery/gallery.ts';
import type { Json } from './drawing.ts';
import { shownTexts } from './shown-texts.ts';

const CARDS = gallery(
  loadConfig({ CONFIG_DIR: join(import.meta.dirname, '..', '..', 'config') }),
  { 'zh-CN': zhCN, en },
  allSamples(),
).filter(({ lang }) => lang === 'zh-CN');

const CLAUSE = /[SO]\d{1,3}(?!\d)/gu;
const FACT = /[SO]\d{1,3}(?!\d)|\d+月\d+日|¥[\d,.]+/u;

/** The card without the line that the list of chats shows of it. */
const withoutSummary = (card: unknown): Json => ({ ...(card as Record<string, Json>), config: {} });

const twice = (all: readonly string[]): readonly string[] => [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];

describe('一张卡片上，一件事说一次', () => {
  it('依据的条款、日期、金额：没有一张卡片把同一句说两遍', () => {
    const found = CARDS.flatMap(({ id, card }) => {
      const texts = shownTexts(withoutSummary(card)).flatMap((one) => one.split('\n')).map((one) => one.trim());
      const clauses = twice(texts.flatMap((one) => [...new Set(one.match(CLAUSE) ?? [])]));
      const phrases = twice(texts.filter((one) => FACT.test(one)));
      return [...clauses, ...phrases].map((one) => `${id}: ${one}`);
    });
    expect(found).toEqual([]);
  });
});
