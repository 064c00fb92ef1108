/** Reading card JSON that nobody promised to be well formed: every reader has a harmless answer for nonsense. */
export type Json = Record<string, unknown>;

export const obj = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const str = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : otherwise;
export const bool = (value: unknown, otherwise = false): boolean => (typeof value === 'boolean' ? value : otherwise);
export const num = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

/** A text object's words: the Chinese of `i18n_content` when it has one, else `content`. A bare string is taken as it is. */
export function pickText(text: unknown): string {
  if (typeof text === 'string') return text;
  const said = obj(text);
  const chinese = obj(said.i18n_content).zh_cn;
  return typeof chinese === 'string' ? chinese : str(said.content);
}
