import { cents } from '../../kernel/money.ts';
import { plain, say, t } from '../../kernel/text.ts';
import type { Samples } from '../samples.ts';
import { type RoundModel, roundCard } from './round-card.ts';

const line = (subject: string, name: string, agreed: number, booked: number, owed: number, received: number) => ({
  subject,
  name: plain(name),
  agreed: cents(agreed),
  booked: cents(booked),
  owed: cents(owed),
  received: cents(received),
  said: null,
  closed: false,
  mine: true,
  opens: null,
});

const MODEL: RoundModel = {
  title: plain('苏州分店'),
  asked: { round: 'rec_1', first: 0, asks: null },
  count: 3,
  size: 8,
  lines: [
    { ...line('a', '宏达运输公司', 36_800_000, 0, 36_800_000, 11_000_000), verdict: 'missing_booking' },
    {
      ...line('b', '宏达运输公司', 20_000_000, 19_000_000, 20_000_000, 20_000_000),
      verdict: 'different',
      closed: true,
      said: t('reconcile.said', { reason: t('reconcile.reason_discount'), name: plain('陈静') }),
    },
    { ...line('c', '宏达运输公司', 17_600_000, 17_600_000, 17_600_000, 0), verdict: 'matched', closed: true, mine: false },
  ],
};

/** For the gallery. */
export const revenueSamples = (): Samples => ({
  收入对账: {
    核对明细: roundCard(MODEL),
    写原因: roundCard({ ...MODEL, asked: { ...MODEL.asked, asks: 'a' } }),
    没有: roundCard({ ...MODEL, title: say({ zh: '苏州分店', en: 'Suzhou' }), lines: [], count: 0 }),
  },
});
