import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';

/** In which line of a YAML text a path stands (`leave.steps.0.who`); of what is missing, the line of what should hold it. */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  const events = parseEvents(text, {});
  // The first opens the document.
  let at = 1;
  let offset = 0;
  for (const step of path) {
    const found = childAt(text, events, at, String(step));
    if (found === null) break;
    at = found;
    offset = startOf(events[at]) ?? startOf(events[at - 1]) ?? offset;
  }
  return text.slice(0, offset).split('\n').length;
}

/** Where among the events the value of a key, or the item of this number, begins. */
function childAt(text: string, events: readonly Event[], parent: number, step: string): number | null {
  const kind = events[parent]?.type;
  if (kind !== EVENT_ID.MAPPING && kind !== EVENT_ID.SEQUENCE) return null;
  let at = parent + 1;
  for (let index = 0; events[at]?.type !== EVENT_ID.POP; index++) {
    const event = events[at];
    if (kind === EVENT_ID.SEQUENCE) {
      if (String(index) === step) return at;
    } else {
      at = behind(events, at);
      if (event?.type === EVENT_ID.SCALAR && getScalarValue(text, event) === step) return at;
    }
    at = behind(events, at);
  }
  return null;
}

/** The event behind a whole node. */
function behind(events: readonly Event[], node: number): number {
  let depth = 0;
  let at = node;
  do {
    const type = events[at++]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    else if (type === EVENT_ID.POP) depth--;
  } while (depth > 0);
  return at;
}

/** Null where nothing is written. */
function startOf(event: Event | undefined): number | null {
  if (event?.type === EVENT_ID.SCALAR) return event.valueEnd > event.valueStart ? event.valueStart : null;
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : null;
}
