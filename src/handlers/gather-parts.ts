import { type AllServices, FEATURES } from './features.ts';
import { gatherRecordParts } from './gather-record-parts.ts';
import type { Write } from './plan.ts';
import type { AllParts, CardPart, RequestParts } from './request-parts.ts';

type Parts = readonly (readonly [id: string, parts: RequestParts<AllServices>])[];

/** The parts of all features; `servicesOf` is asked only once a request is looked at. */
export function gatherParts(servicesOf: () => AllServices): AllParts {
  const all: Parts = FEATURES.flatMap(({ id, requests }) => (requests ? [[id, requests] as const] : []));
  const each = async (ask: (parts: RequestParts<AllServices>) => Promise<CardPart> | undefined) => {
    const parts = await Promise.all(
      all.map(async ([id, one]): Promise<readonly [string, CardPart]> => [id, (await ask(one)) ?? {}]),
    );
    const seen = parts.flatMap(([id, part]) => (part.seen === undefined ? [] : [[id, part.seen] as const]));
    const list = <T>(of: (part: CardPart) => readonly T[] | undefined): readonly T[] =>
      parts.flatMap(([, part]) => of(part) ?? []);
    return {
      blocks: list((part) => part.blocks),
      instead: list((part) => part.instead),
      elements: list((part) => part.elements),
      below: list((part) => part.below),
      ...(parts.some(([, part]) => part.answer) ? { answer: list((part) => part.answer) } : {}),
      ...(parts.some(([, part]) => part.question) ? { question: list((part) => part.question) } : {}),
      beside: list((part) => part.beside),
      buttons: list((part) => part.buttons),
      ...(seen.length > 0 ? { seen: Object.fromEntries(seen) } : {}),
      ...(parts.some(([, part]) => part.busy) ? { busy: true as const } : {}),
    };
  };
  return {
    ...gatherRecordParts(servicesOf),
    card: (look) => each((parts) => parts.onCard?.(look, servicesOf())),
    preview: (look) => each((parts) => parts.onPreview?.(look, servicesOf())),
    approve: async (context, file, seen = {}) => {
      const writes: Write[] = [];
      for (const [id, { onApprove }] of all) {
        const held =
          (await onApprove?.({ context, file, seen: Object.hasOwn(seen, id) ? seen[id] : undefined }, servicesOf())) ?? [];
        if ('writes' in held) return held;
        writes.push(...held);
      }
      return writes;
    },
    accept: async (context, file, clause) => {
      const writes: Write[] = [];
      for (const [, { onAccept }] of all) {
        const held = (await onAccept?.({ context, file, clause }, servicesOf())) ?? [];
        if ('refused' in held) return held;
        writes.push(...held);
      }
      return writes;
    },
    ownLook: (now) => all.map(([, { ownLook }]) => ownLook?.(now) ?? null).find((why) => why !== null) ?? null,
    takesFiles: async (viewer, sent, together) =>
      (
        await Promise.all(
          all.map(async ([, { takesFiles }]) => (await takesFiles?.({ viewer, sent, ...together }, servicesOf())) ?? []),
        )
      ).flat(),
    unwantedFiles: async (context, message, files) => {
      for (const [, { unwantedFiles }] of all) {
        const taken = await unwantedFiles?.({ context, message, files }, servicesOf());
        if (taken) return taken;
      }
      return null;
    },
    bringsSheets: (person, org) => all.some(([, { bringsSheets }]) => bringsSheets?.(person, org) === true),
    open: async (context, process, sentence) => {
      for (const [, { opens }] of all) {
        const opened = (await opens?.({ context, process, sentence }, servicesOf())) ?? null;
        if (opened) return opened;
      }
      return null;
    },
  };
}
