import { fromJson } from '../../kernel/json.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { RequestLine } from '../reads.ts';

/** What a request is called in every list; who is only asked to take over learns when, and not what for (S4). */
export function lineTitle({ title, ...line }: Pick<RequestLine, 'title'> & { readonly consent?: boolean }): Text {
  const subject = fromJson(title) as Text;
  return line.consent ? t('consent.line', { when: subject }) : subject;
}
