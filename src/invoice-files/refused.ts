import type { FileRefusal } from '../domain/invoice/invoice.ts';

/** A file, or a part of one, from which nothing is read, and why. */
export class Refused extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal);
  }
}
