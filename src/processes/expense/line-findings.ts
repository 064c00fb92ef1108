import type { CheckFinding } from '../../domain/expense/check-finding.ts';
import type { ClaimFacts } from '../../domain/expense/facts.ts';
import type { Finding, Offer } from '../../domain/finding.ts';
import { w } from '../../fields/kinds.ts';
import { cellName } from '../../fields/row-cells.ts';
import { say, type Text } from '../../kernel/text.ts';
import type { ClaimForm } from './fields.ts';
import { tripText } from './own-requests.ts';
import { repairsOf } from './repairs.ts';
import type { Grounds } from './world.ts';

/** A finding with the line it is about, so that it can be found in the claim and opened, and with what can be done about it in one tap. */
export function onLine(finding: CheckFinding, { lines }: ClaimForm, facts: ClaimFacts, own: Grounds): Finding {
  const {
    check: _c,
    weight,
    aspect: _a,
    line,
    cell: _cell,
    invoice,
    onlyCheckers: _o,
    finance: _f,
    over: _over,
    ...bare
  } = finding;
  const byLine = facts.lines.findIndex(({ id }) => id === line);
  const row = byLine >= 0 ? byLine : lines.findIndex((one) => one.invoice !== null && one.invoice === invoice);
  const named = (text: Text): Text =>
    row < 0 || lines.length < 2 ? text : say(w('明细{n}：{text}', 'Line {n}: {text}'), { n: row + 1, text });
  return {
    ...bare,
    field: 'lines',
    ...(weight === 'special' ? { special: true as const } : {}),
    ...(row < 0 ? {} : { row, tries: [...repairsOf(finding, row, { lines }, facts), ...chosen(finding.code, row, own)] }),
    ...asked(finding.code, own),
    text: named(bare.text),
    ...(bare.forDeciders ? { forDeciders: named(bare.forDeciders) } : {}),
  };
}

/** So many are offered as buttons. */
const MOST = 3;

/** A trip that the line could rest on: what is only to be looked at by somebody is no refusal, but costs less with it. */
const chosen = (code: CheckFinding['code'], row: number, { trips }: Grounds): readonly (readonly Offer[])[] =>
  code === 'trip_missing'
    ? trips.slice(0, MOST).map((one) => [{ text: tripText(one), set: { [cellName('lines', row, 'trip')]: one.id } }])
    : [];

/** Who has none to choose asks for one. */
function asked(code: CheckFinding['code'], { trips, hospitalities }: Grounds): Pick<Finding, 'start'> {
  if (code === 'trip_missing' && trips.length === 0) return { start: { process: 'trip', text: say(WORDS.trip) } };
  if (code === 'hospitality_missing' && hospitalities.length === 0)
    return { start: { process: 'hospitality', text: say(WORDS.hospitality) } };
  return {};
}

const WORDS = {
  trip: w('现在申请出差', 'Ask for a trip now'),
  hospitality: w('现在申请招待', 'Ask for hospitality now'),
};
