import { choice, files, optional, paragraph, people, w } from '../fields/kinds.ts';
import { defineCirculation } from '../records/circulation.ts';
import { cut } from './cut.ts';
import { OPERATIONS, S4, SUPERVISOR } from './usual.ts';

/** 文件传阅 (S73): complete only when everybody on the list has read it or is excused; all at once, or one after another. */
export const documentRound = defineCirculation({
  id: 'document_round',
  clauses: ['S73'],
  name: w('文件传阅', 'Circulation'),
  about: w(
    '发文件给同事看，看谁还没看，例如“传阅：新价格表”',
    'Have colleagues read something, e.g. “circulate: the new price list”',
  ),
  says: {
    nouns: ['传阅', '文件传阅', 'circulations', 'circulation'],
    starts: ['文件传阅', '传阅', '发给大家看', 'circulate'],
    hints: ['发文', '通知大家看'],
  },
  prefix: 'CY',
  numbers: { read: '3wd' },
  fields: {
    what: paragraph('文件和要点', 'What'),
    to: people('给谁看', 'Who reads it'),
    order: optional(
      choice('怎么传', 'How', { all: w('大家同时看', 'All at once'), turn: w('按名单一个看完再给下一个', 'One after another') }),
    ),
    files: optional(files('文件', 'Files')),
  },
  title: ({ what }) => cut(what),
  find: { what: 'words' },
  opens: ['everyone'],
  see: [...S4, { field: 'to' }],
  asks: 'to',
  answer: { owed: w('阅知', 'Read it'), button: w('已阅', 'Read') },
  within: (n) => n.read,
  inTurn: ({ order }) => order === 'turn',
  ladder: [
    { before: '4h', to: 'holder' },
    { after: '1wd', to: 'holder' },
    { after: '2wd', to: ['holder', 'applicant'] },
  ],
  excuse: [...SUPERVISOR, ...OPERATIONS],
});
