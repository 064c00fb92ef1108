import { personName, unitName } from '../domain/org/label.ts';
import type { Org } from '../domain/org/org.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { isId, type PersonId, type UnitId } from '../kernel/id.ts';
import { cents } from '../kernel/money.ts';
import { ok, type Result } from '../kernel/result.ts';
import { plain } from '../kernel/text.ts';
import type { Fault, Field, ShareSaid } from './field.ts';
import { fault, type ReadContext } from './read-context.ts';
import { readAmount, readPercent } from './read-figure.ts';
import { candidates, peopleCalled, unitsCalled } from './read-who.ts';

/** Between two shares; the comma of 1,200 is none. */
const BETWEEN = /[，、;；\n]|,(?!\d{3}(?!\d))/u;
const PART = /^(.*?)[\s=:：]*([¥￥]?\s*\d[\d.,]*\s*(?:元|块钱?|%|％)?)$/u;

/** 李敏 100、苏州分店 60%、王强: each with its part as far as it is said. */
export function readShares(field: Field, said: string, c: ReadContext): Result<readonly ShareSaid[], Fault> {
  const shares: ShareSaid[] = [];
  for (const piece of said.split(BETWEEN).map((one) => one.trim())) {
    if (piece === '') continue;
    const whole = whoIn(piece, field, c);
    if (whole.ok) {
      shares.push({ who: whole.value, amount: null, percent: null });
      continue;
    }
    const [, name = '', part = ''] = PART.exec(piece) ?? [];
    const who = name === '' ? whole : whoIn(name, field, c);
    if (!who.ok) return who;
    const isPercent = /[%％]$/u.test(part.trim());
    const percent = isPercent ? readPercent(part) : null;
    const amount = isPercent ? null : readAmount(part);
    if (amount === null && percent === null) return fault('money', field);
    shares.push({ who: who.value, amount: amount === null ? null : cents(amount), percent });
  }
  return shares.length > 0 ? ok(shares) : fault('shares', field, { said: plain(said) });
}

/** A person, else a unit; several are never chosen from. */
function whoIn(text: string, field: Field, { org }: ReadContext): Result<PersonId | UnitId, Fault> {
  const said = plainSigns(text).trim();
  if (isId('per', said) && org.person(said)) return ok(said);
  if (isId('unt', said) && org.unit(said)) return ok(said);
  const [person, ...namesakes] = peopleCalled(said, org);
  if (person && namesakes.length > 0) return fault('several', field, { people: candidates([person, ...namesakes], org) });
  if (person) return ok(person.id);
  const [unit, ...others] = unitsCalled(said, org);
  return unit && others.length === 0 ? ok(unit.id) : fault('shares', field, { said: plain(text) });
}

/** How a person or unit is called. */
export const whoName = (who: PersonId | UnitId, org: Org): string =>
  isId('per', who) ? personName(org, who) : (unitName(org, who as UnitId) ?? '—');

/** What stands in the form as somebody would write it; what was typed and not understood stays as it is. */
export const sharesShown = (raw: string, org: Org): string =>
  raw
    .split(BETWEEN)
    .map((piece) => {
      const [who = '', part] = piece.split('=');
      const name = isId('per', who) || isId('unt', who) ? whoName(who as PersonId | UnitId, org) : null;
      return name === null ? piece : [name, ...(part ? [part] : [])].join(' ');
    })
    .join('、');
