import { type ItemChange, touchedBy } from '../../domain/minutes/compare.ts';
import type { Content } from '../../domain/minutes/content.ts';
import { AppError } from '../../kernel/app-error.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, t } from '../../kernel/text.ts';
import { type MINUTES_FIELDS, minutesForm } from '../../kinds/minutes.ts';
import { minutesRound } from '../../kinds/minutes-round.ts';
import type { Kind, Rec, Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { openRecord } from '../records/open-record.ts';
import { sceneOf } from '../records/scene.ts';
import { freshCard, writeRecord } from '../records/write-record.ts';
import { changeText } from './change-text.ts';
import { recordIn } from './record-in.ts';
import type { Services } from './services.ts';

const KIND = minutesRound as unknown as Kind;

interface Out {
  readonly last: Content | null;
  readonly work: Content;
  readonly changes: readonly ItemChange[];
}

/** The first version goes to everybody invited and informed; a later one to those it touches, and to whoever objected (S66). */
export async function sendRound(services: Services, record: Rec, out: Out, scene: Scene): Promise<Plan> {
  const roundScene = await sceneOf(services, KIND, { person: scene.by, org: scene.org, now: scene.now });
  const active = (ids: readonly string[]): readonly PersonId[] =>
    ids.filter((id): id is PersonId => id !== scene.by.id && scene.org.person(id as PersonId)?.active === true);
  if (out.last === null) return opened(services, record, active(audienceOf(record)), roundScene);
  if (out.changes.length === 0) return emptyPlan;
  const rounds = await services.reads.recordsFrom(record.id, KIND.id);
  // Whoever confirmed the version before sees the new one where they confirmed it.
  const shown: Plan = { ...emptyPlan, effects: rounds.map(({ id }) => ({ repaint: id })) };
  const round = recordIn(rounds[0], KIND.id);
  const objected = Object.entries(round?.life.answers ?? {}).flatMap(([id, { what }]) => (what === 'objected' ? [id] : []));
  const touched = active([...new Set([...touchedBy(out.changes, out.last, out.work, audienceOf(record)), ...objected])]);
  if (touched.length === 0) return shown;
  return merge(
    shown,
    round?.state === 'running'
      ? await renewed(services, round, record, touched, out.changes, roundScene)
      : await opened(services, record, touched, roundScene),
  );
}

/** Everybody invited and informed. */
export function audienceOf({ form }: Rec): readonly PersonId[] {
  const { people, informed } = form as unknown as {
    readonly people: readonly PersonId[] | null;
    readonly informed: readonly PersonId[] | null;
  };
  return [...new Set([...(people ?? []), ...(informed ?? [])])];
}

async function opened(services: Services, record: Rec, to: readonly PersonId[], scene: Scene): Promise<Plan> {
  if (to.length === 0) return emptyPlan;
  const { title } = record.form as unknown as { readonly [K in keyof typeof MINUTES_FIELDS]: string };
  const form = { title, minutes: record.id, to, version: minutesForm(record).version };
  const opening = { id: services.ids.next('rec'), form, parentId: record.id, unitId: record.unitId, isConsequence: true };
  const round = await openRecord(services, KIND, opening, scene);
  if (!round.ok) throw new AppError('bug', 'a round of minutes cannot be opened', { why: round.error.code });
  return round.value;
}

/** The round that is on goes on: only those touched answer once more, and what they said before stays in its history. */
async function renewed(
  services: Services,
  round: Rec,
  record: Rec,
  touched: readonly PersonId[],
  changes: readonly ItemChange[],
  scene: Scene,
): Promise<Plan> {
  const to = (round.form as unknown as { readonly to: readonly PersonId[] }).to;
  const form = { ...round.form, to: [...new Set([...to, ...touched])], version: minutesForm(record).version };
  const asked = { ...round, form: form as Rec['form'] };
  const change = KIND.moves.renew?.change({ ...scene, record: asked, asked: { what: '', who: touched } }) ?? {};
  const after = changed(asked, change, scene.now);
  const note = t('minutes.changed', {
    what: join(
      changes.map((one) => changeText(one, scene.org)),
      '；',
    ),
  });
  const audit = { act: `record.${KIND.id}.renew`, detail: { asked: { who: touched } } };
  return merge(await writeRecord(services, KIND, { before: round, after }, scene, audit), {
    ...emptyPlan,
    effects: touched.map((person) => freshCard(after, person, { note })),
  });
}
