import { accountOf, keptIn } from '../domain/phrase/account.ts';
import { type EvidenceContext, evidenceOf, type Slot, slotsOf } from '../domain/phrase/evidence.ts';
import { hiddenIn, hideNames } from '../domain/phrase/hide-names.ts';
import { itemsOf } from '../domain/phrase/items.ts';
import { type Piece, timesIn } from '../domain/phrase/leftover.ts';
import { readMoney } from '../domain/phrase/money.ts';
import { readNumber } from '../domain/phrase/number.ts';
import { findPeople } from '../domain/phrase/people.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { standing } from '../domain/phrase/said-anew.ts';
import { readWhen } from '../domain/phrase/when.ts';
import { whenContext } from '../domain/workday/when-context.ts';
import type { RawForm } from '../fields/field.ts';
import { isId } from '../kernel/id.ts';
import { plain, type Text, t } from '../kernel/text.ts';
import type { FormContext } from '../processes/define.ts';

/** Amounts and counts, which stand in the form as figures: 35块, 4个人, 4 people. */
const FIGURES =
  /(?:¥|￥)?[\d.,一二两三四五六七八九十百千万]+\s*(?:元|块钱?|万|千|个人|人|位|张|份|个|次|台|盒|包|(?:people|persons?|guests?|pieces?|boxes)(?![a-z]))?/giu;

/** A form that a sentence opened, as far as it says which words of the sentence are its own. */
export interface Opened {
  readonly form: RawForm;
  /** What such a form, its kinds and its filled fields are called. */
  readonly words: readonly string[];
  /** What is only spoken around such a form. */
  readonly spoken: RegExp;
  /** What else the form asks whether it was meant, each by one tap: a time that rests there is not lost. */
  readonly offered?: readonly RawForm[];
}

/** What a form took no notice of. */
export interface Unused {
  /** All of it, told beside the form; null where all of the sentence is used. */
  readonly text: Text | null;
  /** The times among it: what the form says of when rests on others, or on none. */
  readonly times: readonly { readonly said: string; readonly isClock: boolean }[];
}

/**
 * The pieces of a sentence on which nothing in the form it opened rests, to be told beside it, so that no word is dropped in silence (O31): words that stand nowhere, times, people
 * and amounts other than those that were filled in.
 */
export function unusedSaid(sentence: string, { form, words, spoken, offered = [] }: Opened, c: FormContext): Unused {
  const { org } = c;
  const text = plainSigns(sentence);
  const values = Object.values(form).flatMap((value) =>
    value.startsWith('[')
      ? [...value.matchAll(/"([^"]+)"/gu)].map(([, one = '']) => one)
      : value.split(',').every((one) => isId('per', one))
        ? value.split(',').map((one) => (isId('per', one) ? (org.person(one)?.name ?? '') : ''))
        : [value],
  );
  const times = timesIn(text);
  const people = findPeople(
    text,
    org.people.filter(({ active }) => active),
  ).map(({ at, matched }) => ({ at, end: at + matched.length }));
  const figures = [...text.matchAll(FIGURES)]
    .map(({ 0: figure, index }) => ({ at: index, end: index + figure.length }))
    .filter((one) => [...times, ...people].every(({ at, end }) => one.end <= at || end <= one.at));
  const slots = slotsOf(form);
  const free = freeOf([...people, ...keptIn(text, values), ...hiddenIn(sentence, hideNames(sentence, org.people))]);
  const items = standing(text, itemsOf(text)).filter(free);
  const claims = [slots, ...offered.map((set) => slotsOf({ ...form, ...set }))].map((some) =>
    evidenceOf(text, items, some, evidenceContext(c)),
  );
  const unclaimed = (claims[0] ?? []).filter((_, i) => claims.every((claim) => claim[i]?.fields.length === 0));
  const amounts = figures.filter(free).filter(({ at, end }) => !isHeld(text.slice(at, end), slots));
  const others = [...unclaimed, ...amounts];
  const pieces = accountOf(text, { people: [...people, ...figures], words, values });
  const isUnused = pieces
    .filter(({ as, said }) => as === 'unused' && !spoken.test(said))
    .concat(others.map(({ at, end }) => ({ at, end, as: 'unused', said: text.slice(at, end) })))
    .toSorted((one, other) => one.at - other.at)
    .map(({ said }) => said);
  return {
    text: isUnused.length === 0 ? null : t('draft.unused', { said: isUnused.map(plain) }),
    times: unclaimed.map(({ at, end, is }) => ({ said: text.slice(at, end), isClock: is === 'clock' || is === 'later' })),
  };
}

const freeOf =
  (others: readonly Piece[]) =>
  ({ at, end }: Piece): boolean =>
    others.every((one) => end <= one.at || one.end <= at);

/** The days a word can mean, ahead or behind. */
function evidenceContext(c: FormContext): EvidenceContext {
  const calendar = c.settings.calendarOf(c.org, c.applicant.unitId);
  return {
    hours: calendar.hours,
    days: (said) =>
      (['future', 'past', 'nearest'] as const).flatMap((direction) => {
        const when = readWhen(said, whenContext(calendar, c, direction));
        const spans = when.kind === 'span' ? [when] : when.kind === 'unclear' ? when.choices : [];
        return spans.map(({ from, to }) => ({ from: from.date, to: to.date }));
      }),
  };
}

/** An amount with its unit, or a number of more than one sign, that stands in no field; whoever says 一 may mean anything. */
function isHeld(said: string, slots: readonly Slot[]): boolean {
  const bare = said.replace(/[¥￥\s]|[^\d.,一二两三四五六七八九十百千万]+$/gu, '');
  const money = readMoney(said);
  const number = readNumber(bare);
  if (bare.length < 2 && !/[元块]/u.test(said)) return true;
  if (money === null && number === null) return true;
  return slots.some(
    (slot) => 'number' in slot && (slot.number === number || (money !== null && Math.round(slot.number * 100) === Number(money))),
  );
}
