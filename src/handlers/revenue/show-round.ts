import type { Action, Card } from '../../cards/element.ts';
import type { RoundAsked } from '../../cards/revenue/actions.ts';
import { type RoundCardLine, roundCard } from '../../cards/revenue/round-card.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { RecordId } from '../../fields/field.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import { loadRecord, readerNow, titleOf } from '../records/load-record.ts';
import { linesOf, type RoundLine } from './gather-round.ts';
import type { Services } from './services.ts';
import { maySettle } from './settle-line.ts';

const SIZE = 8;

/** View `reconcile_lines`: what each side has, line by line; null for whoever does not see the round (S4). */
export async function showRound(services: Services, viewer: Person, asked: RoundAsked): Promise<Card | null> {
  const reader = await readerNow(services, viewer);
  const loaded = await loadRecord(services, asked.round, reader);
  if (loaded?.kind.id !== 'reconcile') return null;
  const { record } = loaded;
  const lines = await linesOf(services, record);
  return roundCard({
    title: titleOf(loaded),
    asked,
    count: lines.length,
    size: SIZE,
    lines: lines.slice(asked.first, asked.first + SIZE).map((line) => cardLine(line, reader.org, viewer, record)),
  });
}

function cardLine(line: RoundLine, org: Org, viewer: Person, round: Rec): RoundCardLine {
  const { subject, number, title, verdict, agreed, booked, owed, received, closed } = line;
  return {
    subject,
    name: t('reconcile.name', { number, title }),
    verdict,
    agreed,
    booked,
    owed,
    received,
    closed,
    said: saidText(line, org),
    mine: verdict !== 'matched' && round.state !== 'locked' && maySettle(org, viewer.id, round, line),
    opens: openedBy(subject),
  };
}

const openedBy = (subject: string): Action =>
  isId('rcv', subject) ? { do: 'receivable.open', item: subject } : { do: 'record.open', record: subject as RecordId };

/** Why it stands, and who said so. */
export function saidText({ said }: Pick<RoundLine, 'said'>, org: Org): Text | null {
  if (!said) return null;
  const words = {
    reason: t(`reconcile.reason_${said.reason}`),
    name: plain(said.byId ? personName(org, said.byId as PersonId) : '—'),
  };
  return said.note === '' ? t('reconcile.said', words) : t('reconcile.said_note', { ...words, note: said.note });
}
