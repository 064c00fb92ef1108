/** One thing the platform would refuse. `path` in the platform's own way: `ROOT -> body -> elements -> [3] -> text`. */
export interface CardFault {
  code: number;
  message: string;
  path: string;
}

/** Sub-codes of 230099. Rules whose code is not documented use `json`. */
export const CODE = {
  json: 200621,
  gone: 200861,
  tooMany: 11310,
  noName: 200530,
  person: 100290,
  image: 200570,
  chart: 200550,
  cell: 200914,
  row: 200915,
} as const;

export interface Known {
  isPerson(openId: string): boolean;
  isImage(key: string): boolean;
}

/** What is gathered while one card is read. */
export interface CardFacts {
  readonly known: Known;
  readonly faults: CardFault[];
  /** Names declared in config.style. */
  readonly textSizes: ReadonlySet<string>;
  readonly colours: ReadonlySet<string>;
  readonly elementIds: Set<string>;
  readonly names: Set<string>;
  elements: number;
  tables: number;
}

/** A place in the card: the way to it, the containers around it, and where its faults go. */
export class Site {
  constructor(
    readonly card: CardFacts,
    readonly steps: readonly (string | number)[] = [],
    readonly parents: readonly string[] = [],
  ) {}

  at(...steps: (string | number)[]): Site {
    return new Site(this.card, [...this.steps, ...steps], this.parents);
  }

  inside(tag: string): Site {
    return new Site(this.card, this.steps, [...this.parents, tag]);
  }

  get inForm(): boolean {
    return this.parents.includes('form');
  }

  get path(): string {
    return ['ROOT', ...this.steps.map((step) => (typeof step === 'number' ? `[${step}]` : step))].join(' -> ');
  }

  fault(code: number, message: string): void {
    this.card.faults.push({ code, message: `${message}, path: ${this.path}`, path: this.path });
  }

  /** This value is not one the property takes. */
  invalid(wanted: string): void {
    const property = [...this.steps].reverse().find((step) => typeof step === 'string') ?? 'ROOT';
    this.fault(CODE.json, `invalid property value, property: ${property}, expected: ${wanted}`);
  }
}
