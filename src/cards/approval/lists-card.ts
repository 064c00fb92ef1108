import type { CalledState } from '../../domain/approval/close-by-system.ts';
import type { RequestId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card, Element, Tag } from '../element.ts';
import { pageButtons } from '../parts.ts';
import { stateTag } from './state-tone.ts';

export interface ListLine {
  readonly request: RequestId;
  readonly number: string;
  readonly name: Text;
  readonly title: Text;
  readonly state: CalledState;
  /** Whose request it is, in lists of other people's requests. */
  readonly who: string | null;
  readonly since: Instant;
  /** The reader is asked to take over, not to decide. */
  readonly consent?: boolean;
  /** In whose name the reader would decide, when not in their own. */
  readonly absent?: string;
  /** The reader is asked for an opinion. */
  readonly opinion?: boolean;
  /** As it stood when it was shown; what is decided at once is decided as shown. */
  readonly version?: number;
  /** Why it was not decided together with the others. */
  readonly left?: Text;
}

export interface ListModel {
  readonly list: 'my_requests' | 'my_approvals';
  readonly lines: readonly ListLine[];
  readonly next: string | null;
  readonly first: boolean;
  /** The keyset this page began after, for deciding the whole page. */
  readonly after: string | null;
  /** All of it was answered in a sentence: its words, waiting for the button. */
  readonly said?: string;
  /** These are asked to be taken back together. */
  readonly takeBack?: true;
  /** What was to be decided together and is no longer on the list, and why. */
  readonly gone?: readonly { readonly label: Text; readonly why: Text }[];
}

/** From this many on it is worth a button for the whole page (O25). */
const WORTH_A_BATCH = 2;

/** 我的申请 and 待我审批: one line a request, newest (or longest waiting) first. */
export function listCard(m: ListModel): Card {
  const more = pageButtons(m, (after) => ({ do: 'list.page', list: m.list, after }));
  return {
    header: {
      title: t(m.takeBack ? 'batch.take_back' : `list.${m.list}`),
      tone: m.list === 'my_approvals' && m.lines.length > 0 ? 'ask' : 'calm',
    },
    body:
      m.lines.length === 0
        ? [...goneLines(m), { kind: 'text', text: t(emptyWords(m)), style: 'quiet' }, ...more]
        : [...goneLines(m), ...m.lines.flatMap(line), ...more, ...takeBack(m), ...batch(m)],
  };
}

/** A page beyond the first can be empty while others are not. */
const emptyWords = (m: ListModel) => (m.first && !m.next ? (`list.${m.list}_empty` as const) : 'list.page_empty');

const goneLines = ({ gone = [] }: ListModel): readonly Element[] =>
  gone.map(({ label, why }) => ({ kind: 'text', text: t('batch.left_line', { label, why }), style: 'quiet' }));

const line = (l: ListLine): readonly Element[] => [
  item(l),
  ...(l.left ? [{ kind: 'callout' as const, tone: 'info' as const, text: t('batch.left_here', { why: l.left }) }] : []),
];

const item = (l: ListLine): Element => ({
  kind: 'item',
  title: l.who ? t('list.of_whom', { who: l.who, title: l.title }) : l.title,
  detail: t('list.detail', { name: l.consent ? t('consent.name') : l.name, number: plain(l.number), since: { at: l.since } }),
  ...tagOf(l),
  buttons: [{ text: t('list.open'), style: 'plain', action: { do: 'request.open', request: l.request } }],
});

const tagOf = (l: ListLine): { readonly tag?: Tag } => {
  if (l.consent) return { tag: { text: t('consent.tag'), tone: 'orange' } };
  if (l.opinion) return { tag: { text: t('opinion.tag'), tone: 'orange' } };
  if (l.absent) return { tag: { text: t('list.for', { absent: l.absent }), tone: 'purple' } };
  return l.who ? {} : { tag: stateTag(l.state) };
};

/** 「全部撤回」: what is still undecided of the lines, each as it was shown. */
function takeBack(m: ListModel): readonly Element[] {
  const seen = m.lines.flatMap((l): [string, number][] =>
    (l.state === 'pending' || l.state === 'returned') && l.version !== undefined && !l.left ? [[l.request, l.version]] : [],
  );
  if (!m.takeBack || seen.length === 0) return [];
  return [
    {
      kind: 'buttons',
      buttons: [
        {
          text: t('batch.withdraw_page'),
          style: 'danger',
          action: { do: 'list.decide', verdict: 'withdraw', after: null, seen },
          confirm: { title: t('batch.withdraw_ask', { count: seen.length }), text: t('request.withdraw_then') },
        },
      ],
    },
  ];
}

function batch(m: ListModel): readonly Element[] {
  // What is known to want a look of its own is not offered again.
  const together = m.lines.flatMap((l): [string, number][] =>
    l.consent || l.opinion || l.left || l.version === undefined ? [] : [[l.request, l.version]],
  );
  if (m.list !== 'my_approvals' || together.length < WORTH_A_BATCH) return [];
  const decide = (verdict: 'approve' | 'reject') => ({ do: 'list.decide' as const, verdict, after: m.after, seen: together });
  return [
    { kind: 'divider' },
    ...(m.said === undefined ? [] : [{ kind: 'callout' as const, tone: 'info' as const, text: t('answer.note_all') }]),
    {
      kind: 'form',
      name: 'batch',
      fields: [
        {
          kind: 'line',
          name: 'comment',
          label: t('batch.label'),
          required: false,
          hint: t('decide.comment_hint'),
          maxLength: 300,
          ...(m.said ? { value: m.said } : {}),
        },
      ],
      submit: { text: t('batch.approve_page'), style: 'primary', action: decide('approve'), name: 'approve_page' },
      others: [{ text: t('batch.reject_page'), style: 'danger', action: decide('reject'), name: 'reject_page', submits: true }],
    },
    { kind: 'text', text: t('batch.note'), style: 'quiet' },
  ];
}
