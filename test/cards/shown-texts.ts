import type { Json } from './drawing.ts';

/** Keys of a drawing whose strings steer the platform and are never read by anybody. */
const STEERS: ReadonlySet<string> = new Set([
  'schema',
  'tag',
  'name',
  'element_id',
  'behaviors',
  'value',
  'initial_option',
  // The platform draws these two itself.
  'initial_date',
  'initial_time',
  'selected_values',
  'token',
  'template',
  'text_color',
  'color',
]);

/** Every text that somebody sees on a drawn card, with the signs that markdown writes as numbers put back, and its tags taken out. */
export function shownTexts(drawn: Json): readonly string[] {
  if (typeof drawn === 'string')
    return [drawn.replace(/<[^>]*>/g, ' ').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))];
  if (Array.isArray(drawn)) return drawn.flatMap(shownTexts);
  if (typeof drawn !== 'object' || drawn === null) return [];
  return Object.entries(drawn).flatMap(([key, inner]) => (STEERS.has(key) ? [] : shownTexts(inner)));
}
