/**
 * One line of the corpus: what somebody types, and what it has to come to, on Monday 2026-11-23 at 10:00 (work 9:00–12:00, 13:30–18:00).
 *
 * The expectation is `head token token…`; several that would do are divided by ` | `. Heads: the id of a process or a kind of record whose form opens,
 * `choose` (an open question with the right choice in it), a question that is answered (`balance`, `away`, `progress`, `rules`, …), a decision that is
 * prepared (`approve`, `reject`, …), and `no`: no form may open and nothing may be prepared for sending, whatever is answered.
 * Tokens: `11-24`, `11-24pm`, `11-24@14:00..11-24@16:00` days and times; `@李敏` somebody; `¥35` an amount; `“原因”` words that have to stand somewhere in it, `-“年假”` words that may stand nowhere in it;
 * `type:sick` and other `field:value` pairs. A token in brackets may be missing. A class of tokens (times, people, amounts, kinds) that is not expected must not be there.
 */
export type Line = readonly [said: string, expected: string];

/** Lines of one family, spoken by one person of the demo company. */
export interface Family {
  readonly family: string;
  readonly by: string;
  readonly lines: readonly Line[];
}
