import { isOf, withProgram } from '../../domain/api/as-program.ts';
import type { Finding } from '../../domain/finding.ts';
import { apiText, apiTypes } from '../../fields/api.ts';
import type { FieldFault, Fields, FormOf } from '../../fields/field.ts';
import { readEach, readText } from '../../fields/read-text.ts';
import { toStored } from '../../fields/stored.ts';
import type { UnitId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import type { Result } from '../../kernel/result.ts';
import { say, t } from '../../kernel/text.ts';
import type { Kind, Rec, Scene, Values } from '../../records/define.ts';
import { EDIT } from '../../records/register-words.ts';
import { type Refusal, sees } from '../../records/step.ts';
import { readRows } from '../records/load-record.ts';
import { moveRecord } from '../records/move-record.ts';
import { openRecord } from '../records/open-record.ts';
import { uniqueKeys } from '../records/record-rows.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import type { ApiKind } from './api-kind.ts';
import type { Call, Outcome, Reason } from './endpoint.ts';
import { entryBody } from './entry-body.ts';
import { numbersFor } from './numbers-for.ts';
import type { Services } from './services.ts';

/** Who did it, in the log. */
const loggedBy = ({ caller }: Call): Values => ({ via: caller.name, token: caller.id });

/** A program in the office, as operations of a unit of its own (S4). */
async function sceneFor(services: Services, { kind }: ApiKind, { caller, org, now }: Call, unit: UnitId): Promise<Scene> {
  return sceneOf(services, kind, { ...withProgram(org, caller, SYSTEM, unit), now });
}

/** A new entry; one that is there and says the same is that one. */
export async function createEntry(services: Services, of: ApiKind, call: Call): Promise<Outcome> {
  const { kind } = of;
  const unit = unitOf(call);
  if (!unit)
    return refused(403, [
      { clause: 'S4', field: 'unit', text: t('api.not_your_unit'), accept: t('api.your_units', { units: unitsSaid(call) }) },
    ]);
  const scene = await sceneFor(services, of, call, unit);
  const { unit: _, ...values } = call.body;
  const form = await formOf(services, kind.fields, values, { call, scene });
  if (!form.ok)
    return refused(
      422,
      form.error.map((one) => ofFault(kind, one)),
    );
  const found = await alike(services, kind, form.value);
  if (found) {
    if (!isTheirs(of, call, { record: found, scene }))
      return refused(422, [{ clause: 'S4', field: of.key, text: t('api.elsewhere'), accept: t('api.elsewhere_accept') }]);
    const same = toJson(toStored(kind.fields, found.form)) === toJson(toStored(kind.fields, form.value as Rec['form']));
    return same
      ? { is: 'done', status: 200, body: await entryBody(services, of, found, scene) }
      : { is: 'exists', number: found.number };
  }
  const id = services.ids.next('rec');
  const opened = await openRecord(services, kind, { id, form: form.value }, scene, { logged: loggedBy(call) });
  if (!opened.ok) return ofRefusal(kind, null, opened.error);
  const row = opened.value.writes.find((one) => one.table === 'rec' && 'insert' in one);
  const [read] = readRows(row && 'insert' in row ? [row.insert as never] : []);
  return { is: 'done', status: 201, plan: opened.value, body: read ? await entryBody(services, of, read.record, scene) : {} };
}

export async function readEntry(services: Services, of: ApiKind, call: Call): Promise<Outcome> {
  const at = await entryOf(services, of, call);
  return at ? { is: 'done', status: 200, body: await entryBody(services, of, at.record, at.scene) } : { is: 'not_found' };
}

/** Fields of an entry become what was sent; what was left out stays. */
export async function editEntry(services: Services, of: ApiKind, call: Call): Promise<Outcome> {
  const at = await entryOf(services, of, call);
  if (!at) return { is: 'not_found' };
  const fields = of.kind.moves[EDIT]?.asks ?? {};
  const sent = Object.fromEntries(Object.entries(fields).filter(([id]) => id in call.body));
  const read = await formOf(services, sent, call.body, { call, scene: at.scene });
  if (!read.ok)
    return refused(
      422,
      read.error.map((one) => ofFault(of.kind, one)),
    );
  const asked = { ...Object.fromEntries(Object.keys(fields).map((id) => [id, (at.record.form as Values)[id]])), ...read.value };
  return moved(services, of, call, at, EDIT, asked);
}

/** A step that was made elsewhere, with what it asks for. */
export async function moveEntry(services: Services, of: ApiKind, call: Call): Promise<Outcome> {
  const at = await entryOf(services, of, call);
  if (!at) return { is: 'not_found' };
  const { move, ...values } = call.body;
  const name = String(move);
  const asked = await formOf(services, of.kind.moves[name]?.asks ?? {}, values, { call, scene: at.scene });
  if (!asked.ok)
    return refused(
      422,
      asked.error.map((one) => ofFault(of.kind, one)),
    );
  return moved(services, of, call, at, name, asked.value);
}

interface Entry {
  readonly record: Rec;
  readonly scene: Scene;
}

async function moved(
  services: Services,
  of: ApiKind,
  call: Call,
  { record, scene }: Entry,
  name: string,
  asked: Values,
): Promise<Outcome> {
  const { kind } = of;
  const plan = await moveRecord(services, { kind, record, scene }, name, asked, loggedBy(call));
  if (!plan.ok) {
    // What stands there already was pushed once more.
    const isSame = name === EDIT && plan.error.code === 'check' && plan.error.findings.every(({ code }) => code === 'same');
    return isSame
      ? { is: 'done', status: 200, body: await entryBody(services, of, record, scene) }
      : ofRefusal(kind, record, plan.error, name);
  }
  const write = plan.value.writes.find((one) => one.table === 'rec' && 'update' in one);
  const [after] = readRows(write && 'update' in write ? [{ ...write.update, id: record.id } as never] : []);
  return { is: 'done', status: 200, plan: plan.value, body: await entryBody(services, of, after?.record ?? record, scene) };
}

/** An entry by our number or by the other program's, as far as the program sees it: whatever else there is, is not there (S4). */
async function entryOf(services: Services, of: ApiKind, call: Call): Promise<Entry | null> {
  const { kind, key, one } = of;
  const said = call.params[one] ?? '';
  const keys = uniqueKeys(kind, {
    form: { ...Object.fromEntries(Object.keys(kind.fields).map((id) => [id, null])), [key]: said } as never,
  });
  const ids = [...(await services.reads.recordsWithKeys(kind.id, keys)).values()];
  const rows = [...(await services.reads.recordsNumbered([said.toUpperCase()])), ...(await services.reads.recordsById(ids))];
  const read = readRows(rows).find(({ kind: is }) => is.id === kind.id);
  if (!read) return null;
  const scene = await sceneFor(services, of, call, read.record.unitId);
  const entry = { record: read.record, scene };
  return isTheirs(of, call, entry) ? entry : null;
}

/** Within the units of its token: what another program has pushed is no more its own than what people entered. */
const isTheirs = ({ kind }: ApiKind, { caller, org }: Call, { record, scene }: Entry): boolean =>
  isOf(org, caller, record.unitId) && sees(kind, record, scene);

async function alike({ reads }: Services, kind: Kind, form: Values): Promise<Rec | null> {
  const ids = [...(await reads.recordsWithKeys(kind.id, uniqueKeys(kind, { form: form as Rec['form'] }))).values()];
  return readRows(ids.length > 0 ? await reads.recordsById(ids.slice(0, 1)) : [])[0]?.record ?? null;
}

/** Where a new entry belongs: the unit that is named, or the only one of the program. */
function unitOf({ body, caller, org }: Call): UnitId | null {
  if (body.unit === undefined) return caller.units.length === 1 ? (caller.units[0] ?? null) : null;
  const unit = org.units.find(({ code, active }) => active && code === body.unit);
  return unit && isOf(org, caller, unit.id) ? unit.id : null;
}

const unitsSaid = ({ caller, org }: Call): string => caller.units.flatMap((id) => org.unit(id)?.code ?? []).join('、');

/** What was sent, read by its fields as if it had been typed; what another program cannot send is empty. */
async function formOf(
  services: Services,
  fields: Fields,
  sent: Values,
  { call, scene }: { readonly call: Call; readonly scene: Scene },
): Promise<Result<FormOf<Fields>, readonly FieldFault[]>> {
  const numbered = await numbersFor(services, fields, sent, { person: scene.by, org: scene.org, now: call.now });
  const types = apiTypes(fields);
  return readEach(fields, (id, field) => readText(field, id in types ? apiText(sent[id]) : '', { ...scene, numbered }));
}

const refused = (status: 403 | 422, reasons: readonly Reason[]): Outcome => ({ is: 'refused', status, reasons });

const ofFault = ({ clauses }: Kind, { field, text, accept }: FieldFault): Reason => ({ clause: clauses[0], field, text, accept });

const ofFinding = ({ clause, field, text, accept }: Finding): Reason => ({
  clause,
  field: field ?? null,
  text,
  accept: accept ?? null,
});

function ofRefusal(kind: Kind, record: Rec | null, why: Refusal, name?: string): Outcome {
  const [clause] = kind.clauses;
  if (why.code === 'check') return refused(422, why.findings.map(ofFinding));
  if (why.code === 'unknown') return { is: 'not_found' };
  if (why.code === 'not_yours') return refused(403, [{ clause: 'S4', field: null, text: t('api.not_yours'), accept: null }]);
  const move = name === undefined ? null : kind.moves[name];
  const states = (move?.from ?? []).flatMap((id) => (kind.states[id] ? [say(kind.states[id].name)] : []));
  return refused(422, [
    {
      clause,
      field: 'move',
      text: t('api.out_of_turn', {
        state: say(kind.states[record?.state ?? '']?.name ?? kind.name),
        move: say(move?.name ?? kind.name),
      }),
      accept: t('api.in_turn', { states }),
    },
  ]);
}
