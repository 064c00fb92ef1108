/** The database that every test's own is copied from. */
export const TEMPLATE = 'erwang_template';
