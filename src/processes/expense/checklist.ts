import type { FieldFault, FormOf } from '../../fields/field.ts';
import { choice, line, optional, tick, w } from '../../fields/kinds.ts';
import { say, type Text } from '../../kernel/text.ts';
import type { Assessment, StepAsks } from '../define.ts';

const VERDICTS = { pass: w('通过', 'Pass'), fail: w('不通过', 'Fail') };
const ITEMS = ['authentic', 'complete', 'compliant'] as const;
export type ChecklistItem = (typeof ITEMS)[number];

const verdict = (zh: string, en: string) => choice(zh, en, VERDICTS);
const note = (zh: string, en: string) => optional(line(zh, en, { max: 100, hint: w('不通过的写明原因', 'Where it fails: why') }));

/** 初审清单 (S107): each item passes, or fails with a note; whoever fills it in has looked at what was handed in. */
const FIELDS = {
  authentic: verdict('真实性', 'Authentic'),
  authentic_note: note('真实性说明', 'Authentic: note'),
  complete: verdict('完整性', 'Complete'),
  complete_note: note('完整性说明', 'Complete: note'),
  compliant: verdict('合规性', 'Compliant'),
  compliant_note: note('合规性说明', 'Compliant: note'),
  looked: tick('已逐项看过明细和票据', 'I have looked at each line and invoice'),
};
type Checklist = FormOf<typeof FIELDS>;

/** An item as the checks fill it in, with what they found at its note; why an item fails is for whoever signs to say. */
export interface FilledItem {
  readonly item: ChecklistItem;
  readonly pass: boolean;
  /** What was found about it, the gravest first. */
  readonly notes: readonly Text[];
}

declare module '../define.ts' {
  interface FoundNow {
    /** How the checks would fill in the list of the first step (S107). */
    readonly checklist?: readonly FilledItem[];
  }
}

export const checklist: StepAsks = {
  fields: FIELDS,
  filled: ({ now }: Assessment) =>
    Object.fromEntries((now?.checklist ?? []).map(({ item, pass }) => [item, pass ? 'pass' : 'fail'])),
  hints: ({ now }: Assessment) =>
    Object.fromEntries((now?.checklist ?? []).flatMap(({ item, notes: [first] }) => (first ? [[`${item}_note`, first]] : []))),
  check: (answers) => unreasoned(answers as Checklist),
};

function unreasoned(answers: Checklist): readonly FieldFault[] {
  const lacking = ITEMS.filter((item) => answers[item] === 'fail' && !answers[`${item}_note`]);
  return [
    ...(answers.looked
      ? []
      : [
          {
            field: 'looked',
            text: say(w('还没有勾选“{label}”', '“{label}” is not ticked'), { label: say(FIELDS.looked.label) }),
            accept: say(w('看过后请勾选', 'Please tick it once you have')),
          },
        ]),
    ...lacking.map((item) => ({
      field: `${item}_note`,
      text: say(w('{label}不通过，没有写原因', '{label} fails without a reason'), { label: say(FIELDS[item].label) }),
      accept: say(w('请写在它的说明里', 'Please write it in its note')),
    })),
  ];
}
