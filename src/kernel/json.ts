/** JSON that keeps bigint (money in cents) whole: `{"$int":"123"}`. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? { $int: inner.toString() } : inner));

/** The value `toJson` wrote; for JSON of our own making only. */
export const fromJson = (text: string): unknown =>
  JSON.parse(text, (_key, inner: unknown) => {
    if (typeof inner === 'object' && inner !== null && '$int' in inner && typeof inner.$int === 'string')
      return BigInt(inner.$int);
    return inner;
  });
