/** For comparing what is printed: full-width, compatible and presentation forms become one, blanks and invisible signs go. */
export const foldText = (text: string): string =>
  /^[\x21-\x7e]*$/u.test(text) ? text : text.normalize('NFKC').replace(/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '');

/**
 * For showing: fonts print radicals and compatible forms in place of the common letters (⽤ for 用), so those become common; brackets and
 * width stay as printed. Blanks stay between Latin words only.
 */
export const printedText = (text: string): string =>
  text
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .replace(/ (?=[^\x20-\x7e])|(?<=[^\x20-\x7e]) /gu, '')
    .trim();
