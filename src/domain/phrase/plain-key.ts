import { plainSigns } from './plain-signs.ts';

const MOST_SIGNS = 200;

/** Full-width, traditional and capital signs as their plain ones, nothing between them: by it two ways to write a name are the same. */
export const plainKey = (text: string): string =>
  plainSigns(text.slice(0, MOST_SIGNS))
    .toLowerCase()
    .replace(/[\s,，、.。;；:：()（）·_-]/gu, '');
