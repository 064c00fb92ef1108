import { isReceivableQuestion, toldOfPaying } from '../../domain/receivable/receivable-question.ts';
import { t } from '../../kernel/text.ts';
import type { Heard } from '../feature.ts';
import type { Intent } from '../intent.ts';

/** It is to be noted: 金达说礼拜五打款，先记上. */
const TO_NOTE = /记(?:着|上|住|一?下|一笔|录)|备注|留个/u;

/** What customers owe, and what they said of paying. A sentence notes nothing: where it is told to be noted, that is said, with the way to where it can be. */
export function readReceivables({ bare, isOpen, isColleague }: Heard): Intent | null {
  if (!isOpen || !isReceivableQuestion(bare)) return null;
  const customer = toldOfPaying(bare);
  if (customer !== null && isColleague(customer.replace(/(?<=^.)(?:总|老板)$/u, ''))) return null;
  const means: Intent = { kind: 'receivables', said: bare };
  if (customer === null || !TO_NOTE.test(bare)) return means;
  return { kind: 'ask_back', title: t('receivable.not_noted'), said: bare, ways: [{ text: t('receivable.look_at'), means }] };
}
