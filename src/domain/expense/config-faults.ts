import type { ExpenseRules } from './rules.ts';

/** What `configFaults` looks at: the parts of the file that name each other. */
type Named = Pick<
  ExpenseRules,
  'kinds' | 'uses' | 'currencies' | 'rates' | 'grades' | 'tiers' | 'standards' | 'seasons' | 'titles' | 'items'
> & {
  readonly usual_grade: string;
  readonly usual_tier: string;
  readonly accounts: { readonly kinds: Readonly<Record<string, string>> };
};

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Names that stand for nothing, and rows of a table that lack a column: each would be noticed only by whoever is refused for it. */
export function configFaults(file: Named): readonly Fault[] {
  const grades = file.grades.map(({ id }) => id);
  const tiers = Object.keys(file.tiers);
  const kinds = file.kinds.map(({ id }) => id);
  const oneOf = (path: readonly PropertyKey[], name: string, names: readonly string[], what: string): readonly Fault[] =>
    names.includes(name) ? [] : [{ path, message: `no ${what} has this id; expected one of ${names.join(', ') || '(none)'}` }];
  const complete = (path: readonly PropertyKey[], row: object, names: readonly string[], what: string): readonly Fault[] => {
    const lacking = names.filter((name) => !Object.hasOwn(row, name));
    return [
      ...(lacking.length > 0 ? [{ path, message: `${what} ${lacking.join(', ')} is missing` }] : []),
      ...Object.keys(row).flatMap((name) => oneOf([...path, name], name, names, what)),
    ];
  };
  const twice = (names: readonly (readonly [readonly PropertyKey[], string])[], what: string): readonly Fault[] =>
    names.flatMap(([path, name], i) =>
      names.findIndex(([, other]) => other === name) < i ? [{ path, message: `${what} is there twice` }] : [],
    );
  const cities = Object.entries(file.tiers).flatMap(([tier, list]) => list.map((city, i) => [['tiers', tier, i], city] as const));
  const standards = Object.entries(file.standards).flatMap(([use, rows]) =>
    Object.keys(rows).length === 0
      ? []
      : [
          ...complete(['standards', use], rows, grades, 'grade'),
          ...Object.entries(rows).flatMap(([grade, row]) => complete(['standards', use, grade], row, tiers, 'tier')),
        ],
  );
  return [
    ...twice(
      file.kinds.map(({ id }, i) => [['kinds', i, 'id'], id] as const),
      'this id',
    ),
    ...twice(
      file.uses.map(({ id }, i) => [['uses', i, 'id'], id] as const),
      'this id',
    ),
    ...twice(
      file.grades.map(({ id }, i) => [['grades', i, 'id'], id] as const),
      'this id',
    ),
    ...twice(cities, 'this city'),
    ...twice(
      file.titles.map(({ taxId }, i) => [['titles', i, 'tax_id'], taxId] as const),
      'this tax number',
    ),
    ...(grades.length > 0 ? oneOf(['usual_grade'], file.usual_grade, grades, 'grade') : []),
    ...(tiers.length > 0 ? oneOf(['usual_tier'], file.usual_tier, tiers, 'tier') : []),
    ...standards,
    ...file.seasons.flatMap(({ hotel }, i) => complete(['seasons', i, 'hotel'], hotel, grades, 'grade')),
    ...file.kinds.flatMap(({ perHead }, i) => (perHead ? complete(['kinds', i, 'per_head'], perHead, grades, 'grade') : [])),
    ...file.kinds.flatMap((kind, i) =>
      kind.uses.flatMap((use, j) =>
        oneOf(
          ['kinds', i, 'uses', j],
          use,
          file.uses.map(({ id }) => id),
          'use',
        ),
      ),
    ),
    ...file.rates.flatMap(({ currency }, i) =>
      oneOf(
        ['rates', i, 'currency'],
        currency,
        file.currencies.map(({ code }) => code),
        'currency',
      ),
    ),
    ...file.items.flatMap((item, i) => item.kinds.flatMap((kind, j) => oneOf(['items', i, 'kinds', j], kind, kinds, 'kind'))),
    ...Object.keys(file.accounts.kinds).flatMap((kind) => oneOf(['accounts', 'kinds', kind], kind, kinds, 'kind')),
  ];
}
