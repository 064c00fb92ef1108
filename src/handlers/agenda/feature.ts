import { type AgendaAction, agendaActions } from '../../cards/agenda/agenda-actions.ts';
import { agendaSamples } from '../../cards/agenda/samples.ts';
import { type AgendaSentence, readAgendaSentence } from '../../domain/agenda/agenda-sentence.ts';
import { agendaWords } from '../../words/agenda.ts';
import { defineFeature, dueAs } from '../feature.ts';
import type { BoundMessage } from '../reads.ts';
import { addTopic } from './add-topic.ts';
import { agendaWritten } from './keep-agenda.ts';
import { agendasWantingFiles, attachMaterial, detachMaterials, sendMaterials } from './materials.ts';
import { agendaOnCard } from './on-card.ts';
import {
  closeTopic,
  dropTopic,
  freezeAgenda,
  markDone,
  nagSilent,
  openAgenda,
  openCall,
  openTopic,
  saveTopic,
  useUsual,
} from './press-agenda.ts';
import { openAgain, sendInput } from './press-call.ts';
import { runStages } from './run-stages.ts';
import type { Services } from './services.ts';
import { agendaPayload, movedAgenda, showAgenda } from './show-agenda.ts';
import { callPayload, showCall } from './show-call.ts';

declare module '../intent.ts' {
  interface IntentsOf {
    agenda: AgendaSentence;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    agenda: true;
    agenda_call: true;
  }
}

const about = (action: { readonly record: string }, card: BoundMessage): boolean => action.record === card.subject;
const ON_AGENDA = { on: ['agenda'], about } as const;
const ON_CALL = { on: ['agenda_call'], about } as const;

/** What is talked about in meetings: topics asked for, ordered, carried over, fixed and sent with figures and what people bring (S62–S64, O21). */
export const agenda = defineFeature<AgendaSentence, AgendaAction, Services>({
  id: 'agenda',
  intents: { topic_add: addTopic },
  actions: agendaActions,
  presses: {
    'agenda.open': { on: 'any', run: openAgenda },
    'agenda.call': { on: 'any', run: openCall },
    'agenda.form': { ...ON_AGENDA, run: openTopic },
    'agenda.save': { ...ON_AGENDA, run: saveTopic },
    'agenda.drop': { ...ON_AGENDA, run: dropTopic },
    'agenda.back': { ...ON_AGENDA, run: closeTopic },
    'agenda.usual': { ...ON_AGENDA, run: useUsual },
    'agenda.freeze': { ...ON_AGENDA, run: freezeAgenda },
    'agenda.nag': { ...ON_AGENDA, run: nagSilent },
    'agenda.done': { ...ON_AGENDA, run: markDone },
    'agenda.write': { ...ON_CALL, run: sendInput },
    'agenda.rewrite': { ...ON_CALL, run: openAgain },
    'agenda.attach': { on: ['file_offer'], run: attachMaterial },
    'agenda.detach': { ...ON_CALL, run: detachMaterials },
    'agenda.materials': { on: ['agenda', 'record'], about, run: sendMaterials },
  },
  views: {
    agenda: {
      payload: agendaPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showAgenda(services, viewer, subject, payload),
      moved: ({ viewer, subject }, services) => viewer && movedAgenda(services, viewer, subject, 'agenda.open'),
    },
    agenda_call: {
      payload: callPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showCall(services, viewer, subject, payload),
      moved: ({ viewer, subject }, services) => viewer && movedAgenda(services, viewer, subject, 'agenda.call'),
    },
  },
  words: agendaWords,
  samples: agendaSamples,
  requests: { takesFiles: ({ viewer, sent }, services) => agendasWantingFiles(services, viewer, sent) },
  records: { meeting: { onCard: agendaOnCard, onWrite: agendaWritten } },
  tasks: [
    {
      name: 'agendas of meetings',
      irreversible: true,
      run: (services, now) => dueAs(`agenda:${now}`, runStages(services, now)),
    },
  ],
  read: ({ bare, reading }) => (reading.kind === 'answer' ? null : readAgendaSentence(bare)),
});
