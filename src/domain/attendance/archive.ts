/** What of a person's month an archived report may have a column for (config/attendance.yaml, archive). */
export const ARCHIVED_FIGURES = [
  'due',
  'value',
  'late',
  'late_minutes',
  'early',
  'missing',
  'absent',
  'leave',
  'trip',
  'rest_work',
  'overtime',
] as const;
export type ArchivedFigure = (typeof ARCHIVED_FIGURES)[number];

/** A column of an archived report; `path`: what stands above it, the widest first. */
export interface ArchiveField {
  readonly code: string;
  readonly title: string;
  readonly path: readonly string[];
}

export interface ArchiveColumns {
  readonly columns: readonly { readonly figure: ArchivedFigure; readonly code: string }[];
  /** Of what the report has no column, or two of one title. */
  readonly without: readonly ArchivedFigure[];
}

/**
 * Which figure goes into which column: found by its code, its title, or `group_title`. Two columns of one title are none: nothing is guessed.
 * @param named column by figure, as the company has named it
 */
export function archiveColumns(
  named: Readonly<Partial<Record<ArchivedFigure, string>>>,
  fields: readonly ArchiveField[],
): ArchiveColumns {
  const found = ARCHIVED_FIGURES.flatMap((figure) => {
    const name = named[figure];
    if (name === undefined) return [];
    const byCode = fields.filter(({ code }) => code === name);
    const byTitle = fields.filter(({ title, path }) => title === name || [...path, title].join('_') === name);
    const [only, ...others] = byCode.length > 0 ? byCode : byTitle;
    return [{ figure, code: only && others.length === 0 ? only.code : null }];
  });
  return {
    columns: found.flatMap(({ figure, code }) => (code === null ? [] : [{ figure, code }])),
    without: found.flatMap(({ figure, code }) => (code === null ? [figure] : [])),
  };
}
