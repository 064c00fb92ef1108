import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Instant } from '../../kernel/time.ts';
import { type Effect, emptyPlan, merge, type Plan, type Row } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import { type FactsOf, QUESTION_KINDS, type QuestionKindName } from './kinds.ts';
import type { AdminQuestionPorts } from './ports.ts';
import type { Services } from './services.ts';

export interface AdminQuestion<K extends QuestionKindName> {
  readonly kind: K;
  /** What it is about; one question of a kind is open for each subject at a time. */
  readonly subject: string;
  readonly facts: FactsOf<K>;
}

/**
 * Asks the administrators something the system must not decide alone. Call it at every look: with the same facts nothing happens twice (also after it
 * was answered), changed facts change the open card, and an answered or withdrawn question with other facts is asked anew.
 */
export async function askAdmins<K extends QuestionKindName>(
  services: Pick<Services, 'reads' | 'ids'>,
  org: Org,
  question: AdminQuestion<K>,
  now: Instant,
): Promise<Plan> {
  const facts = toJson(QUESTION_KINDS[question.kind].facts.parse(question.facts));
  const before = await newestOf(services, question.kind, question.subject);
  if (before?.state === 'open') return before.facts === facts ? tellNewAdmins(org, before) : changeFacts(org, before, facts);
  if (before !== null && isInForce(before) && before.facts === facts) return emptyPlan;
  const told = adminsOf(org);
  const row: Row<'adminQuestion'> = {
    id: services.ids.next('qst'),
    kind: question.kind,
    subject: question.subject,
    facts,
    state: 'open',
    version: 1,
    told: toJson(told),
    // Later than the one before also where the clock went back, so that the newest is the newest.
    askedAt: Math.max(now, (before?.askedAt ?? 0) + 1) as Instant,
    answeredAt: null,
    answeredBy: null,
    overAt: null,
  };
  return {
    writes: [{ table: 'adminQuestion', insert: row, onConflict: 'lost_race' }],
    audit: [{ actorId: 'system', act: 'question.ask', subject: row.id, detail: aboutOf(row) }],
    effects: told.map((admin) => cardFor(row, admin)),
  };
}

/** What was asked about has passed: an open card says that nobody need decide any more, and an answer is in force no more. Call it at every look. */
export async function withdrawQuestion(
  services: Pick<Services, 'reads'>,
  kind: QuestionKindName,
  subject: string,
  now: Instant,
): Promise<Plan> {
  const open = await newestOf(services, kind, subject);
  if (open === null || open.state === 'withdrawn' || open.overAt !== null) return emptyPlan;
  if (open.state !== 'open') {
    return {
      ...emptyPlan,
      writes: [{ table: 'adminQuestion', update: { overAt: now }, where: { id: open.id } }],
      audit: [{ actorId: 'system', act: 'question.over', subject: open.id, detail: { kind, about: subject } }],
    };
  }
  return {
    writes: [
      {
        table: 'adminQuestion',
        update: { state: 'withdrawn', answeredAt: now },
        where: { id: open.id, version: open.version, state: 'open' },
      },
    ],
    audit: [{ actorId: 'system', act: 'question.withdraw', subject: open.id, detail: { kind, about: subject } }],
    effects: [{ repaint: open.id }],
  };
}

export interface AnsweredQuestion<K extends QuestionKindName> {
  readonly subject: string;
  readonly facts: FactsOf<K>;
  readonly answer: 'confirmed' | 'declined';
  readonly by: PersonId;
  readonly at: Instant;
}

/** The answer in force for each subject of a kind: that of its newest question, while it is answered. The caller says whether it fits the facts of now. */
export async function questionsAnswered<K extends QuestionKindName>(
  services: AdminQuestionPorts,
  kind: K,
): Promise<readonly AnsweredQuestion<K>[]> {
  const rows = await services.reads.adminQuestions(kind);
  return rows.flatMap((row): AnsweredQuestion<K>[] => {
    const facts = QUESTION_KINDS[kind].facts.safeParse(fromJson(row.facts));
    if (!isInForce(row) || !facts.success) return [];
    return [
      {
        subject: row.subject,
        facts: facts.data as FactsOf<K>,
        answer: row.state as 'confirmed' | 'declined',
        by: row.answeredBy as PersonId,
        at: row.answeredAt as Instant,
      },
    ];
  });
}

/** The facts of the question that is open now, if one is. */
export async function openFacts<K extends QuestionKindName>(
  services: Pick<Services, 'reads'>,
  kind: K,
  subject: string,
): Promise<FactsOf<K> | null> {
  const row = await newestOf(services, kind, subject);
  if (row?.state !== 'open') return null;
  const facts = QUESTION_KINDS[kind].facts.safeParse(fromJson(row.facts));
  return facts.success ? (facts.data as FactsOf<K>) : null;
}

/** Everybody who may answer. */
export const adminsOf = (org: Org): readonly PersonId[] =>
  org.people.filter((one) => one.active && org.hasRole(one.id, 'admin')).map((one) => one.id);

const newestOf = async (services: Pick<Services, 'reads'>, kind: string, subject: string): Promise<Row<'adminQuestion'> | null> =>
  (await services.reads.adminQuestions(kind)).find((row) => row.subject === subject) ?? null;

const isInForce = (row: Row<'adminQuestion'>): boolean =>
  (row.state === 'confirmed' || row.state === 'declined') && row.overAt === null;

const aboutOf = (row: Pick<Row<'adminQuestion'>, 'kind' | 'subject' | 'facts'>) => ({
  kind: row.kind,
  about: row.subject,
  facts: fromJson(row.facts),
});

const cardFor = (row: { readonly id: string }, admin: PersonId): Effect => ({
  show: { view: 'admin_question', subject: row.id },
  place: toPerson(admin),
});

/** Whoever became an administrator since gets the card too. */
function tellNewAdmins(org: Org, row: Row<'adminQuestion'>): Plan {
  const told = fromJson(row.told) as readonly PersonId[];
  const fresh = adminsOf(org).filter((admin) => !told.includes(admin));
  if (fresh.length === 0) return emptyPlan;
  return {
    ...emptyPlan,
    writes: [
      {
        table: 'adminQuestion',
        update: { told: toJson([...told, ...fresh]) },
        where: { id: row.id, version: row.version, state: 'open', told: row.told },
      },
    ],
    effects: fresh.map((admin) => cardFor(row, admin)),
  };
}

function changeFacts(org: Org, row: Row<'adminQuestion'>, facts: string): Plan {
  const version = row.version + 1;
  const told = fromJson(row.told) as readonly PersonId[];
  const fresh = adminsOf(org).filter((admin) => !told.includes(admin));
  return merge(
    {
      ...emptyPlan,
      writes: [
        {
          table: 'adminQuestion',
          update: { facts, version, told: toJson([...told, ...fresh]) },
          where: { id: row.id, version: row.version, state: 'open' },
        },
      ],
      audit: [{ actorId: 'system', act: 'question.change', subject: row.id, detail: aboutOf({ ...row, facts }) }],
    },
    { ...emptyPlan, effects: [{ repaint: row.id }, ...fresh.map((admin) => cardFor(row, admin))] },
  );
}
