/** A record of a workbook with what its CONTINUE records bring, each part by itself: strings may break between them. */
export class XlsWords {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at = 0;

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  byte(): number {
    while (this.#at >= this.#here.length && this.#part < this.#parts.length) this.#next();
    const value = this.#here[this.#at];
    if (value === undefined) throw new RangeError('a record ends too early');
    this.#at++;
    return value;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return this.short() + this.short() * 0x10000;
  }

  skip(count: number): void {
    for (let n = 0; n < count; n++) this.byte();
  }

  /** A string with its runs and extras, which say nothing. Where it breaks, the next part says anew how wide its signs are. */
  text(length = this.short()): string {
    let flags = this.byte();
    const runs = flags & 8 ? this.short() : 0;
    const extra = flags & 4 ? this.long() : 0;
    const codes: number[] = [];
    for (let n = 0; n < length; n++) {
      if (this.#at >= this.#here.length) {
        this.#next();
        flags = this.byte();
      }
      codes.push(flags & 1 ? this.short() : this.byte());
    }
    this.skip(4 * runs + extra);
    return String.fromCharCode(...codes.slice(0, 32_768));
  }

  get #here(): Uint8Array {
    return this.#parts[this.#part] ?? new Uint8Array();
  }

  #next(): void {
    this.#part++;
    this.#at = 0;
  }
}
