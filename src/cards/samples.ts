import type { Card } from './element.ts';

/** Cards to be looked at, by group and title, each in one of the states that people meet. */
export type Samples = Readonly<Record<string, Readonly<Record<string, Card>>>>;
