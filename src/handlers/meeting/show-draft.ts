import type { Card, Fact } from '../../cards/element.ts';
import { confirmCard, draftFormCard, droppedDraftCard, timesCard } from '../../cards/meeting/draft-card.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Fields } from '../../fields/field.ts';
import { summaryOf } from '../../fields/print.ts';
import { understoodRows } from '../../fields/understood.ts';
import { plain, t } from '../../kernel/text.ts';
import { instant, MINUTE } from '../../kernel/time.ts';
import { DRAFT_FIELDS, type DraftForm, SHORT_FIELDS } from '../../kinds/meeting-draft.ts';
import { formParts } from '../forms/form-parts.ts';
import { readerNow } from '../records/load-record.ts';
import type { DraftState, Offered } from './draft-state.ts';
import { saidWhen } from './meeting-form.ts';
import { readDraft } from './read-draft.ts';
import type { Services } from './services.ts';

/** View `meeting_draft`, subject: the id the meeting will have. */
export async function showDraft(services: Services, viewer: Person, record: string, state: DraftState): Promise<Card | null> {
  if (state.dropped) return droppedDraftCard(state.over);
  const reader = await readerNow(services, viewer);
  const context = reader as never;
  const read = readDraft(services, state.given, context);
  if (state.step === 'form' || !read.ok) return formCard(services, record, state, reader);
  const facts = said(OF_TIMES, read.value, reader.org);
  if (state.step === 'times') {
    const line = optionLine(services);
    return timesCard({
      record,
      facts,
      guesses: state.guesses,
      options: state.options.map(line),
      near: state.near.map(line),
      none: state.none,
      notes: state.notes,
      tries: state.tries,
    });
  }
  const from = state.chosen?.from ?? instant(0);
  const room = state.chosen?.roomName;
  return confirmCard({
    record,
    title: plain(read.value.title),
    facts: [
      whenFact(services, read.value, from),
      ...(room ? [{ label: t('meeting.where'), value: plain(room) }] : []),
      ...said(OF_CONFIRM, read.value, reader.org),
    ],
    guesses: state.guesses,
    warnings: state.warnings,
    notes: state.notes,
  });
}

// The time says how long, the place which room.
const { title: _title, day: _day, until: _until, from: _from, minutes: _minutes, room: _room, ...OF_CONFIRM } = DRAFT_FIELDS;
const OF_TIMES: Fields = {
  title: DRAFT_FIELDS.title,
  required: DRAFT_FIELDS.required,
  wished: DRAFT_FIELDS.wished,
  minutes: DRAFT_FIELDS.minutes,
};

/** What was said, without what was left off. */
const said = (fields: Fields, form: DraftForm, org: Org): readonly Fact[] => {
  const on = Object.entries(fields).filter(([id, { kind }]) => kind !== 'tick' || form[id as 'room'] === true);
  return summaryOf(Object.fromEntries(on), form as never, { org });
};

const whenFact = ({ zone }: Services, { minutes }: DraftForm, from: Offered['from']): Fact => ({
  label: t('meeting.time'),
  value: saidWhen({ from, to: instant(from + minutes * MINUTE) }, zone),
  wide: true,
});

const optionLine =
  ({ zone }: Services) =>
  ({ from, to, room, why }: Offered) => ({ from, room, when: saidWhen({ from, to }, zone), why });

/** What is asked for: all of it where nothing was said yet or somebody wants to see it; else only what it lacks, under what was understood. */
async function formCard(
  services: Services,
  record: string,
  state: DraftState,
  reader: Awaited<ReturnType<typeof readerNow>>,
): Promise<Card> {
  const { org } = reader;
  const fields: Fields = state.whole ? DRAFT_FIELDS : SHORT_FIELDS;
  const parts = await formParts(services, fields, record, { given: state.given, faults: [...state.faults] }, reader);
  const beyond = Object.fromEntries(Object.entries(DRAFT_FIELDS).filter(([id]) => !Object.hasOwn(fields, id) && state.given[id]));
  return draftFormCard({
    record,
    fields: parts.fields,
    understood: understoodRows(beyond, state.given, reader, { org }),
    whole: state.whole,
    note: state.note,
    guesses: state.guesses,
  });
}
