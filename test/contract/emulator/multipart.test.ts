import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMultipart } from '../../../emulator/open/multipart.ts';

test('whatever bytes a file has, the form gives them back; half a form is no form', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      async (bytes, name) => {
        const form = new FormData();
        form.append('file_name', name);
        form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'x.bin');
        const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
        const raw = Buffer.from(await request.arrayBuffer());
        const type = request.headers.get('content-type') ?? '';
        const parts = parseMultipart(type, raw);
        expect(parts?.map((part) => part.name)).toEqual(['file_name', 'file']);
        // The encoder writes line breaks of fields as CRLF.
        expect(parts?.[0]?.bytes.toString('utf8')).toBe(Buffer.from(name.replace(/\r\n|\r|\n/g, '\r\n')).toString('utf8'));
        expect(parts?.[1]).toMatchObject({ filename: 'x.bin', bytes: Buffer.from(bytes) });
        expect(parseMultipart(type, raw.subarray(0, raw.length - 6))).toBeNull();
        expect(parseMultipart('multipart/form-data', raw)).toBeNull();
      },
    ),
    { numRuns: 60 },
  );
});
