import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Button, Card, CardTone } from '../element.ts';

export interface NoticeModel {
  /** May be missing where the title says it all. */
  readonly text?: Text;
  readonly title?: Text;
  readonly tone?: CardTone;
  readonly clause?: string;
  /** A line each below the text. */
  readonly lines?: readonly Text[];
  readonly buttons?: readonly Button[];
  /** One plain line, no card. */
  readonly asLine?: boolean;
}

/** A few words to somebody, with at most a handful of buttons. */
export function noticeCard(m: NoticeModel): Card {
  return {
    header: { title: m.title ?? t('assistant.name'), tone: m.tone ?? 'calm' },
    body: [
      ...(m.text === undefined
        ? []
        : [
            m.clause
              ? { kind: 'callout' as const, tone: 'info' as const, text: m.text, clause: m.clause }
              : { kind: 'text' as const, text: m.text },
          ]),
      ...(m.lines ?? []).map((text) => ({ kind: 'text' as const, text })),
      ...(m.buttons && m.buttons.length > 0 ? [{ kind: 'buttons' as const, buttons: m.buttons }] : []),
    ],
    ...(m.asLine && m.text ? { line: m.text } : {}),
    summary: join(m.title ? [m.title, ...(m.text ? [m.text] : [])] : m.text ? [m.text] : [], '：'),
  };
}

/** 依据: the clause as the policy has it (O30). */
export function clauseCard(clause: { readonly id: string; readonly title: string; readonly text: string }): Card {
  return {
    header: {
      title: t('clause.title', { id: clause.id, title: plain(clause.title) }),
      subtitle: t('clause.policy'),
      tone: 'calm',
    },
    body: [{ kind: 'text', text: plain(clause.text) }],
  };
}
