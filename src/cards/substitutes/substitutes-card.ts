import { plain, type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element } from '../element.ts';

export interface SubstituteLine {
  readonly id: string;
  readonly absent: string;
  readonly substitute: string;
  readonly span: Text;
  readonly scope: Text;
  /** By whom, or by which leave. */
  readonly source: Text;
  readonly running: boolean;
  readonly mayEnd: boolean;
}

export interface SubstitutesModel {
  /** Who stands in for the reader. */
  readonly mine: readonly SubstituteLine[];
  /** For whom the reader stands in. */
  readonly theirs: readonly SubstituteLine[];
  /** What the reader has arranged for others. */
  readonly arranged: readonly SubstituteLine[];
  /** There are people for whom the reader may arrange it. */
  readonly mayArrange: boolean;
}

/** 请人代我审批: who stands in for me, for whom I stand in, now and later. */
export function substitutesCard(m: SubstitutesModel): Card {
  const some = m.mine.length + m.theirs.length + m.arranged.length > 0;
  return {
    header: { title: t('substitute.title'), tone: 'calm' },
    body: [
      ...(some
        ? [...group('mine', m.mine), ...group('theirs', m.theirs), ...group('arranged', m.arranged)]
        : [{ kind: 'text' as const, text: t('substitute.none'), style: 'quiet' as const }]),
      {
        kind: 'buttons',
        buttons: [
          { text: t('substitute.new'), style: 'primary', action: { do: 'substitute.new', other: false } },
          ...(m.mayArrange ? [forOthers] : []),
          // 代办 and 待办 sound the same; whoever meant the other is one press away.
          { text: t('list.my_approvals'), style: 'plain', action: { do: 'ask', what: 'my_approvals' } },
        ],
      },
    ],
  };
}

const forOthers: Button = { text: t('substitute.new_other'), style: 'plain', action: { do: 'substitute.new', other: true } };

function group(which: 'mine' | 'theirs' | 'arranged', lines: readonly SubstituteLine[]): readonly Element[] {
  if (lines.length === 0) return [];
  return [{ kind: 'text', text: t(`substitute.group_${which}`), style: 'strong' }, ...lines.map(substituteItem)];
}

/** One line: 赵磊 代 王芳, when, for what, by whom. */
export const substituteItem = (l: SubstituteLine): Element => ({
  kind: 'item',
  title: t('substitute.pair', { name: plain(l.substitute), absent: plain(l.absent) }),
  detail: t('substitute.detail', { span: l.span, scope: l.scope, source: l.source }),
  tag: l.running ? { text: t('substitute.running'), tone: 'green' } : { text: t('substitute.later'), tone: 'neutral' },
  buttons: l.mayEnd
    ? [
        {
          text: t('substitute.end'),
          style: 'plain',
          action: { do: 'substitute.end', substitute: l.id },
          confirm: { title: t('substitute.end_ask'), text: t('substitute.end_then') },
        },
      ]
    : [],
});
