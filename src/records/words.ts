/** Told to whoever keeps config/numbers.yaml. */
export const SPAN_FORM = '写成 2h（工作小时）、3wd（工作日）或 30d（自然日）';
