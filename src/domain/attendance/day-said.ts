/** What a text of a file means (formats of DingTalk, WeCom and machines); `unknown` is never taken for normal. */
export type Said =
  | {
      readonly is: 'ok' | 'outdoor' | 'leave' | 'trip' | 'pending' | 'by_hand' | 'rest' | 'no_duty' | 'absent' | 'beside';
    }
  /** Minutes as the file has them; null: it gives none. The grade is ours. */
  | { readonly is: 'late' | 'early'; readonly minutes: number | null }
  /** `null`: whichever side it is of. */
  | { readonly is: 'missing' | 'corrected'; readonly side: 'in' | 'out' | null }
  | { readonly is: 'unknown'; readonly text: string };

const KINDS_OF_LEAVE =
  '请假|事假|病假|年假|年休假|调休|婚假|产假|陪产假|护理假|育儿假|丧假|工伤假|哺乳假|哺乳期假|产检假|探亲假|补休';
/** `MM-DD HH:mm到MM-DD HH:mm N天`, as it stands behind a leave or a trip. */
const SPAN = '[\\d\\s:：/年月日.-]*(?:到|至|~|-)?[\\d\\s:：/年月日.-]*(?:\\d+(?:\\.\\d+)?\\s*(?:天|小时|分钟))?';

const WORDS: readonly (readonly [RegExp, (found: RegExpExecArray) => Said])[] = [
  [/^(?:打卡)?正常$|^系统打卡$|^免打卡$|^无需打卡$|^正常打卡$/u, () => ({ is: 'ok' })],
  [/^补卡审批通过$|^补卡$|^正常[(（]补卡[)）]$|^已补卡$/u, () => ({ is: 'corrected', side: null })],
  [/^上班(?:补卡审批通过|管理员改为正常)$/u, () => ({ is: 'corrected', side: 'in' })],
  [/^下班(?:补卡审批通过|管理员改为正常)$/u, () => ({ is: 'corrected', side: 'out' })],
  [/^补卡申请中$|^审批中$|^补卡审批中$/u, () => ({ is: 'pending' })],
  [/^管理员.{0,20}?改为正常$|^管理员修改$|^管理员改为正常$/u, () => ({ is: 'by_hand' })],
  [
    /^(?:上班)?(?:严重|旷工)?迟到\s*(?:(\d+)\s*分钟?)?$/u,
    ([, n]) => ({ is: 'late', minutes: n === undefined ? null : Number(n) }),
  ],
  [
    /^(?:上班)?(?:严重)?迟到\s*(\d+)\s*小时\s*(?:(\d+)\s*分钟?)?$/u,
    ([, h, n]) => ({ is: 'late', minutes: Number(h) * 60 + Number(n ?? 0) }),
  ],
  [/^(?:下班)?(?:严重)?早退\s*(?:(\d+)\s*分钟?)?$/u, ([, n]) => ({ is: 'early', minutes: n === undefined ? null : Number(n) })],
  [/^上班(?:缺卡|未打卡)$/u, () => ({ is: 'missing', side: 'in' })],
  [/^下班(?:缺卡|未打卡)$/u, () => ({ is: 'missing', side: 'out' })],
  [/^缺卡$|^未打卡$|^-{1,2}$/u, () => ({ is: 'missing', side: null })],
  [/^旷工$/u, () => ({ is: 'absent' })],
  [/^外勤(?:打卡)?$/u, () => ({ is: 'outdoor' })],
  [new RegExp(`^(?:外出|出差|公出)${SPAN}$`, 'u'), () => ({ is: 'trip' })],
  [new RegExp(`^(?:${KINDS_OF_LEAVE})${SPAN}$`, 'u'), () => ({ is: 'leave' })],
  [new RegExp(`^补卡申请${SPAN}$`, 'u'), () => ({ is: 'pending' })],
  // Overtime counts by its own request.
  [new RegExp(`^加班${SPAN}$`, 'u'), () => ({ is: 'beside' })],
  [/^休息$|^正常\((?:休息|休息日|节假日|周末)\)$|^休息并打卡$|^休息日打卡$|^休息日$/u, () => ({ is: 'rest' })],
  [/^未入职$|^已离职$|^不在考勤组$|^未加入考勤组$/u, () => ({ is: 'no_duty' })],
];

/** `(09:01,18:05)` below a result repeats the punches, which come by themselves. */
const TIMES =
  /^[(（]\s*(?:-|\d{1,2}:\d{2}|次日\s*\d{1,2}:\d{2})(?:\s*[,，]\s*(?:-|\d{1,2}:\d{2}|次日\s*\d{1,2}:\d{2}))*\s*[)）]$/u;

/** What a cell says of a day: each of its pieces by itself, whatever is not known among them. */
export function readSaid(text: string): readonly Said[] {
  return text
    .normalize('NFKC')
    .split(/[\n\r;；,，、|]+(?![^(（]*[)）])/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !TIMES.test(piece))
    .map(saidOf);
}

function saidOf(piece: string): Said {
  for (const [shape, means] of WORDS) {
    const found = shape.exec(piece);
    if (found) return means(found);
  }
  return { is: 'unknown', text: piece.slice(0, 100) };
}
