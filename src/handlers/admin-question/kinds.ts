import * as z from 'zod';
import { personName, unitLabel } from '../../domain/org/label.ts';
import type { Org, Unit } from '../../domain/org/org.ts';
import { type ChatId, isId, type PersonId } from '../../kernel/id.ts';
import { plain, type Text, type TextArg, t } from '../../kernel/text.ts';
import { instant, type LocalDate } from '../../kernel/time.ts';
import type { Reads } from '../reads.ts';

/**
 * One kind of question. Its words are `question.<kind>.title`, `.seen`, `.confirm` (what 「确认」 leads to) and `.decline` (what 「不用」 leads to) in
 * src/words; `holes` fills the holes of all four.
 */
interface QuestionKind<F> {
  /** What was seen, as plain data with ids; two questions with equal facts are the same question. */
  readonly facts: z.ZodType<F>;
  readonly holes: (facts: F, org: Org, chats: Pick<Reads, 'chatById'>) => Holes | Promise<Holes>;
  /** Further lines below what was seen. */
  readonly lines?: (facts: F, org: Org) => readonly Text[];
}

type Holes = Readonly<Record<string, TextArg>>;

const kind = <F>(one: QuestionKind<F>): QuestionKind<F> => one;
const count = z.number().int().min(0);
const moment = z.number().int().transform(instant);

const personId = z.custom<PersonId>((id) => typeof id === 'string' && isId('per', id));
const dayOf = (date: LocalDate | null | undefined): TextArg => (date ? { date } : '—');

/** People named on the card; of the others only how many. */
const MOST_NAMED = 10;
const named = (org: Org, people: readonly string[]): readonly Text[] =>
  people.map((id) => plain(personName(org, id as PersonId)));

/** Everything the system must not decide alone. Adding one is an entry here and its words. */
export const QUESTION_KINDS = {
  /** A reading of the directory that lost too much to be believed. Subject: `directory:<platform>`. */
  directory_shrunk: kind({
    facts: z.object({
      /** Active people and units known, and how many of them the reading still has. */
      people: count,
      peopleListed: count,
      units: count,
      unitsListed: count,
      /** Ids of the active people whom the reading does not have, sorted. */
      missing: z.array(z.string()),
    }),
    holes: (facts) => ({ ...facts, missing: facts.missing.length }),
    lines: ({ missing }, org) =>
      missing.length === 0
        ? []
        : [
            missing.length > MOST_NAMED
              ? t('question.directory_shrunk.names_more', {
                  names: named(org, missing.slice(0, MOST_NAMED)),
                  count: missing.length,
                })
              : t('question.directory_shrunk.names', { names: named(org, missing) }),
          ],
  }),
  /** This machine's clock and the world's disagree. Subject: `clock`. */
  clock_jumped: kind({
    facts: z.object({
      /** What this machine's clock showed when it was noticed, and what it should have shown. */
      shown: moment,
      expected: moment,
      /** By what it was noticed: this machine's own running time, or the times the platform tells. */
      by: z.enum(['running', 'platform']),
    }),
    holes: ({ shown, expected, by }) => ({
      shown: { at: shown },
      expected: { at: expected },
      by: t(`question.clock_jumped.by_${by}`),
    }),
  }),
  /** A group bears the name config/org.yaml gives to a unit's group, and is not the one that was bound. Subject: the chat's id. */
  bind_group: kind({
    facts: z.object({
      name: z.string(),
      /** Code of the unit; null: the group of the audit anchor. */
      code: z.string().nullable(),
      /** The group that the name means until now, if any. */
      instead: z.string().nullable(),
    }),
    holes: async ({ name, code, instead }, org, chats) => {
      const old = instead === null ? null : await chats.chatById(instead as ChatId);
      return {
        name: plain(name),
        unit: code === null ? t('question.bind_group.anchor') : plain(nameOf(org, code)),
        stops: old ? t('question.bind_group.stops', { old: plain(old.name) }) : plain(''),
        goes: old ? t('question.bind_group.goes', { old: plain(old.name) }) : plain(''),
      };
    },
  }),
  /** A department bears the name config/org.yaml gives to a unit, and is not the one that was bound. Subject: the department's id. */
  bind_department: kind({
    facts: z.object({
      name: z.string(),
      /** Code of the unit, and the department that it was. */
      code: z.string(),
      instead: z.string(),
    }),
    holes: ({ name, code }, org) => ({ name: plain(name), unit: plain(unitOf(org, code)?.name ?? code) }),
  }),
  /** Somebody new has the employee number of somebody who has left under another name. Subject: `<is>:<was>`. */
  same_person: kind({
    facts: z.object({
      /** Who was taken on now, and who had the number before. */
      is: personId,
      was: personId,
    }),
    holes: ({ is, was }, org) => {
      const before = org.person(was);
      return {
        who: plain(personName(org, is)),
        was: plain(personName(org, was)),
        number: plain(before?.employeeNo ?? '—'),
        left: dayOf(before?.leftOn),
        joined: dayOf(org.person(is)?.joinedOn),
      };
    },
  }),
} as const;

export type QuestionKindName = keyof typeof QUESTION_KINDS;
export type FactsOf<K extends QuestionKindName> = z.infer<(typeof QUESTION_KINDS)[K]['facts']>;

const unitOf = (org: Org, code: string): Unit | undefined => org.units.find((unit) => unit.code === code);
const nameOf = (org: Org, code: string): string => {
  const unit = unitOf(org, code);
  return unit ? unitLabel(org, unit) : code;
};

/** The kind of a stored row; null for one this version does not know (any more). */
export const questionKind = (name: string): QuestionKind<unknown> | null =>
  Object.hasOwn(QUESTION_KINDS, name) ? (QUESTION_KINDS[name as QuestionKindName] as QuestionKind<unknown>) : null;
