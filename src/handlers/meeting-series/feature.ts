import { seriesSamples } from '../../cards/meeting-series/samples.ts';
import { type SeriesAction, seriesActions } from '../../cards/meeting-series/series-actions.ts';
import { readSeriesSentence, type SeriesSentence } from '../../domain/meeting/series-sentence.ts';
import { seriesWords } from '../../words/meeting-series.ts';
import { defineFeature, dueAs, nothingKept } from '../feature.ts';
import { changeOnce, listSeries } from './ask-series.ts';
import { keptAsException } from './by-hand.ts';
import { keepSeries } from './keep-series.ts';
import { makeSeries, openSeries, sayDay } from './press-series.ts';
import type { Services } from './services.ts';
import { showSeries } from './show-series.ts';

declare module '../intent.ts' {
  interface IntentsOf {
    meetingSeries: SeriesSentence;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    meeting_series: true;
  }
}

const ON_SERIES = ['meeting_series'] as const;

/** 周会、月会、季度会 by configuration: made ahead, moved by holidays with the reason told, changed once by the host, reported where they are missing (S60). */
export const meetingSeries = defineFeature<SeriesSentence, SeriesAction, Services>({
  id: 'meeting-series',
  intents: {
    series_list: (_, __, context) => listSeries(context),
    series_change: changeOnce,
  },
  actions: seriesActions,
  presses: {
    'series.open': { on: 'any', run: openSeries },
    'series.make': { on: ON_SERIES, about: (action, card) => action.series === card.subject, run: makeSeries },
    'series.say': { on: ON_SERIES, run: sayDay },
  },
  views: {
    meeting_series: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer, subject }, services) => viewer && showSeries(services, viewer, subject),
    },
  },
  heeds: /定期|会议|安排|计划|日程|日期|时间表/u,
  words: seriesWords,
  samples: seriesSamples,
  records: { meeting: { onWrite: keptAsException } },
  tasks: [
    {
      name: 'series of meetings',
      irreversible: true,
      run: (services, now) => dueAs(`series:${now}`, keepSeries(services, now)),
    },
  ],
  read: ({ bare, reading }) => (reading.kind === 'answer' ? null : readSeriesSentence(bare)),
});
