import type { FileOfferLine } from '../../cards/approval/file-offer-card.ts';
import type { Person } from '../../domain/org/org.ts';
import type { FileRef, RecordId } from '../../fields/field.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { DAY, instant } from '../../kernel/time.ts';
import { MATERIALS } from '../../kinds/meeting-topic.ts';
import type { Context } from '../context.ts';
import { fileIn, holdsFile, offeredAgain, withFile } from '../given-files.ts';
import { formOf } from '../meeting/meeting-form.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import { loadRecord, type Reader, readerNow } from '../records/load-record.ts';
import { sentOn } from '../reply.ts';
import { formContext } from '../services.ts';
import { hostsIt } from './agenda-now.ts';
import { type Asked, askedFor, filesOf, heldIn, inputRow, storedWords } from './brought.ts';
import type { Of, Services } from './services.ts';

/*
 * Materials (S64): what somebody sends in private while they are asked what they bring to a meeting is offered to that meeting; once the agenda is fixed
 * everybody invited can have it.
 */

/** So far ahead meetings are looked for, days. */
const AHEAD = 60 * DAY;

/** The meetings that wait for what somebody brings, and could have this too. */
export async function agendasWantingFiles(
  services: Services,
  viewer: Person,
  sent: FileRef | null,
): Promise<readonly FileOfferLine[]> {
  const reader = await readerNow(services, viewer);
  const seats = await services.reads.meetingsOf(viewer.id, reader.now, instant(reader.now + AHEAD));
  const all = await Promise.all(seats.map(({ recId }) => takes(services, recId, reader)));
  return all.flatMap((one) =>
    one
      ? [
          {
            title: t('agenda.call_title', { meeting: plain(formOf(one.loaded.record).title) }),
            label: say(MATERIALS.label),
            taken: holdsFile(heldIn(one.mine), sent),
            attach: { do: 'agenda.attach' as const, record: one.loaded.record.id },
          },
        ]
      : [],
  );
}

/** The meeting, where this person is asked what they bring and may still say so; null else. */
async function takes(services: Services, id: string, reader: Reader): Promise<Asked | null> {
  const kept = await services.reads.agendaOf(id as RecordId);
  if (!kept?.calledAt || kept.frozenAt) return null;
  const asked = await askedFor(services, kept, id, reader);
  return asked?.over ? null : asked;
}

/** 「放进去」. */
export async function attachMaterial({ action, on }: Of<'agenda.attach'>, services: Services, context: Context): Promise<Plan> {
  const taking = await takes(services, action.record, context);
  if (!taking) return toastPlan('info', t('agenda.call_over'));
  const c = formContext(services, context.org, context.person, context.now);
  const held = withFile(MATERIALS, heldIn(taking.mine), fileIn(on.payload), c);
  if (!held.ok) return held.error;
  return keep(context, taking, held.value, { toast: { tone: 'success', text: t('files.attached') }, repaint: true }, [
    { repaint: on.subject },
  ]);
}

/** 「去掉」: none of it is brought any more, and it is offered again. */
export async function detachMaterials({ action }: Of<'agenda.detach'>, services: Services, context: Context): Promise<Plan> {
  const taking = await takes(services, action.record, context);
  if (!taking) return toastPlan('info', t('agenda.call_over'));
  return keep(context, taking, '', { repaint: true }, offeredAgain(heldIn(taking.mine)));
}

function keep(
  { person, now }: Context,
  { loaded: { record }, mine }: Asked,
  files: string,
  reply: NonNullable<Plan['reply']>,
  effects: Plan['effects'],
): Plan {
  const words = { ...(mine ? storedWords(mine) : {}), files };
  return {
    ...emptyPlan,
    writes: [inputRow(mine, { recId: record.id, personId: person.id }, words, now)],
    audit: [{ actorId: person.id, act: 'meeting.material', subject: record.id, detail: { kept: files !== '' } }],
    effects: [{ repaint: record.id }, ...effects],
    reply,
  };
}

/** 「看材料」: all that was brought, for whoever sees the meeting once its agenda is fixed; before that for its host. */
export async function sendMaterials({ action }: Of<'agenda.materials'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (loaded?.kind.id !== 'meeting') return toastPlan('warning', t('records.unknown_any'));
  const kept = await services.reads.agendaOf(loaded.record.id);
  if (!kept?.frozenAt && !hostsIt(loaded.record, loaded.scene)) return toastPlan('info', t('agenda.materials_later'));
  const files = (await services.reads.inputsOf(loaded.record.id)).flatMap(filesOf);
  return sentOn(context, loaded.record.id, 'meeting.materials', files);
}
