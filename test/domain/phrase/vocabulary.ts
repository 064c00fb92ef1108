import type {
  Answer,
  Choice,
  Meant,
  Query,
  SentenceReading,
  Vocabulary,
  Whom,
} from '../../../src/domain/phrase/sentence-reading.ts';
import { readWhen } from '../../../src/domain/phrase/when.ts';
import { findWhom } from '../../../src/domain/phrase/whom.ts';
import { FEATURES } from '../../../src/handlers/features.ts';
import { processesOf, type World } from '../../../src/processes/index.ts';
import { on } from './reading.ts';
import { TYPES } from './staff.ts';

/** The office of the table: ids are names, two people are called 张伟. */
const TITLES: Readonly<Record<string, string>> = {
  王芳: '业务主管',
  赵磊: '业务主管',
  蒋建国: '区域经理',
  郑雅琴: '财务经理',
  褚玉兰: '人力资源经理',
};
const PEOPLE = '王芳 李强 李敏 张伟 陈静 孙悦 蒋建国 周敏 赵磊 钱多多 张玮 郑雅琴 褚玉兰 欧阳静 曾伟民'
  .split(' ')
  .map((name) => ({ id: name, name, title: TITLES[name] ?? '业务员' }));

/** What 李强 of 苏州分店 is understood with on Monday 2026-11-23. */
export function vocabulary(mentioned: readonly { readonly id: string; readonly name: string }[] = []): Vocabulary {
  return {
    processes: processesOf({ leave: { types: TYPES } } as unknown as World)
      .filter((p) => p.id === 'leave' || p.id === 'repair')
      .map((p) => ({
        id: p.id,
        clause: p.clause,
        words: p.phrases,
        ...(p.claims ? { claims: p.claims } : {}),
        ...(p.starts ? { starts: p.starts } : {}),
        ...(p.hints ? { hints: p.hints } : {}),
        ...(p.givesUp ? { givesUp: p.givesUp } : {}),
        ...(p.counted ? { counted: p.counted } : {}),
        nouns: p.nouns ?? [],
        verbs: p.verbs ?? [],
        kinds: p.kinds?.() ?? [],
      })),
    questions: FEATURES.flatMap((feature) => feature.questions ?? []),
    mentioned,
    whom: (text) =>
      findWhom(text, {
        people: PEOPLE,
        mentioned,
        superior: '王芳',
        posts: { region_manager: ['蒋建国'], supervisor: ['王芳'], finance: ['郑雅琴'], hr: ['褚玉兰'], operations: ['陈静'] },
      }),
    days: (text, direction) => {
      const read = readWhen(text, on(direction));
      const [within, ...others] = read.kind === 'unclear' && read.why === 'which_days' ? read.choices : [];
      const span = read.kind === 'span' ? read : within && others.length === 0 ? within : null;
      return span && read.kind !== 'none' ? { from: span.from.date, to: span.to.date, matched: read.matched } : null;
    },
  };
}

/** A reading as short text. */
export function sentenceText(reading: SentenceReading): string {
  if (reading.kind === 'choose' || reading.kind === 'unclear')
    return [`${reading.kind}:`, ...reading.choices.map(choiceText)].join(' | ').replace(': |', ':');
  if (reading.kind === 'answers') return ['answers:', ...reading.answers.map(answerText), ...reading.untaken].join(' | ');
  return choiceText(reading);
}

function choiceText(reading: Choice): string {
  switch (reading.kind) {
    case 'start':
      return `start ${reading.process}`;
    case 'ask':
      return `page ${reading.what}`;
    case 'clause':
      return `clause ${reading.id}`;
    case 'cancel':
    case 'thanks':
      return reading.kind;
    case 'give_up':
      return words('give up', meantText(reading.meant));
    case 'query':
      return queryText(reading.query);
    case 'answer':
      return answerText(reading.answer);
    default:
      return reading satisfies never;
  }
}

const words = (...parts: readonly (string | null)[]): string => parts.filter((part) => part).join(' ');
const of = (whose: Whom | null, way = 'of'): string | null =>
  whose && `${way} ${whose.candidates.length > 0 ? whose.candidates.join('/') : `?${whose.said}`}`;
const daysText = (days: { readonly from: string; readonly to: string } | null): string | null =>
  days && [...new Set([days.from, days.to])].map((day) => day.replace('2026-', '')).join('..');
const meantText = (meant: Meant): string => words(of(meant.whose), meant.process, daysText(meant.days));

function queryText(query: Query): string {
  switch (query.about) {
    case 'balances':
      return `balances ${query.type} ${query.expiring}`;
    case 'balance':
      return words('balance', query.type, of(query.whose));
    case 'may':
      return words('may', query.type);
    case 'taken':
      return words('taken', daysText(query.days), of(query.whose));
    case 'progress':
      return words(query.list ? 'list' : 'progress', meantText(query));
    case 'request':
      return `request ${query.number}`;
    case 'approvals':
      return words('approvals', meantText(query));
    case 'why':
      return 'why';
    case 'rules':
      return words('rules', query.process, query.type);
    case 'away':
      return words('away', of(query.whose, '→'), daysText(query.days));
    case 'workday':
      return words('workday', daysText(query.days));
    case 'holder':
      return words('holder', of(query.whose, '→'));
    default:
      return query satisfies never;
  }
}

const answerText = ({ verb, number, all, meant, to, words: said }: Answer): string =>
  words(verb, number, all ? 'all' : null, meantText(meant), of(to, 'to'), said && `“${said}”`);
