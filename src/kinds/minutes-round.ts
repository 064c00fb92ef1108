import { count, line, optional, people, reference, w } from '../fields/kinds.ts';
import { defineCirculation } from '../records/circulation.ts';
import { cut } from './cut.ts';
import { SUPERVISOR } from './usual.ts';

/** 会议纪要确认 (S66, O22): each confirms or objects; a later version asks only those it touches. Begun when minutes go out, and by nobody else. */
export const minutesRound = defineCirculation({
  id: 'minutes_round',
  clauses: ['S66'],
  name: w('纪要确认', 'Minutes to confirm'),
  says: { nouns: ['纪要确认', '待确认的纪要', 'minutes to confirm'], hints: ['谁还没确认'] },
  prefix: 'QR',
  numbers: { answer: '2wd' },
  fields: {
    title: line('会议', 'Meeting', { max: 120 }),
    minutes: reference('纪要', 'Minutes', 'minutes'),
    to: people('请谁确认', 'Who confirms'),
    /** Which version was sent round last. */
    version: optional(count('版本', 'Version', { min: 1 })),
  },
  title: ({ title }) => cut(title),
  find: { title: 'words' },
  opens: [],
  see: ['owner', { field: 'to' }, ...SUPERVISOR, { role: 'region_manager' }, { superior: 1 }],
  asks: 'to',
  answer: { owed: w('确认纪要', 'Confirm the minutes'), button: w('确认', 'Confirm') },
  within: (n) => n.answer,
  ladder: [
    { before: '4h', to: 'holder' },
    { after: '1wd', to: 'holder' },
    { after: '2wd', to: ['holder', 'applicant'] },
  ],
  excuse: [],
  objection: { within: '2wd' },
});
