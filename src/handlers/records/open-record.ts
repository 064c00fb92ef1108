import { type Finding, refusals } from '../../domain/finding.ts';
import { AppError } from '../../kernel/app-error.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Consequence, Kind, Rec, Scene, Values } from '../../records/define.ts';
import { type Opening, open } from '../../records/open.ts';
import { changed, type Refusal } from '../../records/step.ts';
import { answerable, peopleOf } from '../../records/who.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { filledIn, inBatch, type RecordChange } from '../record-parts.ts';
import { type Counted, nextNumber, taken } from '../registers/next-number.ts';
import { recordOf, uniqueKeys } from './record-rows.ts';
import type { Services } from './services.ts';
import { freshCard, writeRecord } from './write-record.ts';

/**
 * A new record with everything that belongs to it; refused where the kind says so.
 * @param logged what its line of the log tells beside it
 * @param counted numbers that this one and others of the same plan take: whoever gives them writes them (`taken`)
 */
export async function openRecord(
  services: Services,
  kind: Kind,
  opening: Omit<Opening, 'number'>,
  scene: Scene,
  { logged = {}, counted }: { readonly logged?: Values; readonly counted?: Counted } = {},
): Promise<Result<Plan, Refusal>> {
  const opened = open(kind, { ...opening, number: '' }, scene);
  if (!opened.ok) return opened;
  const { batched, ends } = inBatch(services);
  const prepared = await prepare(batched, { kind, before: null, after: opened.value, scene });
  if (!prepared.ok) return prepared;
  const own: Counted = new Map();
  const written = merge(await writeOpened(batched, kind, prepared.value, scene, { logged, counted: counted ?? own }), ends());
  return ok({ ...written, writes: [...taken(own), ...written.writes] });
}

/** A new record as it was prepared, under the next number. */
export async function writeOpened(
  services: Services,
  kind: Kind,
  prepared: Rec,
  scene: Scene,
  { logged, counted }: { readonly logged: Values; readonly counted: Counted },
): Promise<Plan> {
  const number = await nextNumber(services, kind, prepared.unitId, scene, counted);
  const record = { ...prepared, number };
  const audit = { act: `record.${kind.id}.open`, detail: { number, state: record.state, owner: record.ownerId, ...logged } };
  return writeRecord(services, kind, { before: null, after: record }, scene, audit);
}

/** The record with what features fill in; refused where another of its kind has what no two may have, or where a feature says so. */
export async function prepare(services: Services, change: RecordChange): Promise<Result<Rec, Refusal>> {
  const { before, after } = change;
  const alike = before?.form === after.form ? [] : await alikeIn(services, change);
  if (alike.length > 0) return no({ code: 'check', findings: alike });
  const { findings, form, belongs, life } = await services.parts.beforeWriting(change);
  const refused = refusals(findings);
  if (refused.length > 0) return no({ code: 'check', findings: refused });
  return ok(filledIn(change, { form, belongs, life }));
}

/** What it had itself is no other's. */
async function alikeIn({ reads }: Services, { kind, before, after }: RecordChange): Promise<readonly Finding[]> {
  const own = before ? uniqueKeys(kind, before) : [];
  const keys = uniqueKeys(kind, after).filter((key) => !own.includes(key));
  const taken = await Promise.all(keys.map((key) => reads.isTaken(kind.id, key)));
  const [clause] = kind.clauses;
  return taken.includes(true)
    ? [{ code: 'alike', severity: 'refuse', clause, text: t('records.alike'), accept: t('records.alike_accept') }]
    : [];
}

/** What follows from a move, in the plan of the move itself: other records, and words to somebody. */
export async function followUp(services: Services, record: Rec, follows: readonly Consequence[], scene: Scene): Promise<Plan> {
  const plans = follows.map(async (one) =>
    one.do === 'tell' ? toldOf(one, record, scene) : added(services, record, one, scene),
  );
  return merge(...(await Promise.all(plans)));
}

/** Another record from this one; where it has one of that kind, that one as it follows now. */
async function added(services: Services, from: Rec, { kind: id, form: given }: Adding, of: Scene): Promise<Plan> {
  const kind = kindOf(id);
  if (!kind) return emptyPlan;
  // Its clocks go by its own figures, not by those of the record it follows from.
  const scene = { ...of, n: services.numbersOf(kind) };
  // What code left out is empty.
  const form = { ...Object.fromEntries(Object.keys(kind.fields).map((field) => [field, null])), ...given };
  const [had] = await services.reads.recordsFrom(from.id, kind.id);
  if (had) {
    const before = recordOf(kind, had);
    const after = changed(before, { form, state: kind.start }, scene.now);
    return writeRecord(services, kind, { before, after }, scene, { act: `record.${kind.id}.replace` });
  }
  const opening = { id: services.ids.next('rec'), form, parentId: from.id, unitId: from.unitId, isConsequence: true };
  const opened = await openRecord(services, kind, opening, scene);
  if (!opened.ok) throw new AppError('bug', 'what follows from a record cannot be opened', { from: from.kind, kind: id });
  return opened.value;
}

type Adding = Extract<Consequence, { do: 'add' }>;

/** A word for the opener, or for somebody by name, is for nobody else: where they have left it is not said. A post is never empty (S7). */
function toldOf({ who, text, whileSo }: Extract<Consequence, { do: 'tell' }>, record: Rec, scene: Scene): Plan {
  const people = who.flatMap((one) =>
    one === 'opener' || (typeof one === 'object' && 'person' in one)
      ? peopleOf([one], record, scene.org)
      : answerable([one], record, scene, []),
  );
  const others = [...new Set(people)].filter((person) => person !== scene.by.id);
  const payload = { note: text, ...(whileSo ? { noteIn: record.state } : {}) };
  return { ...emptyPlan, effects: others.map((person) => freshCard(record, person, payload)) };
}
