import { speaksOfSent } from '../../domain/phrase/correction.ts';
import { ANYTHING } from '../../domain/phrase/meant.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { RequestLine } from '../reads.ts';
import type { Offer } from './choices.ts';

/** How long what was just sent is still spoken of. */
const JUST_SENT_MS = 60 * 60_000;

/** 时间改成下午三点, 刚才报错了，是三楼: what was sent cannot be changed, but taken back, changed and sent again. */
export function aboutSent([last]: readonly RequestLine[], { now }: Context, said: string): readonly Offer[] {
  if (last?.state !== 'pending' || now - last.submittedAt > JUST_SENT_MS || !speaksOfSent(said)) return [];
  return [
    {
      title: fromJson(last.title) as Text,
      detail: t('choice.sent_detail', { number: plain(last.number) }),
      button: t('list.open'),
      means: {
        kind: 'answer',
        answer: { verb: 'withdraw', number: last.number, all: false, meant: ANYTHING, to: null, words: '' },
      },
    },
  ];
}
