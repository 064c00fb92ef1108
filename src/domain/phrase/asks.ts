/** Words that ask, in whatever order: 病假工资打几折, 请假理由写啥好, how often can I correct my punch. */
const ASKS =
  /(?<![这那前后好没十哪上]|[\d])几(?:次|回|折|块|毛|号|点|成|倍|步|级|种|类|个(?:月|星期|礼拜|工作日))|一般要?几|多(?:长时间|大|高|远|晚|早|少钱)(?!都|也)|(?:写|填|选|用|算|带|交|走|找|按|有|是|要|做|干|办|为|凭|拿|准备|需要)(?:些|点)?(?:什么|啥)(?!都|也|的|事|问题|急)|[什甚]么(?:时候|情况|原因|意思|条件|材料|流程|规定|区别|标准)|啥(?:时候|情况|意思|条件|材料|标准|好$)|(?<!不知道?|不清楚|不晓得|不(?:管|论)|无论|[也都])(?:怎么|怎样|如何|咋)(?!都|也|又|了|回事|这么|那么)(?:\p{Script=Han}|$)|哪(?:里|儿|天|种|个|些|位|一)(?!都|也)|(?<v>[能会该用够许准上来在放])不\k<v>(?:以)?|(?:算|是|等于|折|合)(?:成)?几(?:个)?(?:小时|天)|还(?:行|能|可以|来得及)[^,，。]{0,4}[不吗]$|是否|能否|可否/u;
const ASKS_EN =
  /^(?:(?:hi|hello|hey|so|and|please)[,!]? )?(?:how (?:often|many|much|long|far|late|soon|do|does|can|to)|what|when|where|which|who|whose|why|is (?:it|there|my|the)|are (?:there|my|we)|do (?:i|we)|does|did|am i|should i|may i)\b/iu;

/** Whether a sentence asks, whatever it names besides; what is told behind a colon and what somebody does not know is no question. Total. */
export const asksAnything = (plain: string): boolean => ASKS.test(plain) || ASKS_EN.test(plain);
