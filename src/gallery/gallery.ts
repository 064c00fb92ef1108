import { calendarsOf } from '../calendars.ts';
import { renderFeishu } from '../cards/render/feishu.ts';
import type { Samples } from '../cards/samples.ts';
import type { Config } from '../config.ts';
import type { Language } from '../domain/org/org.ts';
import type { LocalDate } from '../kernel/time.ts';
import { processesOf } from '../processes/index.ts';
import { NOTHING_BOOKED } from '../processes/ledgers.ts';
import { type Locale, speak } from '../words/speak.ts';
import { nameOf } from './people.ts';
import { listed, samples } from './samples.ts';

export interface GalleryItem {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly lang: string;
  readonly card: unknown;
}

/**
 * Every view in every state and language, drawn as the platform gets it; shown by the local Feishu under /gallery. `own`: the cards that features bring
 * themselves, by group.
 */
export function gallery(
  config: Pick<Config, 'leave' | 'calendars' | 'holidays' | 'org'>,
  words: Readonly<Record<Language, Locale['words']>>,
  own: Samples = {},
): readonly GalleryItem[] {
  const processes = processesOf({ leave: config.leave, ledgers: NOTHING_BOOKED });
  const all = [...samples(processes, { calendarOf: calendarsOf(config) }), ...listed(own)];
  return (['zh-CN', 'en'] as const).flatMap((language) =>
    all.map(
      ({ id, title, group, card }): GalleryItem => ({
        id: `${id}-${language}`,
        title,
        group,
        lang: language,
        card: renderFeishu(
          card,
          {
            language,
            speak: (text) =>
              speak(text, { language, zone: config.org.zone, words: words[language], today: '2026-11-23' as LocalDate }),
          },
          // People of the demo company stand in for the sample people, since the page knows only those.
          { externalId: (person) => DEMO[person] ?? null, name: nameOf, telling: () => 'alone' },
        ),
      }),
    ),
  );
}

const DEMO: Readonly<Record<string, string>> = {
  per_li: 'ou_e102',
  per_min: 'ou_e103',
  per_long: 'ou_e104',
  per_wang: 'ou_e101',
  per_jiang: 'ou_e010',
  per_chu: 'ou_e008',
};
