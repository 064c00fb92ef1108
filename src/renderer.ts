import { en, zhCN } from './all-words.ts';
import type { RenderedCard } from './bot/platform.ts';
import { renderFeishu } from './cards/render/feishu.ts';
import { renderPlain } from './cards/render/plain.ts';
import { labelOf, personName } from './domain/org/label.ts';
import type { Language } from './domain/org/org.ts';
import type { AllServices } from './handlers/features.ts';
import type { KeptView } from './handlers/reads.ts';
import { show } from './handlers/show.ts';
import { personAt } from './handlers/view-ref.ts';
import type { PersonId } from './kernel/id.ts';
import type { Text } from './kernel/text.ts';
import { toLocal } from './kernel/time.ts';
import { type Locale, speak } from './words/speak.ts';

const WORDS = { 'zh-CN': zhCN, en } as const;

export interface Renderer {
  readonly speak: (text: Text, language: Language) => string;
  /** The card of an outbox row as things stand now; null when there is nothing to show. */
  readonly render: (kept: KeptView) => Promise<RenderedCard | null>;
  readonly renderKept: (outboxKey: string) => Promise<{ readonly drawn: RenderedCard; readonly version: number } | null>;
}

/** Present state → view → words → the platform's card. The only place where the three meet. */
export function createRenderer(services: AllServices, platform: string): Renderer {
  const locale = (language: Language): Locale => ({
    language,
    zone: services.zone,
    words: WORDS[language],
    today: toLocal(services.clock.now(), services.zone).date,
  });

  const paint = async (kept: KeptView): Promise<RenderedCard | null> => {
    const card = await show(services, {
      ref: { view: kept.view, subject: kept.subject },
      place: kept.place,
      payload: kept.payload,
      retired: kept.retired,
    });
    if (!card) return null;
    const org = await services.reads.org();
    const ids = await services.reads.externalIds(platform);
    const person = personAt(kept.place);
    const reader = person && org.person(person);
    const language = reader?.language ?? 'zh-CN';
    // One language a card: the day does not change between two of its words.
    const spoken = locale(language);
    const cardLocale = { language, speak: (text: Text) => speak(text, spoken) };
    const names = {
      externalId: (person: PersonId) => ids.get(person) ?? null,
      name: (person: PersonId) => personName(org, person),
      telling: (id: PersonId) => {
        const person = org.person(id);
        return person ? labelOf(org, person).telling : 'alone';
      },
    };
    if (card.line) return { card: null, plain: speak(card.line, spoken) };
    return {
      card: renderFeishu(card, cardLocale, names, kept.number),
      ...(card.onlyInPlace ? { onlyInPlace: true } : {}),
      // Drawn when it is asked for: where a card can be shown nobody does.
      get plain() {
        return renderPlain(card, cardLocale, names);
      },
    };
  };

  return {
    speak: (text, language) => speak(text, locale(language)),
    render: paint,
    renderKept: async (outboxKey) => {
      const kept = await services.reads.kept(outboxKey);
      const drawn = kept ? await paint(kept) : null;
      return kept && drawn ? { drawn, version: kept.desiredVersion } : null;
    },
  };
}
