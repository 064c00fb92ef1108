import * as z from 'zod';

export type AgendaAction =
  | { readonly do: 'agenda.open'; readonly record: string }
  /** The form of a topic; null: of a new one. */
  | { readonly do: 'agenda.form'; readonly record: string; readonly topic: string | null }
  | { readonly do: 'agenda.save'; readonly record: string; readonly topic: string | null }
  | { readonly do: 'agenda.drop'; readonly record: string; readonly topic: string }
  | { readonly do: 'agenda.back'; readonly record: string }
  /** The topics every such meeting has (S62, S63). */
  | { readonly do: 'agenda.usual'; readonly record: string }
  /** Fixed, and everybody is told. */
  | { readonly do: 'agenda.freeze'; readonly record: string }
  | { readonly do: 'agenda.nag'; readonly record: string }
  | { readonly do: 'agenda.done'; readonly record: string; readonly topic: string; readonly done: boolean }
  /** What somebody is asked to bring, on a new card. */
  | { readonly do: 'agenda.call'; readonly record: string }
  /** What somebody brings, and its form once more. */
  | { readonly do: 'agenda.write'; readonly record: string }
  | { readonly do: 'agenda.rewrite'; readonly record: string }
  /** Files somebody brings: put in, taken out again, had by whoever is invited. */
  | { readonly do: 'agenda.attach'; readonly record: string }
  | { readonly do: 'agenda.detach'; readonly record: string }
  | { readonly do: 'agenda.materials'; readonly record: string };

declare module '../element.ts' {
  interface ActionsOf {
    agenda: AgendaAction;
  }
}

const record = z.string().max(60);
const topic = z.string().max(60);

export const agendaActions = [
  z.strictObject({ do: z.literal('agenda.open'), record }),
  z.strictObject({ do: z.literal('agenda.form'), record, topic: topic.nullable() }),
  z.strictObject({ do: z.literal('agenda.save'), record, topic: topic.nullable() }),
  z.strictObject({ do: z.literal('agenda.drop'), record, topic }),
  z.strictObject({ do: z.literal('agenda.back'), record }),
  z.strictObject({ do: z.literal('agenda.usual'), record }),
  z.strictObject({ do: z.literal('agenda.freeze'), record }),
  z.strictObject({ do: z.literal('agenda.nag'), record }),
  z.strictObject({ do: z.literal('agenda.done'), record, topic, done: z.boolean() }),
  z.strictObject({ do: z.literal('agenda.call'), record }),
  z.strictObject({ do: z.literal('agenda.write'), record }),
  z.strictObject({ do: z.literal('agenda.rewrite'), record }),
  z.strictObject({ do: z.literal('agenda.attach'), record }),
  z.strictObject({ do: z.literal('agenda.detach'), record }),
  z.strictObject({ do: z.literal('agenda.materials'), record }),
] as const;
