/** A filled form takes no more; a longer answer is not read to its end. */
const MOST_BYTES = 64 * 1024;

/** `fetch` that gives up an answer longer than a form can be, so that nobody fills the memory. */
export const shortAnswers: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
    await response.body?.cancel();
    throw new Error('the answer is too long');
  }
  const reader = response.body?.getReader();
  if (!reader) return response;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new Error('the answer is too long');
    }
    pieces.push(value);
  }
  return new Response(Buffer.concat(pieces), { status: response.status, headers: response.headers });
};
