import { paragraph, w } from '../fields/kinds.ts';
import { defineRegister } from '../records/register.ts';
import { cut } from './cut.ts';
import { S4, SUPERVISOR } from './usual.ts';

/** 知识库 (S21): answers that were kept, found by their words. */
export const knowledge = defineRegister({
  id: 'knowledge',
  clauses: ['S21'],
  name: w('知识库', 'Knowledge'),
  about: w('查以前的答复，例如“知识库 定金”', 'Search earlier answers, e.g. “knowledge deposit”'),
  says: { nouns: ['知识库', '知识', 'knowledge'] },
  prefix: 'ZS',
  fields: { question: paragraph('问题', 'Question'), answer: paragraph('答复', 'Answer') },
  title: ({ question }) => cut(question),
  find: { question: 'words', answer: 'words' },
  answers: { question: 'question', answer: 'answer' },
  opens: S4,
  see: ['everyone'],
  states: { kept: { name: w('有效', 'Kept'), tone: 'good' }, old: { name: w('停用', 'Old'), tone: 'done', end: true } },
  start: 'kept',
  moves: {
    retire: {
      name: w('停用', 'Retire'),
      from: ['kept'],
      to: 'old',
      by: [...SUPERVISOR, { role: 'network_department' }],
      style: 'danger',
    },
  },
});
