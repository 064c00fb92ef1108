import type { Drawn } from './bot/platform.ts';
import { drawFeishu } from './cards/render/feishu.ts';
import { drawPlain } from './cards/render/plain.ts';
import { labelOf, personName } from './domain/org/label.ts';
import type { Language } from './domain/org/org.ts';
import type { House } from './handlers/house.ts';
import type { KeptView } from './handlers/reads.ts';
import { show } from './handlers/show.ts';
import type { PersonId } from './kernel/id.ts';
import type { Text } from './kernel/text.ts';
import { toLocal } from './kernel/time.ts';
import { en } from './words/en.ts';
import { speak, type Tongue } from './words/speak.ts';
import { zhCN } from './words/zh-CN.ts';

const WORDS = { 'zh-CN': zhCN, en } as const;

export interface Painter {
  readonly speak: (text: Text, language: Language) => string;
  /** The card of an outbox row as things stand now; null when there is nothing to show. */
  readonly paint: (kept: KeptView) => Promise<Drawn | null>;
  readonly paintKept: (outboxKey: string) => Promise<{ readonly drawn: Drawn; readonly wanted: number } | null>;
}

/** Present state → view → words → the platform's card. The only place where the three meet. */
export function createPainter(house: House, platform: string): Painter {
  const tongue = (language: Language): Tongue => ({
    language,
    zone: house.zone,
    words: WORDS[language],
    today: toLocal(house.clock.now(), house.zone).date,
  });

  const paint = async (kept: KeptView): Promise<Drawn | null> => {
    const card = await show(house, { ref: { view: kept.view, subject: kept.subject }, place: kept.place, payload: kept.payload });
    if (!card) return null;
    const org = await house.reads.org();
    const ids = await house.reads.externalIds(platform);
    const reader = kept.place.startsWith('person:') ? org.person(kept.place.slice('person:'.length) as PersonId) : null;
    const language = reader?.language ?? 'zh-CN';
    // One tongue a card: the day does not change between two of its words.
    const spoken = tongue(language);
    const voice = { language, speak: (text: Text) => speak(text, spoken) };
    const names = {
      externalId: (person: PersonId) => ids.get(person) ?? null,
      name: (person: PersonId) => personName(org, person),
      telling: (id: PersonId) => {
        const person = org.person(id);
        return person ? labelOf(org, person).telling : 'alone';
      },
    };
    return {
      card: drawFeishu(card, voice, names, kept.number),
      ...(card.onlyInPlace ? { onlyInPlace: true } : {}),
      // Drawn when it is asked for: where a card can be shown nobody does.
      get plain() {
        return drawPlain(card, voice, names);
      },
    };
  };

  return {
    speak: (text, language) => speak(text, tongue(language)),
    paint,
    paintKept: async (outboxKey) => {
      const kept = await house.reads.kept(outboxKey);
      const drawn = kept ? await paint(kept) : null;
      return kept && drawn ? { drawn, wanted: kept.wanted } : null;
    },
  };
}
