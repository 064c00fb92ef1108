import { arrangedIn } from '../domain/meeting/arranging-said.ts';
import { CALLED } from '../domain/meeting/matters-said.ts';
import { hear } from '../domain/phrase/heard.ts';
import { type Piece, placesOf } from '../domain/phrase/leftover.ts';
import { longestOf, type Matter, notWished } from '../domain/phrase/not-wished.ts';
import type { Vocabulary } from '../domain/phrase/sentence-reading.ts';
import { say, type Text, t } from '../kernel/text.ts';
import { kindOf } from '../kinds/index.ts';
import type { Intent } from './intent.ts';
import { processOf, type Services } from './services.ts';

/** A form that a sentence would open, by what it is called. */
interface Opening extends Matter {
  readonly name: Text;
}

/**
 * A form is opened for what is wished, whichever feature heard it: where its words are only told, thought of or denied (开会开会，烦死了；等投影仪修好了再开会)
 * it is asked first, with nothing filled in (O31).
 */
export function whetherWished(intent: Intent, text: string, known: Vocabulary, services: Services): Intent {
  const said = hear(text).plain;
  const opens = openingOf(intent, said, services);
  if (!opens || notWished(said, opens, known.whom) === null) return intent;
  return {
    kind: 'ask_back',
    title: t('ask_back.wished', { form: opens.name }),
    said: text,
    ways: [{ text: t('ask_back.wished_yes'), means: intent }],
  };
}

/** Null: it opens no form, or its own feature has settled whose wish it is, as it is settled for what an account is kept of. */
function openingOf(intent: Intent, said: string, services: Services): Opening | null {
  // 李敏和张伟周三碰个头: whoever is named comes to it.
  if (intent.kind === 'meeting_new')
    return {
      ...calledBy(CALLED, arrangedIn(said).length > 0 ? arrangedIn : null),
      name: t('meeting.new_title'),
      suits: () => false,
      ofAnybody: true,
    };
  if (intent.kind === 'record_start') {
    const kind = kindOf(intent.of);
    if (!kind) return null;
    const { name, says } = kind;
    return {
      ...calledBy([...says.nouns, ...(says.starts ?? [])].map((word) => word.replace(/…/gu, ''))),
      name: say(name),
      isTold: true,
    };
  }
  const process = intent.kind === 'start' ? processOf(services, intent.process) : undefined;
  if (!process || process.counted) return null;
  const { name, phrases, nouns = [], hints = [] } = process;
  // 卡纸, 漏水 wish for nothing: they are what is reported.
  const words = [...phrases, ...nouns, ...(process.suits ? [] : hints)].filter((word) => word.length > 1);
  return {
    ...calledBy(words),
    name: say(name),
    suits: (said) => process.suits?.(said) === 'yes',
    ofAnybody: Boolean(process.suits || process.forAnother),
  };
}

/** Named by its words, or where it is asked for, if that is more than its words. */
function calledBy(
  words: readonly string[],
  asked?: NonNullable<Matter['named']> | null,
): Required<Pick<Matter, 'words' | 'named' | 'holds'>> {
  const named = asked ?? ((clause: string): readonly Piece[] => longestOf(placesOf(clause, words)));
  return { words, named, holds: (clause) => named(clause).length > 0 };
}
