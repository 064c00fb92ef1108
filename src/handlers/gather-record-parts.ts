import { refusals } from '../domain/finding.ts';
import { type Batch, openBatch } from './batch.ts';
import { type AllServices, FEATURES } from './features.ts';
import { emptyPlan, merge, type Plan } from './plan.ts';
import {
  type AllRecordParts,
  type BatchedChange,
  type BeforeWriting,
  filledIn,
  type Judged,
  type RecordPart,
  type RecordParts,
} from './record-parts.ts';

/** What all features add to records; `servicesOf` is asked only once one is looked at or written. */
export function gatherRecordParts(servicesOf: () => AllServices): AllRecordParts {
  const known = new Map<string, readonly RecordParts<AllServices>[]>();
  const of = (kind: string): readonly RecordParts<AllServices>[] => {
    const parts =
      known.get(kind) ??
      FEATURES.flatMap(({ records }) => (records && Object.hasOwn(records, kind) && records[kind] ? [records[kind]] : []));
    known.set(kind, parts);
    return parts;
  };
  const looks: Pick<AllRecordParts, 'recordCard' | 'beforeOpening' | 'alikeRows' | 'stillOwe'> = {
    recordCard: async (look) => {
      const parts = await Promise.all(
        of(look.kind.id).map(async ({ onCard }): Promise<RecordPart> => (await onCard?.(look, servicesOf())) ?? {}),
      );
      const list = <T>(one: (part: RecordPart) => readonly T[] | undefined): readonly T[] =>
        parts.flatMap((part) => one(part) ?? []);
      const tone = parts.find((part) => part.tone)?.tone;
      const state = parts.find((part) => part.state)?.state;
      return {
        head: list((part) => part.head),
        body: list((part) => part.body),
        buttons: list((part) => part.buttons),
        tags: list((part) => part.tags),
        instead: list((part) => part.instead),
        without: list((part) => part.without),
        ...(tone ? { tone } : {}),
        ...(state ? { state } : {}),
        ...(parts.some(({ namesPeople }) => namesPeople) ? { namesPeople: true as const } : {}),
        ...(parts.some(({ tellsOwed }) => tellsOwed) ? { tellsOwed: true as const } : {}),
      };
    },
    beforeOpening: async (look) => {
      const cards = of(look.kind.id).map(async ({ beforeOpening }) => (await beforeOpening?.(look, servicesOf())) ?? null);
      return (await Promise.all(cards)).find((card) => card !== null) ?? null;
    },
    alikeRows: ({ id }) => {
      const alike = of(id).find((part) => part.alike)?.alike;
      return alike ? { said: alike.said, find: (forms) => alike.find(forms, servicesOf()) } : null;
    },
    stillOwe: async ({ id }, units, from) => {
      const found = of(id).flatMap(({ stillOwe }) => (stillOwe ? [stillOwe(units, from, servicesOf())] : []));
      return (await Promise.all(found)).flat();
    },
  };
  const prepared = async (change: BatchedChange): ReturnType<AllRecordParts['beforeWriting']> => {
    const parts = of(change.kind.id);
    const asked = parts.map(async (part): Promise<BeforeWriting> => (await part.beforeWriting?.(change, servicesOf())) ?? {});
    const found = await Promise.all(asked);
    const form = Object.assign({}, ...found.map((one) => one.form));
    const belongs = Object.assign({}, ...found.map((one) => one.belongs));
    const life = Object.assign({}, ...found.map((one) => one.life));
    const after = filledIn(change, { form, belongs, life });
    const judged = await Promise.all(
      parts.map(async ({ judge }): Promise<Judged> => (await judge?.({ ...change, after }, servicesOf())) ?? {}),
    );
    const all = [...found, ...judged];
    const findings = all.flatMap((one) => one.findings ?? []);
    if (refusals(findings).length === 0) for (const { counts } of all) counts?.();
    return { findings, form, belongs, life };
  };
  const written = async (change: BatchedChange): Promise<Plan> =>
    merge(...(await Promise.all(of(change.kind.id).flatMap(({ onWrite }) => (onWrite ? [onWrite(change, servicesOf())] : [])))));
  const within = (batch: Batch): AllRecordParts => {
    const parts: AllRecordParts = {
      ...looks,
      beforeWriting: (change) => prepared({ ...change, batch }),
      recordWritten: (change) => written({ ...change, batch }),
      inBatch: () => ({ parts, ends: () => emptyPlan }),
    };
    return parts;
  };
  return {
    ...looks,
    beforeWriting: (change) => prepared({ ...change, batch: openBatch() }),
    recordWritten: async (change) => {
      const batch = openBatch();
      return merge(await written({ ...change, batch }), batch.ends());
    },
    inBatch: () => {
      const batch = openBatch();
      return { parts: within(batch), ends: () => batch.ends() };
    },
  };
}
