/** A reader of calendars that knows nothing of how they were written: unfolds, splits and undoes escapes as RFC 5545 says, and keeps no libraries. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly stamp: number;
  /** Days of all-day events (`to` as written: the day after), instants of the others. */
  readonly from: string | number;
  readonly to: string | number;
  readonly status: string;
  readonly transparent: boolean;
}

export interface ReadCalendar {
  readonly name: string;
  readonly about: string;
  readonly events: readonly ReadEvent[];
  readonly text: string;
}

export function readIcs(text: string): ReadCalendar {
  // §3.1: lines end in CRLF and hold at most 75 octets; a line that begins with a blank goes on from the one before.
  const physical = text.split('\r\n');
  if (physical.at(-1) === '') physical.pop();
  for (const line of physical) {
    if (line.includes('\n') || line.includes('\r')) throw new Error('a bare line break');
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`);
  }
  const lines: string[] = [];
  for (const line of physical) {
    if (/^[ \t]/.test(line)) lines[lines.length - 1] += line.slice(1);
    else lines.push(line);
  }
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('no VCALENDAR');
  const head: Line[] = [];
  const events: ReadEvent[] = [];
  let inside: Line[] | null = null;
  for (const raw of lines.slice(1, -1)) {
    const line = parse(raw);
    if (line.name === 'BEGIN' && line.value === 'VEVENT') inside = [];
    else if (line.name === 'END' && inside) {
      events.push(eventOf(inside));
      inside = null;
    } else (inside ?? head).push(line);
  }
  const of = (name: string): string => unescaped(head.find((line) => line.name === name)?.value ?? '');
  if (of('VERSION') !== '2.0' || of('PRODID') === '') throw new Error('no VERSION or PRODID');
  return { name: of('X-WR-CALNAME'), about: of('X-WR-CALDESC'), events, text };
}

interface Line {
  readonly name: string;
  readonly params: string;
  readonly value: string;
}

function parse(raw: string): Line {
  const found = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^:;"]*))*):(.*)$/s.exec(raw);
  if (!found) throw new Error(`no content line: ${raw}`);
  return { name: found[1] ?? '', params: found[2] ?? '', value: found[3] ?? '' };
}

function eventOf(lines: readonly Line[]): ReadEvent {
  const one = (name: string): Line => {
    const all = lines.filter((line) => line.name === name);
    if (all.length !== 1 || !all[0]) throw new Error(`${all.length} of ${name}`);
    return all[0];
  };
  return {
    uid: one('UID').value,
    summary: unescaped(one('SUMMARY').value),
    stamp: instantOf(one('DTSTAMP').value),
    from: timeOf(one('DTSTART')),
    to: timeOf(one('DTEND')),
    status: one('STATUS').value,
    transparent: one('TRANSP').value === 'TRANSPARENT',
  };
}

const timeOf = ({ params, value }: Line): string | number =>
  params.includes('VALUE=DATE') ? value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : instantOf(value);

/** Only instants in UTC are taken: a floating time means another moment in every zone. */
function instantOf(value: string): number {
  const found = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(value);
  if (!found) throw new Error(`not an instant in UTC: ${value}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const unescaped = (value: string): string => value.replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
