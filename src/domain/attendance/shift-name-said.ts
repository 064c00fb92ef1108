/** “中”就是晚班: what rosters call a shift, and which it is. `null`: no longer any. */
export interface ShiftNamed {
  readonly said: string;
  readonly shift: string | null;
}

const NAME = '[“"「]?([^\\s“”"「」,，。\\d]{1,6}?)[”"」]?';
const IN = '^(?:排班(?:表)?(?:里|上)?的?)?';
const IS = new RegExp(`${IN}${NAME}(?:班)?(?:就是|等于)[“"「]?([^\\s“”"「」,，。\\d]{1,6}班|休息?|公休)[”"」]?$`, 'u');
const FORGET = new RegExp(`${IN}${NAME}(?:班)?不再是班名$`, 'u');
/** 今天就是夜班 says when, and names nothing. */
const NO_NAME = /^(?:今|明|后天|昨|我|你|您|他|她|这|那|下|上|本|周|星期|礼拜|每|都|其实|现在)/u;

/** Somebody says which shift a name of a roster is; null: something else. */
export function shiftNamed(sentence: string): ShiftNamed | null {
  const bare = sentence.trim();
  const [, gone] = FORGET.exec(bare) ?? [];
  if (gone !== undefined) return { said: gone, shift: null };
  const [, said, shift] = IS.exec(bare) ?? [];
  return said === undefined || shift === undefined || NO_NAME.test(said) ? null : { said, shift };
}
