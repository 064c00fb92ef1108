const MONTH =
  /^(?:看|查|查看|看看|查一?下|看一?下)?(?:一下)?(?:我(?:的|本月|这个月|这月)?|本月|这个月)(?:的)?(?:考勤|出勤|打卡)(?:记录|情况|明细)?$|^(?:我)?(?:这个月|本月)?(?:迟到|缺卡)(?:了)?几次$|^(?:我)?考勤(?:异常|记录)$|^my attendance$/iu;
const LAST =
  /^(?:看|查)?(?:一下)?我?上个?月(?:的)?(?:考勤|出勤|打卡)(?:记录|情况|明细)?$|^(?:my )?attendance (?:of )?last month$/iu;
const CHECK_IN = /^(?:我要|我来|现在)?(?:上班|下班|外勤)?(?:打卡|签到|签退)$|^(?:check|punch|clock)[ -]?(?:in|out)$/iu;

/** 我的考勤 · 上个月的考勤 · 打卡: what of their own attendance somebody asks for; null: something else. */
export function attendanceQuestion(bare: string): 'month' | 'last_month' | 'check_in' | null {
  const said = bare.trim();
  if (MONTH.test(said)) return 'month';
  if (LAST.test(said)) return 'last_month';
  return CHECK_IN.test(said) ? 'check_in' : null;
}
