import { type ActionItem, type Content, filed } from '../../domain/minutes/content.ts';
import { personName } from '../../domain/org/label.ts';
import type { RecordId } from '../../fields/field.ts';
import { AppError } from '../../kernel/app-error.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { action } from '../../kinds/action.ts';
import type { Kind, Rec, Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { openRecord } from '../records/open-record.ts';
import { sceneOf } from '../records/scene.ts';
import { freshCard, writeRecord } from '../records/write-record.ts';
import { recordIn } from './record-in.ts';
import type { Services } from './services.ts';

export const ACTION = action as unknown as Kind;

/**
 * What somebody has to do becomes a record each, once, under the id it has in the minutes (S68); what a later version changed of it follows, what it left
 * out need not be done. News of an action that is open already goes to whose it is.
 */
export async function writeActions(
  services: Services,
  minutes: Rec,
  { last, work }: { readonly last: Content | null; readonly work: Content },
  scene: Scene,
): Promise<Plan> {
  const own = await sceneOf(services, ACTION, { person: scene.by, org: scene.org, now: scene.now });
  const before = new Map((last ? filed(last) : []).map((one) => [one.id, one]));
  const after = filed(work);
  const plans: Plan[] = [];
  for (const item of after) {
    const old = before.get(item.id);
    if (!old) plans.push(await begun(services, minutes, item, own));
    else if (!isSame(old, item)) plans.push(await moved(services, item, own));
  }
  for (const { id } of before.values()) if (!after.some((item) => item.id === id)) plans.push(await gone(services, id, own));
  const told = new Set((last?.actions ?? []).flatMap(({ id, updates }) => (updates === null ? [] : [id])));
  for (const { id, updates, said, what } of work.actions)
    if (updates !== null && !told.has(id))
      plans.push(await news(services, updates, t('minutes.news', { said: plain(said || what) }), own));
  return merge(...plans);
}

const isSame = (a: ActionItem, b: ActionItem): boolean =>
  a.what === b.what && a.owner === b.owner && a.due === b.due && a.high === b.high && a.with.join() === b.with.join();

const formOf = (item: ActionItem, minutes: RecordId | null) => ({
  what: item.what,
  who: item.owner,
  due: item.due,
  with: item.with.length > 0 ? item.with : null,
  priority: item.high ? 'high' : null,
  minutes,
  said: item.said === '' || item.said === item.what ? null : item.said,
});

async function begun(services: Services, minutes: Rec, item: ActionItem, scene: Scene): Promise<Plan> {
  const opening = {
    id: item.id as RecordId,
    form: formOf(item, minutes.id),
    parentId: minutes.id,
    unitId: scene.org.person(item.owner as PersonId)?.unitId ?? minutes.unitId,
    isConsequence: true,
  };
  const opened = await openRecord(services, ACTION, opening, scene);
  if (!opened.ok) throw new AppError('bug', 'an action of minutes cannot be opened', { why: opened.error.code });
  const note = t('minutes.action_with', { who: personName(scene.org, item.owner as PersonId) });
  return merge(opened.value, {
    ...emptyPlan,
    effects: (item.with as readonly PersonId[])
      .filter((id) => id !== scene.by.id && id !== item.owner && scene.org.person(id)?.active)
      .map((id) => freshCard({ id: opening.id, version: 1 }, id, { note })),
  });
}

const loaded = async (services: Services, id: string): Promise<Rec | null> =>
  recordIn(await services.reads.record(id as RecordId), ACTION.id);

/** The day of the minutes holds, not one it was put off to before; another owner has not accepted yet. */
const AS_SAID = { putOff: undefined, wish: undefined };
const NOT_ACCEPTED = { repliedAt: undefined, offer: undefined, pauses: undefined };

/** Changed as the minutes say; another owner has it from now on, and accepts it anew. */
async function moved(services: Services, item: ActionItem, scene: Scene): Promise<Plan> {
  const record = await loaded(services, item.id);
  if (!record || ACTION.states[record.state]?.end) return emptyPlan;
  const ownerId = item.owner as PersonId;
  const { minutes: _, ...form } = formOf(item, null);
  const isOther = ownerId !== record.ownerId;
  const after = changed(
    record,
    {
      form,
      ownerId,
      life: { ...AS_SAID, ...(isOther ? { ...NOT_ACCEPTED, round: record.life.round + 1, since: scene.now } : {}) },
      ...(isOther ? { state: 'open' } : {}),
    },
    scene.now,
  );
  return written(services, record, after, t('minutes.action_changed'), [record.ownerId, ownerId], 'revised', scene);
}

async function gone(services: Services, id: string, scene: Scene): Promise<Plan> {
  const record = await loaded(services, id);
  if (!record || ACTION.states[record.state]?.end) return emptyPlan;
  const after = changed(record, { state: 'cancelled', life: { endedAt: scene.now } }, scene.now);
  return written(services, record, after, t('minutes.action_gone'), [record.ownerId], 'cancel', scene);
}

async function written(
  services: Services,
  before: Rec,
  after: Rec,
  note: Text,
  told: readonly PersonId[],
  act: string,
  scene: Scene,
): Promise<Plan> {
  const audit = { act: `record.${ACTION.id}.${act}`, detail: { version: after.version } };
  return merge(await writeRecord(services, ACTION, { before, after }, scene, audit), {
    ...emptyPlan,
    effects: [...new Set(told)].filter((id) => id !== scene.by.id).map((id) => freshCard(after, id, { note })),
  });
}

async function news(services: Services, id: string, note: Text, scene: Scene): Promise<Plan> {
  const record = await loaded(services, id);
  if (!record || ACTION.states[record.state]?.end) return emptyPlan;
  return written(services, record, changed(record, {}, scene.now), note, [record.ownerId], 'news', scene);
}
