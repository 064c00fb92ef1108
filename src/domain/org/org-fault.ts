/**
 * What config/org.yaml names and the company does not have, or has twice; it grants nothing, and the administrators are told.
 * - `unknown_department`, `unknown_person`: never seen; most likely a slip of the pen
 * - `department_gone`, `left`: was there, and is no more
 * - `ambiguous_department`, `ambiguous_person`: more than one fits, so none is taken
 * - `role_without_unit`: a role for a unit that is not (any more) there
 */
export interface OrgFault {
  readonly path: string;
  readonly value: string;
  readonly why:
    | 'unknown_person'
    | 'ambiguous_person'
    | 'left'
    | 'unknown_department'
    | 'ambiguous_department'
    | 'department_gone'
    | 'role_without_unit';
  /** The departments that fit, where more than one does. */
  readonly among?: readonly string[];
}
