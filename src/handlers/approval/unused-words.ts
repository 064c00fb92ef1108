import type { Finding } from '../../domain/finding.ts';
import type { RawForm } from '../../fields/field.ts';
import type { Process } from '../../processes/define.ts';
import type { Context } from '../context.ts';
import { unusedSaid } from '../unused-said.ts';

/** What is only spoken around a request of any kind. */
const SPOKEN =
  /^(?:报一下|报[销消]|报账|登记|记上|记一下|办一下|预计|预算|花了?|用了?|付了?|垫了?付?|吃饭|一趟|工作|事情|期间|由|交接给?|交接人|交给|代管|代我?|顶一?下|接手|盯着?|负责|替我?|帮我?|加|补上?|扣|发|少发?|多|换|算|要|原因|理由|调)+$/u;

/** What stands behind a name in brackets, which nobody says: 账期（天）. */
const UNIT = /\s*[（(].*[）)]$/u;

/**
 * What a sentence says that stands nowhere in the form it opened: told beside it, so that no word is dropped in silence (O31). Null where all of it is
 * used.
 */
export function unusedWords(
  sentence: string,
  process: Process,
  form: RawForm,
  { org, processes }: Pick<Context, 'org'> & { readonly processes: readonly Process[] },
): Finding | null {
  const kinds = processes.flatMap((one) => one.kinds?.().flatMap((kind) => kind.words) ?? []);
  // A field is called by its name where its value stands in the form.
  const labels = Object.entries(process.fields)
    .filter(([id]) => form[id])
    .flatMap(([, { label, heads = [] }]) => [label.zh, label.en, ...heads].flatMap((one) => [one, one.replace(UNIT, '')]))
    .filter((one) => one.length > 1);
  const words = [...process.phrases, ...(process.nouns ?? []), ...kinds, ...labels];
  const text = unusedSaid(sentence, { form, words, spoken: SPOKEN }, org);
  return text && { code: 'unused', severity: 'warn', clause: process.clause, text };
}
