import { en, zhCN } from '../../src/all-words.ts';
import type { Card, Element } from '../../src/cards/element.ts';
import { renderFeishu } from '../../src/cards/render/feishu.ts';
import type { CardLocale, Names } from '../../src/cards/render/locale.ts';
import type { Language } from '../../src/domain/org/org.ts';
import { plain } from '../../src/kernel/text.ts';
import type { LocalDate, Zone } from '../../src/kernel/time.ts';
import { speak } from '../../src/words/speak.ts';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

export const localeOf = (language: Language): CardLocale => ({
  language,
  speak: (text) =>
    speak(text, {
      language,
      zone: 'Asia/Shanghai' as Zone,
      words: language === 'en' ? en : zhCN,
      today: '2026-11-23' as LocalDate,
    }),
});

/** Everyone is on the platform but 李四. */
export const names: Names = {
  externalId: (person) => (person === 'per_4' ? null : `ou_${person.slice(4)}`),
  name: (person) => `员工${person.slice(4)}`,
  telling: () => 'alone',
};

export type Json = { readonly [key: string]: Json } | readonly Json[] | string | number | boolean | null;
export type Piece = { readonly [key: string]: Json };

export const draw = (card: Card, language: Language = 'zh-CN'): Piece => renderFeishu(card, localeOf(language), names) as Piece;

/** A card of these elements under a plain title. */
export const cardOf = (...body: readonly Element[]): Card => ({ header: { title: plain('标题'), tone: 'calm' }, body });

/** Every object in a drawing, outermost first. */
export function pieces(of: Json): readonly Piece[] {
  if (Array.isArray(of)) return of.flatMap(pieces);
  if (typeof of !== 'object' || of === null) return [];
  return [of as Piece, ...Object.values(of as Piece).flatMap(pieces)];
}

export const tagged = (of: Json, tag: string): readonly Piece[] => pieces(of).filter((piece) => piece.tag === tag);

/** Every markdown text of a drawing. */
export const markdowns = (of: Json): readonly string[] => tagged(of, 'markdown').map((piece) => String(piece.content));
