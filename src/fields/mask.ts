import type { Field } from './field.ts';

/** What is read back as masked begins with it. */
export const MASK_SIGN = '•';

/** A text as whoever may not see all of it sees it. */
export function masked(text: string, mask: NonNullable<Field['mask']>): string {
  switch (mask) {
    case 'all':
      return MASK_SIGN.repeat(4);
    case 'tail4':
      return `${MASK_SIGN.repeat(4)}${[...text].length > 4 ? [...text].slice(-4).join('') : ''}`;
    default:
      return mask satisfies never;
  }
}
