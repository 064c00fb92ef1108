import { type ApiNames, apiTypes, apiValue } from '../../fields/api.ts';
import type { Fields } from '../../fields/field.ts';
import type { Rec, Scene, Values } from '../../records/define.ts';
import { seesWhole } from '../../records/register-step.ts';
import type { ApiKind } from './api-kind.ts';
import type { Services } from './services.ts';

/** An entry as another program reads it; what its field masks is left out for who may not see it whole. */
export async function entryBody(
  services: Services,
  { kind }: ApiKind,
  record: Rec,
  scene: Scene,
): Promise<Readonly<Record<string, unknown>>> {
  const form: Values = record.form;
  const named = Object.entries(kind.fields).flatMap(([id, { kind: is }]) =>
    is === 'reference' && typeof form[id] === 'string' ? [form[id]] : [],
  );
  const numbers = new Map(
    (named.length > 0 ? await services.reads.recordsById(named) : []).map((row): [string, string] => [row.id, row.number]),
  );
  const names: ApiNames = { org: scene.org, numberOf: (id) => numbers.get(id) ?? null };
  const isWhole = seesWhole(kind, record, scene);
  const said = (fields: Fields, values: Values) =>
    Object.fromEntries(
      Object.keys(apiTypes(fields)).flatMap((id) => {
        const field = fields[id];
        return field && (isWhole || !field.mask) ? [[id, apiValue(field, values[id], names)]] : [];
      }),
    );
  const state = kind.states[record.state];
  return {
    number: record.number,
    state: record.state,
    state_name: state ? { zh: state.name.zh, en: state.name.en } : { zh: record.state, en: record.state },
    unit: scene.org.unit(record.unitId)?.code ?? null,
    version: record.version,
    changed_at: new Date(record.changedAt).toISOString(),
    ...said(kind.fields, form),
    done: Object.fromEntries(
      Object.entries(record.life.said ?? {}).flatMap(([move, values]) => {
        const asks = kind.moves[move]?.asks;
        return asks && move !== 'edit' ? [[move, said(asks, values)]] : [];
      }),
    ),
  };
}
