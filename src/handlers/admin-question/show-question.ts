import {
  type AdminQuestionModel,
  type AdminQuestionState,
  adminQuestionCard,
} from '../../cards/admin-question/admin-question-card.ts';
import type { Card } from '../../cards/element.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import { type QuestionKindName, questionKind } from './kinds.ts';
import type { Services } from './services.ts';

/** View `admin_question`; whoever is no administrator any more sees only that it is not theirs. */
export async function showAdminQuestion(services: Services, viewer: Person, id: string): Promise<Card | null> {
  const row = await services.reads.adminQuestion(id);
  const org = await services.reads.org();
  const model = row && (await modelOf(services, row, org));
  if (!model) return null;
  return org.hasRole(viewer.id, 'admin') ? adminQuestionCard(model) : noticeCard({ text: t('question.not_yours'), tone: 'done' });
}

async function modelOf(services: Services, row: Row<'adminQuestion'>, org: Org): Promise<AdminQuestionModel | null> {
  const kind = questionKind(row.kind);
  const facts = kind?.facts.safeParse(fromJson(row.facts));
  if (!kind || !facts?.success) return null;
  const name = row.kind as QuestionKindName;
  const holes = await kind.holes(facts.data, org, services.reads);
  return {
    id: row.id,
    version: row.version,
    title: t(`question.${name}.title`, holes),
    seen: t(`question.${name}.seen`, holes),
    lines: kind.lines?.(facts.data, org) ?? [],
    onConfirm: t(`question.${name}.confirm`, holes),
    onDecline: t(`question.${name}.decline`, holes),
    askedAt: row.askedAt,
    state: stateOf(row, org),
  };
}

function stateOf(row: Row<'adminQuestion'>, org: Org): AdminQuestionState {
  const at = row.answeredAt ?? (row.askedAt as Instant);
  if (row.state === 'confirmed' || row.state === 'declined') {
    return {
      kind: row.state,
      who: org.person(row.answeredBy as PersonId) ? personName(org, row.answeredBy as PersonId) : null,
      at,
    };
  }
  return row.state === 'withdrawn' ? { kind: 'withdrawn', at } : { kind: 'open' };
}
