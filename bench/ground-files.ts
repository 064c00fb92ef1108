// Which files are counted as the ground of records and the life of a case, as data: what belongs to another life or a feature is named with its reason.

/** Every file of these folders is counted, with the named ones of the store; words, samples, definitions and the 我的待办 card stand elsewhere. */
export const GROUND_FOLDERS = ['src/records', 'src/handlers/records', 'src/handlers/forms', 'src/cards/records'] as const;
export const GROUND_READS = ['records', 'records-due', 'record-paths', 'record-words'].map(
  (name) => `src/store/reads/${name}.ts`,
);

/** Of these folders, what the ground could do without. */
export const NOT_GROUND: readonly { readonly files: RegExp; readonly why: string }[] = [
  { files: /\/circulation[^/]*\.ts$/, why: 'the life of a circulation: who is asked, answers and objects' },
  {
    files: /\/register[^/]*\.ts$/,
    why: 'the life of a register: states and moves of its definition, counted numbers, lists of its own',
  },
  { files: /\/submission[^/]*\.ts$/, why: 'the life of what is handed in once a period' },
  { files: /\/withdrawn\.ts$/, why: 'what an import brought and is taken back with it' },
  { files: /\/samples\.ts$/, why: 'cards of the gallery' },
];
