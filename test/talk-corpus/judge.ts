import { DECISIONS, opensForm, type Readout } from './readout.ts';

/** How a reading is judged, best first. `told`: another answer than was meant, with the words beside it of which it took no notice. */
export const OUTCOMES = ['right', 'asked', 'not understood', 'told', 'misread', 'acted'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The best of what would do. `acted`: a form opened or a decision was prepared although nothing was wished for. */
export function judge(read: Readout, expected: string): Outcome {
  const ways = expected.split(' | ');
  const outcomes = ways.map((one) => judgeOne(read, one));
  const isTold = read.remarks.some((remark) => remark.startsWith('unheard:')) && !DECISIONS.has(read.head);
  const isUnwished = outcomes.includes('acted') && !outcomes.includes('right') && !outcomes.includes('asked');
  if (isUnwished) return 'acted';
  const best = OUTCOMES.find((outcome) => outcomes.includes(outcome)) ?? 'misread';
  return best === 'misread' && isTold ? 'told' : best;
}

/** What went wrong, in words that give away no sentence: 'list where a question was expected', 'when other than said, without remark'. */
export function missOf(read: Readout, expected: string): string {
  const ways = expected.split(' | ').map((way) => way.match(/\(?“[^”]+”\)?|\S+/g) ?? []);
  const same = ways.find(([head = '']) => sameHead(read, head));
  if (!same)
    return `${sortOf(read.head)} where ${[...new Set(ways.map(([head = '']) => sortOf(head)))].join(' or ')} was expected`;
  const [head = '', ...rest] = same;
  const isForm = opensForm(read);
  const wrong = classesOf(head, rest).filter((one) => compare(one, read, isForm) !== 'right');
  const how = ({ name, wanted }: Class): string =>
    `${name} ${wanted.length === 0 ? 'that nobody said' : valuesOf(name, read).length === 0 ? 'missing' : 'other than said'}`;
  return `${sortOf(read.head)}: ${wrong.map(how).join(', ')}`;
}

const sortOf = (head: string): string => {
  const plain = head.replace(/^no-/, '');
  if (head === 'no') return 'nothing';
  if (head === 'choose' || head === 'ask_back') return 'a choice';
  if (DECISIONS.has(plain)) return 'a decision';
  if (opensForm({ ...({} as Readout), head })) return 'a form';
  return SORTS.find(([, heads]) => heads.has(plain))?.[0] ?? plain;
};
const SORTS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['a list', new Set(['progress', 'approvals', 'todos', 'records', 'reminders', 'my_meetings', 'away-list', 'balances'])],
  ['a question about leave', new Set(['balance', 'may', 'taken', 'rules', 'clause', 'why', 'workday'])],
  ['a question about people', new Set(['away', 'find', 'holder'])],
];

/** One question can be answered by more than one card. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  holder: ['find'],
  away: ['away-list'],
  find: ['holder'],
  give_up: ['leave-change'],
};
const sameHead = (read: Readout, head: string): boolean =>
  read.head === head ||
  read.head === head.replaceAll('-', '_') ||
  read.head === `no-${head}` ||
  ((ALSO[head] ?? []).includes(read.head) && (head !== 'away' || read.people.length > 0));

const isAsked = ({ head }: Readout): boolean => head === 'choose' || head === 'ask_back';

/** 没有现成的答案: it is said that nobody understood, and a colleague may be asked. */
const isOnlyHelp = ({ choices }: Readout): boolean => choices.length === 1 && choices[0] === 'help';

function judgeOne(read: Readout, expected: string): Outcome {
  const tokens = expected.match(/\(?“[^”]+”\)?|\S+/g) ?? [];
  const [head = '', ...rest] = tokens;
  if (head === 'no') return opensForm(read) || DECISIONS.has(read.head) ? 'acted' : 'right';
  if (head === 'choose') {
    if (!isAsked(read)) return read.head === 'unclear' ? unclear(read, rest[0] ?? '') : 'misread';
    return rest[0] && !read.choices.includes(rest[0]) ? 'misread' : 'right';
  }
  if (!sameHead(read, head)) {
    if (isAsked(read)) return read.choices.includes(head) ? 'asked' : isOnlyHelp(read) ? 'not understood' : 'misread';
    return read.head === 'unclear' ? unclear(read, head) : 'misread';
  }
  const isForm = opensForm(read);
  const judged = classesOf(head, rest).map((one) => compare(one, read, isForm));
  return [...OUTCOMES].reverse().find((outcome) => judged.includes(outcome)) ?? 'right';
}

const unclear = ({ choices }: Readout, head: string): Outcome => (choices.includes(head) ? 'asked' : 'not understood');

interface Class {
  readonly name: 'when' | 'type' | 'people' | 'amount' | 'text' | 'absent' | 'value';
  readonly wanted: readonly string[];
  readonly optional: boolean;
}

/** The tokens by what they are; of those that are not there at all it is known that nothing may stand. */
function classesOf(head: string, tokens: readonly string[]): readonly Class[] {
  const found = tokens.map((token): Class => {
    const optional = token.startsWith('(');
    const bare = optional ? token.slice(1, -1) : token;
    if (bare.startsWith('@')) return { name: 'people', wanted: [bare.slice(1)], optional };
    if (bare.startsWith('¥')) return { name: 'amount', wanted: [bare.slice(1)], optional };
    if (bare.startsWith('-“')) return { name: 'absent', wanted: [bare.slice(2, -1)], optional };
    if (bare.startsWith('“')) return { name: 'text', wanted: [bare.slice(1, -1)], optional };
    if (bare.startsWith('type:')) return { name: 'type', wanted: [bare.slice(5)], optional };
    if (/^(2027-)?\d\d-\d\d/.test(bare)) return { name: 'when', wanted: [bare], optional };
    return { name: 'value', wanted: [bare], optional };
  });
  const people = found.filter(({ name }) => name === 'people');
  return [
    ...found.filter(({ name }) => name !== 'people'),
    ...(people.length > 0
      ? [
          {
            name: 'people' as const,
            wanted: people.flatMap(({ wanted }) => wanted.flatMap((one) => one.split('/@'))),
            optional: people.every(({ optional }) => optional),
          },
        ]
      : []),
    ...(['when', 'type', 'people', 'amount'] as const)
      .filter((name) => !found.some((one) => one.name === name) && !(head === 'adjustment' && name === 'amount'))
      .map((name) => ({ name, wanted: [], optional: false })),
  ];
}

/** The fields a remark has to name so that a class counts as asked. */
const FIELDS: Readonly<Record<Class['name'], RegExp>> = {
  when: /from|to|day|date|time|guess|half|part|hours|clock/,
  type: /type|kind/,
  people: /handover|person|people|who/,
  amount: /amount/,
  text: /unused/,
  absent: /^$/,
  value: /^$/,
};

function compare({ name, wanted, optional }: Class, read: Readout, isForm: boolean): Outcome {
  const seen = valuesOf(name, read);
  const isFlagged = read.remarks.some((remark) => FIELDS[name].test(remark));
  const wrong = isFlagged ? 'asked' : 'misread';
  if (name === 'text') return wanted.every((one) => hears(read.text, one)) ? 'right' : optional ? 'right' : wrong;
  // What the other half of the sentence is about stands in no field of the first.
  if (name === 'absent') return wanted.some((one) => hears(read.text, one)) ? 'misread' : 'right';
  if (name === 'value') {
    if (!isForm && read.text.includes(wanted[0] ?? '')) return 'right';
    const [key = '', value] = (wanted[0] ?? '').split(':');
    const got = value === undefined ? read.values[key] !== undefined || read.choices.includes(key) : read.values[key] === value;
    return got || optional ? 'right' : wrong;
  }
  // What a question is about beyond what was expected only makes its answer narrower; a form must not hold what nobody said.
  if (wanted.length === 0) return seen.length === 0 || !isForm || read.head === 'leave-change' ? 'right' : wrong;
  if (seen.length === 0)
    return optional || (name === 'when' && ASKED_IN_WORDS.has(read.head)) ? 'right' : isForm ? 'asked' : wrong;
  return same(name, wanted, seen) ? 'right' : wrong;
}

/** Looked up in the asker's own words, the days with it. */
const ASKED_IN_WORDS: ReadonlySet<string> = new Set(['away-list']);

const hears = (text: string, wanted: string): boolean => plain(text).includes(plain(wanted));
const plain = (text: string): string => text.replace(/[\s，,。、！!]/g, '').toLowerCase();

function valuesOf(name: Class['name'], read: Readout): readonly string[] {
  if (name === 'people') return read.people;
  const value = name === 'when' ? read.when : name === 'type' ? read.type : name === 'amount' ? read.amount : null;
  return value ? [value] : [];
}

function same(name: Class['name'], wanted: readonly string[], seen: readonly string[]): boolean {
  if (name === 'amount') return Number(wanted[0]) === Number(seen[0]);
  if (name === 'people') return wanted.some((one) => seen.includes(one)) && wanted.length >= Math.min(1, seen.length);
  // A half and the hours of it are one time.
  return normal(wanted[0] ?? '') === normal(seen[0] ?? '');
}
const normal = (when: string): string =>
  when
    .replace(/(\S+)@09:00\.\.\1@12:00/, '$1am')
    .replace(/(\S+)@13:30\.\.\1@18:00/, '$1pm')
    .replace(/(\S+)@09:00\.\.\1@18:00/, '$1')
    .replace(/^(\S+)am\.\.(\S+)$/, '$1..$2');
