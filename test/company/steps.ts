import fc from 'fast-check';

/** Which of those that are there at that moment: a number taken modulo their count. */
type Pick = number;

/** One thing that happens in a company, to its directory, on the way to the bot, or in the bot's own day. */
export type Step =
  | { do: 'join'; name: Pick; no: 'own' | 'none' | 'taken' | 'of a leaver'; dept: Pick; leader: Pick }
  | { do: 'resign' | 'erase' | 'freeze' | 'unfreeze'; who: Pick }
  | { do: 'restore'; who: Pick; dept: Pick }
  | { do: 'rehire'; who: Pick; no: 'same' | 'own' | 'none'; sameUnion: boolean; name: Pick | null; dept: Pick }
  | { do: 'move'; who: Pick; dept: Pick; also: Pick | null }
  | { do: 'rename'; who: Pick; name: Pick }
  | { do: 'renumber'; who: Pick; no: 'own' | 'none' | 'taken' }
  | { do: 'lead'; who: Pick; leader: Pick }
  | { do: 'spoil'; who: Pick; how: Pick }
  | { do: 'heal' }
  | { do: 'found department'; name: Pick; parent: Pick }
  | { do: 'rename department'; dept: Pick; name: Pick }
  | { do: 'move department'; dept: Pick; parent: Pick }
  | { do: 'merge department'; dept: Pick; into: Pick }
  | { do: 'found group' | 'rename group'; group: Pick; name: Pick }
  | { do: 'bot out' | 'bot in' | 'disband'; group: Pick }
  | { do: 'event fault'; how: 'lose' | 'delay' | 'duplicate' | 'overtaken' }
  | { do: 'reading fault'; how: ReadingFault; call: Pick; calls: number }
  | { do: 'restart' }
  | { do: 'time passes'; minutes: number }
  | { do: 'ask'; who: Pick; day: number }
  | { do: 'decide'; card: Pick; verdict: '同意' | '拒绝' }
  | { do: 'withdraw'; card: Pick }
  | { do: 'leaver acts'; who: Pick }
  | { do: 'administrator'; question: Pick; says: '确认' | '不用' };

export type ReadingFault =
  | 'server_error'
  | 'rate_limited'
  | 'reset'
  | 'empty_page'
  | 'half_page without token'
  | 'half_page with a stray token'
  | 'half_json'
  | 'stale';

const pick = fc.nat(60);
const number = fc.constantFrom('own' as const, 'none' as const, 'taken' as const);

const STEP = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });
const of = <D extends Step['do']>(what: D, rest: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Step> =>
  fc.record({ do: fc.constant(what), ...rest }) as unknown as fc.Arbitrary<Step>;

export const step: fc.Arbitrary<Step> = fc.oneof(
  STEP(6, of('join', { name: pick, no: fc.constantFrom('own', 'none', 'taken', 'of a leaver'), dept: pick, leader: pick })),
  STEP(6, of('resign', { who: pick })),
  STEP(1, of('erase', { who: pick })),
  STEP(3, of('restore', { who: pick, dept: pick })),
  STEP(
    4,
    of('rehire', {
      who: pick,
      no: fc.constantFrom('same', 'own', 'none'),
      sameUnion: fc.boolean(),
      name: fc.option(pick),
      dept: pick,
    }),
  ),
  STEP(3, of('freeze', { who: pick })),
  STEP(3, of('unfreeze', { who: pick })),
  STEP(4, of('move', { who: pick, dept: pick, also: fc.option(pick) })),
  STEP(2, of('rename', { who: pick, name: pick })),
  STEP(3, of('renumber', { who: pick, no: number })),
  STEP(2, of('lead', { who: pick, leader: pick })),
  STEP(2, of('spoil', { who: pick, how: pick })),
  STEP(1, of('heal', {})),
  STEP(3, of('found department', { name: pick, parent: pick })),
  STEP(4, of('rename department', { dept: pick, name: pick })),
  STEP(2, of('move department', { dept: pick, parent: pick })),
  STEP(3, of('merge department', { dept: pick, into: pick })),
  STEP(2, of('found group', { group: pick, name: pick })),
  STEP(3, of('rename group', { group: pick, name: pick })),
  STEP(2, of('bot out', { group: pick })),
  STEP(2, of('bot in', { group: pick })),
  STEP(1, of('disband', { group: pick })),
  STEP(5, of('event fault', { how: fc.constantFrom('lose', 'delay', 'duplicate', 'overtaken') })),
  STEP(
    6,
    of('reading fault', {
      how: fc.constantFrom(
        'server_error',
        'rate_limited',
        'reset',
        'empty_page',
        'half_page without token',
        'half_page with a stray token',
        'half_json',
        'stale',
      ),
      call: pick,
      calls: fc.integer({ min: 1, max: 6 }),
    }),
  ),
  STEP(2, of('restart', {})),
  STEP(4, of('time passes', { minutes: fc.constantFrom(2, 10, 45, 180) })),
  STEP(9, of('ask', { who: pick, day: fc.integer({ min: 1, max: 20 }) })),
  STEP(7, of('decide', { card: pick, verdict: fc.constantFrom('同意', '拒绝') })),
  STEP(1, of('withdraw', { card: pick })),
  STEP(3, of('leaver acts', { who: pick })),
  STEP(3, of('administrator', { question: pick, says: fc.constantFrom('确认', '不用') })),
);

/** `wait`: everything has come to rest before the next step. */
export interface Move {
  readonly step: Step;
  readonly wait: boolean;
}

export const history = (longest: number): fc.Arbitrary<Move[]> =>
  fc.array(fc.record({ step, wait: fc.boolean() }), { minLength: 5, maxLength: longest, size: 'max' });
