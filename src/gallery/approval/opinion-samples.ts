import { requestPartCard } from '../../cards/approval/request-part.ts';
import type { Card } from '../../cards/element.ts';
import type { Instance, Seat } from '../../domain/approval/instance.ts';
import type { SeatId } from '../../kernel/id.ts';
import { plain } from '../../kernel/text.ts';
import { HOUR, instant } from '../../kernel/time.ts';
import { nameOf } from '../people.ts';
import { instance, LEAVE, MONDAY, person, request } from '../sample-request.ts';

const LATER = instant(MONDAY + 2 * HOUR);
const QUESTION = '那天杭州店能支援吗？';
const WORDS = '可以，杭州那天有两个人空着，派一个过来';

/** 王芳 has asked 蒋建国 what he thinks; `change`: what came of it. */
function asked(asker: Seat['state'], adviser: Partial<Seat>): Instance {
  const base = instance('pending');
  const [heldSeat, ...later] = base.seats;
  if (!heldSeat) return base;
  const seat: Seat = {
    ...heldSeat,
    id: 'sea_op' as SeatId,
    personId: person('jiang'),
    origin: 'delegate',
    fromSeatId: heldSeat.id,
    state: 'open',
    decidedAt: null,
    decidedById: null,
    answers: null,
    ...adviser,
  };
  return { ...base, seats: [{ ...heldSeat, state: asker }, seat, ...later] };
}

const said = (state: 'approved' | 'rejected', comment: string | null): Partial<Seat> => ({
  state,
  comment,
  decidedAt: LATER,
  decidedById: person('jiang'),
});

/** An opinion is asked for, given, taken back or cannot be given. */
export function opinionSamples(): Readonly<Record<string, Card>> {
  const waiting = asked('waiting', {});
  const adviser = { as: 'adviser', onBehalfOf: null, asker: plain('王芳'), question: QUESTION } as const;
  const decider = { as: 'decider', why: [] } as const;
  const who = plain(nameOf(person('jiang')));
  return {
    '意见：被请的人': request('pending', adviser, { instance: waiting }),
    '意见：代人提': request('pending', { ...adviser, onBehalfOf: '蒋建国' }, { instance: waiting }),
    '意见：打字说了不支持': request('pending', adviser, { instance: waiting, said: { verb: 'oppose', words: '那天盘点' } }),
    '意见：请的人在等': request('pending', { as: 'asker', asked: who }, { instance: waiting }),
    '意见：支持，回到请的人': request('pending', decider, {
      instance: asked('open', said('approved', WORDS)),
      opinions: [{ kind: 'given', who, favour: true, words: WORDS }],
    }),
    '意见：不支持': request('pending', decider, {
      instance: asked('open', said('rejected', '那天盘点，走不开')),
      opinions: [{ kind: 'given', who, favour: false, words: '那天盘点，走不开' }],
    }),
    '意见：对方离职': request('pending', decider, {
      instance: asked('open', { state: 'cancelled' }),
      opinions: [{ kind: 'gone', who, why: 'left' }],
    }),
    '意见：申请人看到的': request('pending', { as: 'applicant' }, { instance: asked('open', said('approved', WORDS)) }),
    '意见：提过以后': requestPartCard({
      who: '李强',
      name: LEAVE,
      number: 'QJ261123-7K2M',
      isRevocation: false,
      state: 'pending',
      parts: [{ at: LATER, verdict: 'favoured', as: 'adviser', comment: WORDS }],
    }),
  };
}
