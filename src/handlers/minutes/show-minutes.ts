import * as z from 'zod';
import type { Element } from '../../cards/element.ts';
import { type MinutesModel, minutesBody, minutesHead } from '../../cards/minutes/minutes-part.ts';
import { openLine } from '../../cards/parts.ts';
import type { ItemChange } from '../../domain/minutes/compare.ts';
import type { Content } from '../../domain/minutes/content.ts';
import { someNames } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { fromJson } from '../../kernel/json.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import { MINUTES_FIELDS, minutesForm } from '../../kinds/minutes.ts';
import { minutesRound } from '../../kinds/minutes-round.ts';
import { objectors } from '../../records/circulation.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { holdersOf } from '../../records/owed.ts';
import { formParts, formState } from '../forms/form-parts.ts';
import { keptDocument } from '../office-wish.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { nextQuestion } from './ask-next.ts';
import { changeText } from './change-text.ts';
import { contentOf, versionsOf } from './content-of.ts';
import { unread } from './draft-minutes.ts';
import { isNew, itemForm, itemIn, mayWrite } from './edit-minutes.ts';
import { headFacts } from './head-facts.ts';
import { type KnownActions, linesOf, ownPlaces } from './minutes-model.ts';
import { invited, meetingForm } from './minutes-world.ts';
import { recordIn } from './record-in.ts';
import { audienceOf } from './send-round.ts';
import type { Services } from './services.ts';

/** What is kept beside a card of minutes: the item that stands open in its form. */
const partPayload = formState.extend({ item: z.string().optional() });

/** Minutes on their card: what went out for those who read, what is in work and still to be settled for those who write. */
export async function showMinutes(look: RecordLook, services: Services): Promise<RecordPart> {
  const { record, scene } = look;
  const { work, issued } = await versionsOf(services, record);
  const writes = mayWrite(look);
  const inWork = record.state === 'draft' || record.state === 'review';
  const reads = writes || (inWork && isAbout(look));
  const content = inWork && reads ? work : issued ? contentOf(issued) : null;
  const hidden: RecordPart = { instead: Object.keys(MINUTES_FIELDS).filter((field) => field !== 'meeting'), namesPeople: true };
  if (!content) return { ...hidden, body: [{ kind: 'text', text: t('minutes.not_out'), style: 'quiet' }] };
  const model = await modelOf(look, services, content, {
    writes,
    isIssued: !inWork,
    changes: inWork || !issued ? [] : (fromJson(issued.changes) as readonly ItemChange[]),
  });
  const document = inWork ? null : await keptDocument(services.reads, record.id);
  const own = inWork ? [] : ownPlaces(content, scene.by.id);
  const version = minutesForm(record).version;
  return {
    ...hidden,
    head: [
      ...(own.length > 0
        ? [{ kind: 'text' as const, style: 'strong' as const, text: t('minutes.your_part', { list: own.join('、') }) }]
        : []),
      ...minutesHead(model),
    ],
    body: [
      ...(inWork ? [] : await roundLine(services, record, scene.org)),
      ...minutesBody(model),
      ...(document?.url ? [{ kind: 'copy' as const, text: t('minutes.document', { url: document.url }) }] : []),
      { kind: 'facts', rows: headFacts(record, scene.org) },
    ],
    ...(version > 1 ? { tags: [{ text: t('minutes.version', { n: version }), tone: 'neutral' as const }] } : {}),
    ...(model.question ? { without: ['submit', 'approve'] } : {}),
  };
}

/** Host, who arranged it and who takes notes read what is in work, whoever has it at the moment. */
const isAbout = ({ record, scene }: RecordLook): boolean =>
  scene.actsFor.some((id) => id === record.ownerId || id === record.openerId || id === minutesForm(record).recorder);

async function modelOf(
  { record, scene, payload }: RecordLook,
  services: Services,
  content: Content,
  {
    writes,
    isIssued,
    changes,
  }: { readonly writes: boolean; readonly isIssued: boolean; readonly changes: readonly ItemChange[] },
): Promise<MinutesModel> {
  const row = record.parentId === null ? null : await services.reads.record(record.parentId);
  const meeting = recordIn(row, 'meeting');
  const known = await knownActions(services, content);
  const kept = partPayload.safeParse(payload).data ?? {};
  const item = writes && kept.item !== undefined && (isNew(kept.item) || itemIn(content, kept.item)) ? kept.item : null;
  const form = item === null ? null : itemForm(content, item);
  const { org } = scene;
  return {
    record: record.id,
    ...linesOf(content, org, known),
    changes: changes.map((one) => changeText(one, org)),
    writes,
    question: writes
      ? nextQuestion(content, {
          record: record.id,
          org,
          today: toLocal(scene.now, services.zone).date,
          calendar: scene.calendarOf(record.unitId),
          attendees: (meeting ? invited(meeting) : audienceOf(record)).filter((id) => org.person(id)?.active),
          nextMeeting: await nextOf(services, meeting),
          known,
        })
      : null,
    newNotes: writes && meeting ? unread(content, await services.reads.notesOf(meeting.id)).length : 0,
    form:
      form && item !== null
        ? {
            ...(await formParts(
              services,
              form.fields,
              record.id,
              { ...kept, given: kept.given ?? form.begins },
              { person: scene.by, org, now: scene.now },
            )),
            item,
            isNew: isNew(item),
          }
        : null,
    files: isIssued,
  };
}

async function nextOf(services: Services, meeting: Parameters<typeof meetingForm>[0] | null) {
  if (!meeting) return null;
  const { series, day } = meetingForm(meeting);
  return series === null ? null : services.reads.nextMeetingOf(series, day);
}

/** Numbers and titles of the actions that items are news of. */
async function knownActions(services: Services, { actions }: Content): Promise<KnownActions> {
  const ids = actions.flatMap(({ updates, maybeUpdates }) => [updates, maybeUpdates].filter((id) => id !== null));
  const rows = ids.length === 0 ? [] : await services.reads.recordsById([...new Set(ids)]);
  return new Map(rows.map(({ id, number, title }) => [id, { number, title: fromJson(title) as Text }]));
}

/** How many have confirmed what went out last, and who has not (O22). */
async function roundLine(services: Services, record: Rec, org: Org): Promise<readonly Element[]> {
  const [row] = await services.reads.recordsFrom(record.id, ROUND.id);
  const round = recordIn(row, ROUND.id);
  const progress = round && ROUND.progress?.(round);
  if (!progress) return [];
  const waiting = holdersOf(ROUND, round, org).filter((id, at, all) => id !== round.ownerId && all.indexOf(id) === at);
  const object = objectors(round);
  const lines = [
    t('minutes.confirmed', { ...progress }),
    ...(object.length > 0 ? [t('minutes.objecting', { who: someNames(org, object) })] : []),
    ...(waiting.length > 0 ? [t('minutes.unconfirmed', { who: someNames(org, waiting) })] : []),
  ];
  return [openLine(join(lines, '；'), t('minutes.round'), { do: 'record.open', record: round.id })];
}

const ROUND = minutesRound as unknown as Kind;

/** A round shows what it asks to confirm, and how far it is. */
export async function showRound({ record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  const { minutes } = record.form as unknown as { readonly minutes: string };
  const [row] = await services.reads.minutesIssued([minutes]);
  if (!row) return {};
  const content = contentOf(row);
  const known = await knownActions(services, content);
  const changes = (fromJson(row.changes) as readonly ItemChange[]).map((one) => changeText(one, scene.org));
  const own = ownPlaces(content, scene.by.id);
  const model: MinutesModel = {
    record: minutes,
    ...linesOf(content, scene.org, known),
    changes,
    writes: false,
    question: null,
    newNotes: 0,
    form: null,
    files: false,
  };
  return {
    instead: ['title', 'version'],
    // What changed is changed in the minutes, and their next version asks once more.
    without: ['renew'],
    ...(scene.actsFor.includes(record.ownerId)
      ? { buttons: [{ text: t('minutes.show'), style: 'plain', action: { do: 'record.open', record: minutes } }] as const }
      : {}),
    head: [
      ...(own.length > 0
        ? [{ kind: 'text' as const, style: 'strong' as const, text: t('minutes.your_part', { list: own.join('、') }) }]
        : []),
      ...minutesHead(model),
      ...minutesBody(model),
    ],
    ...(row.version > 1 ? { tags: [{ text: t('minutes.version', { n: row.version }), tone: 'neutral' as const }] } : {}),
  };
}
