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

/** Lists: several things, each with its own words and its own clause, which samples of the same thing say alike. */
const LISTS =
  /^(提醒-|提醒页面-预览|列表-待我审批|代审批-都有|假期变更-选哪份假|一句话-(取消了|没提交的|同意哪一份)|审批-收到图片|报销单-都读到了|台账-团队快过期的年假|付款-付款记录)/u;
/** Who made the batch and who closed it, with when: two facts, one person and one moment in the sample. */
const TWO_FACTS = /^付款-(已付|作废)/u;

const twice = (all: readonly string[]): readonly string[] => [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];

describe('一张卡片上，一件事说一次', () => {
  it('依据的条款、日期、金额：没有一张卡片把同一句说两遍', () => {
    const found = CARDS.filter(({ id }) => !LISTS.test(id) && !TWO_FACTS.test(id)).flatMap(({ id, card }) => {
      const texts = shownTexts(withoutSummary(card))
        .flatMap((one) => one.split('\n'))
        .map((one) => one.trim());
      const clauses = twice(texts.flatMap((one) => [...new Set(one.match(CLAUSE) ?? [])]));
      const phrases = twice(texts.filter((one) => FACT.test(one)));
      return [...clauses, ...phrases].map((one) => `${id}: ${one}`);
    });
    expect(found).toEqual([]);
  });

  it('说两遍的会被这条测试抓住', () => {
    expect(twice(['依据 S55', '12月1日', '依据 S55'])).toEqual(['依据 S55']);
  });
});
