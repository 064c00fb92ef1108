import type { Intent } from '../../src/handlers/intent.ts';
import type { Effect } from '../../src/handlers/plan.ts';
import type { Rehearsal } from '../../src/rehearse.ts';

/** What a message came to, in the words of the corpus (sentence.ts). */
export interface Readout {
  readonly head: string;
  /** What stands on the buttons of a question. */
  readonly choices: readonly string[];
  readonly when: string | null;
  readonly people: readonly string[];
  readonly amount: string | null;
  readonly type: string | null;
  readonly values: Readonly<Record<string, string>>;
  /** Every word that stands somewhere in it. */
  readonly text: string;
  /** What is said beside it: fields that were guessed, left out or have to be looked at. */
  readonly remarks: readonly string[];
}

type Raw = Readonly<Record<string, unknown>>;

const NOTHING: Omit<Readout, 'head'> = {
  choices: [],
  when: null,
  people: [],
  amount: null,
  type: null,
  values: {},
  text: '',
  remarks: [],
};

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const short = (date: string): string => date.replace(/^2026-/, '');

/** The forms a sentence can open. */
export const opensForm = ({ head }: Readout): boolean => FORMS.has(head);
const FORMS = new Set([
  ...'leave leave-change repair overtime correction contract-review discount business-line adjustment expense trip hospitality advance credit-change substitutes meeting'.split(
    ' ',
  ),
  ...'help cooperation errand improvement knowledge document_round equipment fire_gear customer order action contract follow_up negotiation minutes opening product price'.split(
    ' ',
  ),
]);
export const DECISIONS = new Set('approve reject return transfer delegate add_before add_after ask comment'.split(' '));

/** How what a message would come to is written down; `nameOf` knows people by id. */
export function readout(rehearsal: Rehearsal, nameOf: (id: string) => string | null, namesIn: NamesIn): Readout {
  const read = answerIn(rehearsal, nameOf, namesIn);
  const { understood } = rehearsal;
  const unheard = understood.kind === 'intent' ? (understood.unheard ?? []) : [];
  return unheard.length > 0 ? { ...read, remarks: [...read.remarks, `unheard:${unheard.join('/')}`] } : read;
}

function answerIn({ understood, plan }: Rehearsal, nameOf: (id: string) => string | null, namesIn: NamesIn): Readout {
  if (understood.kind !== 'intent') return { ...NOTHING, head: understood.kind };
  const { intent } = understood;
  if (intent.kind === 'answers') return ofIntent(intent, nameOf, namesIn);
  const draft = plan.writes.find((write) => write.table === 'draft' && 'insert' in write);
  if (draft && 'insert' in draft && draft.table === 'draft') {
    const faults = JSON.parse(draft.insert.faults) as readonly { code: string; field?: string; text: unknown }[];
    return {
      ...ofForm(draft.insert.process.replace('_', '-'), JSON.parse(draft.insert.form) as Raw, nameOf),
      remarks: remarked(faults),
    };
  }
  for (const effect of plan.effects) {
    // What stands beside an answer is no answer.
    if ('key' in effect && effect.key.endsWith(':unheard')) continue;
    const shown = ofEffect(effect, nameOf);
    if (shown) return shown;
  }
  return ofIntent(intent, nameOf, namesIn);
}

type Remark = { readonly code?: string; readonly key?: string; readonly field?: string } | undefined;

const remarked = (faults: readonly Remark[]): readonly string[] =>
  faults.map((one) => `${one?.code ?? one?.key ?? ''}${one?.field ? `:${one.field}` : ''}`);

function ofEffect(effect: Effect, nameOf: (id: string) => string | null): Readout | null {
  if (!('show' in effect)) return null;
  const payload = (effect.payload ?? {}) as Raw;
  switch (effect.show.view) {
    case 'record_form':
      return { ...ofForm(words(payload.kind), payload.given as Raw, nameOf), remarks: words(payload.unused) ? ['unused'] : [] };
    case 'meeting_draft': {
      const draft = payload.draft as Raw;
      const notes = ['guesses', 'notes', 'warnings', 'faults'].flatMap((name) => (draft[name] ?? []) as readonly Remark[]);
      return { ...ofForm('meeting', draft.given as Raw, nameOf), remarks: remarked(notes) };
    }
    case 'substitute_form':
      return ofForm('substitutes', payload.form as Raw, nameOf);
    case 'who_is_out':
      return {
        ...NOTHING,
        head: payload.person ? 'away' : 'away-list',
        people: [nameOf(words(payload.person)) ?? ''].filter(Boolean),
        when: spanOf(words(payload.from), words(payload.to)),
      };
    case 'leave_change':
      return { ...NOTHING, head: 'leave-change', text: words(payload.said) };
    case 'choices': {
      const options = (payload.options ?? []) as readonly { means: Intent }[];
      const title = words((payload.title as Raw | undefined)?.key);
      const head = title === 'unclear.title' ? 'unclear' : 'choose';
      return { ...NOTHING, head, choices: options.map(({ means }) => headOf(means)), text: words(payload.said) };
    }
    default:
      return null;
  }
}

function headOf(intent: Intent): string {
  switch (intent.kind) {
    case 'start':
      return intent.process.replace('_', '-');
    case 'answer':
      return intent.answer.verb;
    case 'answers':
      return [...new Set(intent.answers.map(({ verb }) => verb))].join('+');
    case 'query':
      return intent.query.about;
    case 'record_start':
      return intent.of;
    case 'who_is_out':
      return 'away-list';
    case 'substitute':
      return 'substitutes';
    case 'meeting_new':
      return 'meeting';
    case 'meeting_about':
    case 'meeting_shift':
    case 'series_change':
      return 'meeting-change';
    case 'my_todos':
    case 'late_todos':
      return 'todos';
    case 'record_list':
    case 'records_asked':
    case 'record_narrowed':
    case 'record_number':
      return 'records';
    case 'ask':
      return intent.what === 'my_approvals' ? 'approvals' : intent.what === 'my_requests' ? 'progress' : 'page';
    case 'remind':
      return 'reminders';
    default:
      return intent.kind;
  }
}

type NamesIn = (text: string) => readonly string[];

function ofIntent(intent: Intent, nameOf: (id: string) => string | null, namesIn: NamesIn): Readout {
  const found: string[] = [];
  const people: string[] = [];
  let type: string | null = null;
  let when: string | null = null;
  const look = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      const name = nameOf(value);
      if (name) people.push(name);
      else if (key === 'type') type = value;
      else found.push(value);
    } else if (typeof value === 'object' && value !== null) {
      const { from, to } = value as Raw;
      if (key === 'days' && typeof from === 'string') when = spanOf(from, words(to));
      else for (const [name, one] of Object.entries(value)) look(one, name === '0' || /^\d+$/.test(name) ? key : name);
    }
  };
  look(intent, '');
  // What was asked in words of the asker's own, as long as it is not looked up yet.
  const asked =
    people.length === 0 && 'said' in intent && (intent.kind === 'who_is_out' || intent.kind === 'find') ? intent.said : '';
  people.push(...namesIn(asked));
  // What opened no form was answered by words.
  const isTold = intent.kind === 'start';
  return {
    ...NOTHING,
    head: isTold ? `no-${headOf(intent)}` : headOf(intent),
    people,
    type,
    when,
    text: found.join(' '),
    ...(intent.kind === 'answer' && intent.answer.all ? { values: { all: 'all' } } : {}),
  };
}

const spanOf = (from: string, to: string): string => (from === to ? short(from) : `${short(from)}..${short(to)}`);

function ofForm(head: string, form: Raw, nameOf: (id: string) => string | null): Readout {
  const people: string[] = [];
  const text: string[] = [];
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(form ?? {})) {
    const said = words(value).split(',').filter(Boolean);
    const names = said.map(nameOf);
    if (said.length > 0 && names.every((name) => name !== null)) people.push(...(names as string[]));
    else {
      values[key.replace('lines__', '')] = words(value);
      text.push(words(value));
    }
  }
  return {
    ...NOTHING,
    head,
    people,
    values,
    text: text.join(' '),
    type: values.type || null,
    amount: values.amount || values.budget || null,
    when: whenOf(values),
  };
}

/** 11-24pm, 11-24@14:00..11-24@16:00, 11-30..12-02. */
function whenOf(v: Readonly<Record<string, string>>): string | null {
  const day = v.day || v.date || v.by || '';
  if (day) {
    const until = head(v.to ?? '') ? `..${short(day)}@${v.to}` : '';
    return `${short(day)}${head(v.from ?? '') ? `@${v.from}` : ''}${until}`;
  }
  if (!v.from) return null;
  const first = point(v.from, v.from_part ?? v.fromPart ?? 'am', v.from_time ?? '', 'am');
  const last = point(v.to || v.from, v.to_part ?? v.toPart ?? 'pm', v.to_time ?? '', 'pm');
  if (v.to && v.from === v.to && first.endsWith('am') && last.endsWith('am')) return first;
  if (v.from === v.to && first.endsWith('pm') && last.endsWith('pm')) return first;
  const from = first.replace(/am$/, '');
  const to = first.includes('@') ? last.replace(/pm$/, '@18:00').replace(/am$/, '@12:00') : last.replace(/pm$/, '');
  return from === to ? from : `${from}..${to}`;
}
const head = (time: string): boolean => /^\d\d:\d\d$/.test(time);
const point = (date: string, part: string, time: string, usual: string): string =>
  part === 'time' || (time && head(time)) ? `${short(date)}@${time}` : `${short(date)}${part || usual}`;
