import { type AllServices, FEATURES } from './features.ts';
import { merge } from './plan.ts';
import {
  type AllRecordParts,
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
  return {
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
    beforeWriting: async (change) => {
      const asked = of(change.kind.id).map(
        async (part): Promise<BeforeWriting> => (await part.beforeWriting?.(change, servicesOf())) ?? {},
      );
      const found = await Promise.all(asked);
      const form = Object.assign({}, ...found.map((one) => one.form));
      const belongs = Object.assign({}, ...found.map((one) => one.belongs));
      const after = filledIn(change, { form, belongs });
      const judged = await Promise.all(
        of(change.kind.id).map(async ({ judge }): Promise<Judged> => (await judge?.({ ...change, after }, servicesOf())) ?? {}),
      );
      return {
        findings: [...found, ...judged].flatMap(({ findings = [] }) => findings),
        form,
        belongs,
        apart: judged.flatMap(({ apart }) => apart ?? []),
      };
    },
    recordWritten: async (change) =>
      merge(
        ...(await Promise.all(of(change.kind.id).flatMap(({ onWrite }) => (onWrite ? [onWrite(change, servicesOf())] : [])))),
      ),
  };
}
