import { type Finding, fieldsOf } from '../../domain/finding.ts';
import type { RawForm } from '../../fields/field.ts';
import { plain, t } from '../../kernel/text.ts';
import type { FormContext, Process } from '../../processes/define.ts';
import { unusedSaid } from '../unused-said.ts';

/** What is only spoken around a request of any kind. */
const SPOKEN =
  /^(?:报一下|报[销消]|报账|登记|记上|记一下|办一下|预计|预算|花了?|用了?|付了?|垫了?付?|吃饭|一趟|工作|事情|期间|由|交接给?|交接人|交给|代管|代我?|顶一?下|接手|盯着?|负责|替我?|帮我?|加|补上?|扣|发|少发?|多|换|算|要|原因|理由|调)+$/u;

/** What stands behind a name in brackets, which nobody says: 账期（天）. */
const UNIT = /\s*[（(].*[）)]$/u;

/**
 * What a sentence says on which nothing in the form it opened rests: told beside it, so that no word is dropped in silence (O31). A time among it is asked about where the form has a
 * time, for then the one that stands there is not the only one that was said.
 * @param remarks what is asked anyway
 */
export function unusedWords(
  sentence: string,
  process: Process,
  form: RawForm,
  c: FormContext & { readonly processes: readonly Process[]; readonly remarks: readonly Finding[] },
): readonly Finding[] {
  const kinds = c.processes.flatMap((one) => one.kinds?.().flatMap((kind) => kind.words) ?? []);
  // A field is called by its name where its value stands in the form.
  const labels = Object.entries(process.fields)
    .filter(([id]) => form[id])
    .flatMap(([, { label, heads = [] }]) => [label.zh, label.en, ...heads].flatMap((one) => [one, one.replace(UNIT, '')]))
    .filter((one) => one.length > 1);
  const words = [...process.phrases, ...(process.nouns ?? []), ...kinds, ...labels];
  const offered = c.remarks.flatMap(({ offers = [] }) => offers.map(({ set }) => set));
  const { text, times } = unusedSaid(sentence, { form, words, spoken: SPOKEN, offered }, c);
  const about = { clause: process.clause };
  const isAsked = c.remarks.some((one) => one.severity === 'refuse' && fieldsOf(one).some((id) => isTime(process, id)));
  const asked = isAsked ? [] : times.filter(({ isClock }) => fieldFor(isClock, process, form) !== undefined);
  const field = asked[0] && fieldFor(asked[0].isClock, process, form);
  return [
    ...(text ? [{ code: 'unused', severity: 'warn' as const, ...about, text }] : []),
    ...(field
      ? [
          {
            code: 'unclaimed_time',
            severity: 'refuse' as const,
            ...about,
            text: t('draft.unclaimed_time', { said: asked.map(({ said }) => plain(said)) }),
            accept: t('draft.unclaimed_time_accept'),
            field,
          },
        ]
      : []),
  ];
}

const isTime = ({ fields }: Process, id: string): boolean => fields[id]?.kind === 'date' || fields[id]?.kind === 'time';

/** Where another time stands than was said, or an hour would; of a form that knows no hours nobody asks for one. */
const fieldFor = (isClock: boolean, process: Process, form: RawForm): string | undefined => {
  const all = Object.keys(process.fields).filter((id) => isTime(process, id));
  return isClock ? all.find((id) => process.fields[id]?.kind === 'time') : all.find((id) => form[id]);
};
