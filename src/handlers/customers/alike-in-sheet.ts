import { whyText } from '../../cards/customers/alike-card.ts';
import type { AlikeRows } from '../record-parts.ts';
import { findAlikeOfMany, identified, saidOf } from './find-alike.ts';
import type { Services } from './services.ts';

/** Customers of a sheet that may be there already under another name, phone or tax number (S31). */
export const alikeInSheet: AlikeRows<Services> = {
  said: (form) => saidOf(identified(form)),
  find: async (forms, services) =>
    (await findAlikeOfMany(services, forms.map(identified))).map((found) =>
      found.map(({ record, why }) => ({ record, why: whyText(why) })),
    ),
};
