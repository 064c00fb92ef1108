import type { Finding } from '../../domain/finding.ts';
import { accountOf } from '../../domain/phrase/account.ts';
import { timesIn } from '../../domain/phrase/leftover.ts';
import { findPeople } from '../../domain/phrase/people.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import type { RawForm } from '../../fields/field.ts';
import { isId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Process } from '../../processes/define.ts';
import type { Context } from '../context.ts';

/** Amounts and counts, which stand in the form as figures: 35块, 4个人, 4 people. */
const FIGURES =
  /(?:¥|￥)?[\d.,一二两三四五六七八九十百千万]+\s*(?:元|块钱?|万|千|个人|人|位|张|份|个|次|台|盒|包|(?:people|persons?|guests?|pieces?|boxes)(?![a-z]))?/giu;
/** What is only spoken around a request of any kind. */
const SPOKEN =
  /^(?:报一下|报[销消]|报账|登记|记上|记一下|办一下|预计|预算|花了?|用了?|付了?|垫了?付?|吃饭|一趟|工作|事情|期间|由|交接给?|交接人|交给|代管|代我?|顶一?下|接手|盯着?|负责|替我?|帮我?|加|补上?|扣|发|少发?|多|换|算|要|原因|理由|调)+$/u;

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
  const text = plainSigns(sentence);
  const held = Object.values(form).flatMap((value) =>
    isId('per', value)
      ? [org.person(value)?.name ?? '']
      : value.startsWith('[')
        ? [...value.matchAll(/"([^"]+)"/gu)].map(([, one = '']) => one)
        : [value],
  );
  const times = timesIn(text);
  const people = findPeople(
    text,
    org.people.filter(({ active }) => active),
  ).map(({ at, matched }) => ({ at, end: at + matched.length }));
  const figures = [...text.matchAll(FIGURES)]
    .map(({ 0: figure, index }) => ({ at: index, end: index + figure.length }))
    .filter((one) => [...times, ...people].every(({ at, end }) => one.end <= at || end <= one.at));
  const kinds = processes.flatMap((one) => one.kinds?.().flatMap((kind) => kind.words) ?? []);
  // A field is called by its name where its value stands in the form.
  const labels = Object.entries(process.fields)
    .filter(([id]) => form[id])
    .flatMap(([, { label, heads = [] }]) => [label.zh, label.en, ...heads])
    .filter((one) => one.length > 1);
  const words = [...process.phrases, ...(process.nouns ?? []), ...kinds, ...labels];
  const pieces = accountOf(text, { people: [...people, ...figures], words, values: held });
  const unused = pieces.filter(({ as, said }) => as === 'unused' && !SPOKEN.test(said)).map(({ said }) => said);
  if (unused.length === 0) return null;
  return {
    code: 'unused',
    severity: 'warn',
    clause: process.clause,
    text: t('draft.unused', { said: unused.map(plain) }),
  };
}
