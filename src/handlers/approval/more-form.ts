import * as z from 'zod';
import type { FormValue } from '../../bot/platform.ts';
import type { Context } from '../context.ts';
import type { Services } from './services.ts';

/** Characters, as the client counts them. */
const LIMIT = 300;
const text = z.string().refine((one) => Array.from(one).length <= LIMIT);

/** The form of the card 「更多」 as it was filled in; `find` is the name that was written instead of choosing one. */
export const moreFormSchema = z.object({ verb: text, person: text, to: text, out: text, words: text, find: text });

export type MoreForm = z.infer<typeof moreFormSchema>;

/** What was filled in when it could not be done yet: it stands in the card again. */
export const filledOf = (payload: Readonly<Record<string, unknown>>): MoreForm | null =>
  moreFormSchema.safeParse(payload.filled).data ?? null;

/** The form as a press brings it; a person comes as the platform's id. */
export async function readMoreForm(
  services: Services,
  context: Context,
  form: Readonly<Record<string, FormValue>>,
): Promise<MoreForm> {
  const said = (name: string): string => {
    const value = form[name];
    return typeof value === 'string' ? Array.from(value.trim()).slice(0, LIMIT).join('') : '';
  };
  const person = said('person');
  return {
    verb: said('verb'),
    person: person ? ((await services.reads.identity(context.platform, person)) ?? '') : '',
    to: said('to'),
    out: said('out'),
    words: said('words'),
    find: said('find'),
  };
}
