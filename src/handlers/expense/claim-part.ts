import { backButton } from '../../cards/approval/request-applicant.ts';
import type { Button, Element } from '../../cards/element.ts';
import { checkedText } from '../../cards/expense/check-card.ts';
import {
  answerPart,
  type FinancePart,
  financeButtons,
  overruleQuestion,
  reduceQuestion,
  reductionText,
} from '../../cards/expense/finance-part.ts';
import { buttonRow } from '../../cards/parts.ts';
import type { ChainRule } from '../../domain/approval/chain.ts';
import { hasLeft } from '../../domain/approval/has-left.ts';
import { unitNow } from '../../domain/approval/unit-now.ts';
import { tailOf } from '../../domain/expense/check-duplicates.ts';
import { isUnanswered } from '../../domain/expense/reduce-line.ts';
import type { CheckResult } from '../../domain/expense/verification.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { SummaryRow } from '../../fields/print.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { join, plain, t } from '../../kernel/text.ts';
import type { Block } from '../../processes/define.ts';
import type { Plea } from '../../processes/expense/noted.ts';
import type { Facts } from '../facts.ts';
import type { CardLook, CardPart } from '../request-parts.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { takenBackLines } from './chase-reds.ts';
import { checkable } from './check-invoices.ts';
import { claimInvoices } from './claim-file.ts';
import { lineName, openPleas, overruledText, sentLines } from './claim-lines.ts';
import { financeSeat } from './finance-seat.ts';
import { objectionsFor } from './objections-seen.ts';
import { pleaKey } from './overrule.ts';
import type { Services } from './services.ts';

/** What a claim's card shows beside its lines: its receipts one tap away, what finance took off and let pass, and the way to do either (S109). */
export async function claimPart(look: CardLook, services: Services): Promise<CardPart> {
  const { org, file, as } = look;
  const { instance } = file;
  const facts = fromJsonOnce(file.facts) as Facts;
  const { booking, pleas = [], reductions = [] } = facts;
  const now = services.clock.now();
  const own = { request: instance.id, version: instance.version };
  const sent = sentLines(file);
  const lines = sent.map(({ what, amount }, index) => ({ name: lineName(String(index), what), amount }));
  const hasFiles = (booking?.invoices?.uses.length ?? 0) > 0;
  const invoices = hasFiles ? await claimInvoices(services, sent) : [];
  const checks = as === 'decider' && hasFiles ? await checkable(services, sent, invoices) : [];
  const open = openPleas(facts);
  const objections = await objectionsFor(services, look);
  const backs = await takenBackLines(services, file, invoices);
  const blocks: Block[] = [
    {
      to: 'everyone',
      kind: 'rows',
      rows: [
        ...reductions.map((one) => ({
          label: t('expense.reduction_label'),
          value: reductionText(one, lines[Number(one.line)]?.name ?? plain(''), now >= one.until),
          wide: true,
        })),
        ...(facts.overrules ?? []).map((one) => ({
          label: t('expense.overruled_label'),
          value: overruledText(org, facts, one),
          wide: true,
        })),
      ],
    },
  ];
  if (as !== 'applicant' && hasLeft(instance, look))
    blocks.push({
      to: 'everyone',
      kind: 'lines',
      lines: [t('expense.claimant_left', { who: plain(personName(org, instance.applicantId)) })],
    });
  if (checks.length > 0) blocks.push({ to: 'deciders', kind: 'rows', rows: [checkedRow(org, checks)] });
  const asks = as === 'applicant' && instance.state === 'pending' && reductions.some(isUnanswered);
  return {
    elements: [
      ...backs.map(
        ({ name, red, left, isSure }): Element => ({
          kind: 'callout',
          tone: isSure ? 'bad' : 'warn',
          text: t(isSure ? 'expense.taken_back_line' : 'expense.taken_back_seen_line', {
            line: left > 0n ? t('expense.taken_back_of_part', { line: name, left: { cents: left } }) : name,
            red: tailOf(red),
          }),
          clause: 'S101',
        }),
      ),
      ...objections.map((text): Element => ({ kind: 'callout', tone: 'warn', text, clause: 'S97' })),
      ...(as === 'applicant' ? [] : open.map(pleaNote)),
      ...buttonRow(papers(look, { hasFiles, toCheck: checks.length > 0 })),
    ],
    ...(as === 'decider' ? { seen: { objections: objections.length } } : {}),
    blocks,
    instead: pleas.map(({ code }) => code),
    ...(asks ? { answer: answerPart(own) } : {}),
    ...((await decidesAsFinance(look, services))
      ? finance(look, { ...own, lines, pleas: open.map((one) => ({ key: pleaKey(one), text: one.text })) })
      : {}),
  };
}

const pleaNote = ({ text }: Plea): Element => ({
  kind: 'callout',
  tone: 'warn',
  text: t('expense.plea', { what: text }),
  clause: 'S109',
});

/** The receipts, the printed claim and the web check, for whoever may see them. */
function papers(
  { org, viewer, file: { instance }, as }: CardLook,
  { hasFiles, toCheck }: { readonly hasFiles: boolean; readonly toCheck: boolean },
): readonly Button[] {
  if (as === 'other' && !holdsFor(org, viewer.id, ['finance'], unitNow(org, instance))) return [];
  const { id: request } = instance;
  return [
    ...(hasFiles
      ? [{ text: t('expense.receipts'), style: 'plain' as const, action: { do: 'expense.receipts' as const, request } }]
      : []),
    ...(instance.state === 'approved'
      ? [{ text: t('expense.print'), style: 'plain' as const, action: { do: 'expense.print' as const, request } }]
      : []),
    ...(toCheck
      ? [{ text: t('expense.check'), style: 'plain' as const, action: { do: 'expense.check' as const, request } }]
      : []),
  ];
}

/** The reader decides on the claim as finance now; on undoing one there is nothing to take off. */
async function decidesAsFinance({ org, viewer, file, as }: CardLook, services: Services): Promise<boolean> {
  if (as !== 'decider' || file.instance.revokesId !== null) return false;
  const now = services.clock.now();
  const substitutes = await substitutesOf(services, now);
  return financeSeat(file.instance, viewer.id, { org, now, substitutes, rule: fromJsonOnce(file.rules) as ChainRule, seen: null })
    .ok;
}

/** Beside yes and no the way to each of its questions; one that was opened stands alone. */
function finance({ opened, file }: CardLook, part: FinancePart): Pick<CardPart, 'beside' | 'question'> {
  const back = backButton(file.instance.id);
  if (opened === 'reduce') return { question: reduceQuestion(part, back) };
  if (opened === 'overrule' && part.pleas.length > 0) return { question: overruleQuestion(part, back) };
  return { beside: financeButtons(part) };
}

/** So many results stand on the card; the rest is a number. */
const MOST_SHOWN = 5;

/** What the web check said of each so far, the latest, and how many nobody has checked. */
function checkedRow(org: Org, checks: Awaited<ReturnType<typeof checkable>>): SummaryRow {
  const done = checks.flatMap(({ line, done: all }) => {
    const last = all.at(-1);
    if (!last) return [];
    const { result, note, at, byId } = last;
    const what = checkedText({ result: result as CheckResult, who: personName(org, byId as PersonId), at, note });
    return [t('expense.check_row', { line, done: what })];
  });
  const left = checks.length - done.length;
  return {
    label: t('expense.check_label'),
    value: join(
      [...done.slice(0, MOST_SHOWN), ...(left > 0 ? [t('expense.check_rows_left', { count: checks.length, left })] : [])],
      '；',
    ),
    wide: true,
  };
}
