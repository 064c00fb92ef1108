/** One part of a multipart/form-data body. */
export interface Part {
  name: string;
  filename: string | null;
  contentType: string;
  bytes: Buffer;
}

/**
 * Reads multipart/form-data (RFC 7578) from a whole body. Returns null when it is malformed: no boundary, no closing delimiter,
 * a part without a name. Delimiters count only at the start of a line, so file bytes that contain the boundary text elsewhere survive.
 */
export function parseMultipart(contentType: string, body: Buffer): Part[] | null {
  const match = /^multipart\/form-data;.*?\bboundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) return null;
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first delimiter may stand at the very start of the body.
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Part[] = [];
  let at = whole.indexOf(delimiter);
  if (at < 0) return null;
  for (;;) {
    const after = at + delimiter.length;
    if (whole.subarray(after, after + 2).toString('latin1') === '--') return parts;
    const lineEnd = whole.indexOf('\r\n', after);
    const next = whole.indexOf(delimiter, after);
    if (lineEnd < 0 || next < 0) return null;
    const part = readPart(whole.subarray(lineEnd + 2, next));
    if (part === null) return null;
    parts.push(part);
    at = next;
  }
}

function readPart(bytes: Buffer): Part | null {
  const split = bytes.indexOf('\r\n\r\n');
  if (split < 0) return null;
  const head = bytes.subarray(0, split).toString('utf8');
  const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(head)?.[1];
  const name = disposition === undefined ? undefined : /(?:^|;)\s*name="([^"]*)"/i.exec(disposition)?.[1];
  if (name === undefined) return null;
  return {
    name,
    filename: /(?:^|;)\s*filename="([^"]*)"/i.exec(disposition ?? '')?.[1] ?? null,
    contentType: /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? 'text/plain',
    bytes: bytes.subarray(split + 4),
  };
}
