import { describe, expect, it } from 'vitest';
import { readLeave } from '../../../src/domain/leave/leave-sentence.ts';
import { on, readingText } from './reading.ts';
import { STAFF, TYPES } from './staff.ts';

/** type | when | who takes over | reason; `-` where nothing was said. */
function read(sentence: string): string {
  const { type, when, handover, reason } = readLeave(sentence, { ...on(), types: TYPES, people: STAFF });
  const person = handover ? `${handover.matched}=${handover.candidates.join('/')}` : '-';
  return [type ?? '-', readingText(when), person, reason ?? '-'].join(' | ');
}

describe('a leave in one sentence', () => {
  it.each([
    ['请假', '- | - | - | -'],
    ['明天请一天年假', 'annual | 11-24 | - | -'],
    ['明天下午请半天事假', 'personal | 11-24pm | - | -'],
    ['12月1号到3号年假，小敏代我', 'annual | 12-01..12-03 | 小敏=周敏/李敏 | -'],
    ['下周三下午请半天假, 小李代我', '- | 12-02pm | 小李=李强/李敏 | -'],
    ['12月1号到3号年假，李敏代我，去海南', 'annual | 12-01..12-03 | 李敏=李敏 | 去海南'],
    ['因为孩子发烧，请明天事假一天，工作交给李敏', 'personal | 11-24 | 李敏=李敏 | 孩子发烧'],
    ['明天请病假，原因：发烧39度，由王芳代班', 'sick | 11-24 | 王芳=王芳 | 发烧39度'],
    ['明天要搬家，请一天事假', 'personal | 11-24 | - | 搬家'],
    ['请三天年假从周一开始，交接人：zhangwei', 'annual | 11-23..11-25 | zhangwei=张伟/张玮 | -'],
    ['明天下午去医院复查，请半天病假，麻烦小李帮我顶一下', 'sick | 11-24pm | 小李=李强/李敏 | 去医院复查'],
    ['后天陪产假', 'paternity | 11-25 | - | -'],
    ['下周一到周三年假，期间工作由陈静负责，回老家', 'annual | 11-30..12-02 | 陈静=陈静 | 回老家'],
    ['请假：12.1-12.3，事由：参加婚礼，代理人：李强', '- | 12-01..12-03 | 李强=李强 | 参加婚礼'],
    ['嗯那个我下周三上午想请半天假，家里有点事', '- | 12-02am | - | 家里有点事'],
    ['呃我明天想请事假，唉，孩子病了', 'personal | 11-24 | - | 孩子病了'],
    ['因为昨天发烧明天请假', 'sick | 11-24 | - | 昨天发烧'],
    ['明天请假由老王代我，因为要去体检', '- | 11-24 | 老王=王芳 | 要去体检'],
    ['小雨替我，后天事假，接孩子', 'personal | 11-25 | 小雨=单小雨 | 接孩子'],
    ['家里有事，明天请一天', 'personal | 11-24 | - | 家里有事'],
    ['我要请明天的年假', 'annual | 11-24 | - | -'],
    ['明天早上身体不舒服，想请半天假', 'sick | 11-24am | - | 身体不舒服'],
    ['明天结婚请假三天', 'marriage | 11-24..11-26 | - | 结婚'],
    ['由于家中有事，本人申请12月1日至12月2日事假', 'personal | 12-01..12-02 | - | 家中有事'],
    ['手头工作移交给赵磊，下周休年假', 'annual | 11-30..12-06 | 赵磊=赵磊 | -'],
    ['12月7号起休5天年假，让志强接手', 'annual | 12-07..12-11 | 志强=黄志强 | -'],
    ['章伟代我，明天调休', 'time_off | 11-24 | 章伟=张伟/张玮 | -'],
    ['明天请病假，原因：发烧39度，由王芳做交接人', 'sick | 11-24 | 王芳=王芳 | 发烧39度'],
    ['明天请假，由王二代我', '- | 11-24 | 王二= | -'],
    ['明天请假，工作交给赵六', '- | 11-24 | 赵六= | -'],
    ['明天请半天病假', 'sick | ?which_half 11-24am|11-24pm | - | -'],
    ['2月30日请年假', 'annual | !no_such_day | - | -'],
    ['年假不够，明天请事假', '- | 11-24 | - | 年假不够'],
    ['明天需要去派出所办身份证，请半天假，上午', '- | 11-24am | - | 去派出所办身份证'],
    ['不需要请假了', '- | - | - | -'],
    ['明天和李强开会', '- | 11-24 | - | 和李强开会'],
    ['我下周三要去医院，请半天病假，上午', 'sick | 12-02am | - | 去医院'],
    ['１２月１号请年假，李敏代我', 'annual | 12-01 | 李敏=李敏 | -'],
    ['请明天事假，家里漏水了，要找人修', 'personal | 11-24 | - | 家里漏水了，要找人修'],
    ['请明天事假家里漏水要找人修', 'personal | 11-24 | - | 家里漏水要找人修'],
    ['下周一事假，牙疼要看医生', 'personal | 11-30 | - | 牙疼要看医生'],
    ['明天上午请半天事假，送孩子体检', 'personal | 11-24am | - | 送孩子体检'],
    ['下周三事假一天，孩子学校开家长会，我得去参加', 'personal | 12-02 | - | 孩子学校开家长会，我得去参加'],
    ['你好领导，明天事假，我要去医院', 'personal | 11-24 | - | 去医院'],
  ])('%s', (sentence, expected) => expect(read(sentence)).toBe(expected));

  it('takes over the sentence’s own words, not those with pieces left out', () => {
    const { when } = readLeave('明天要搬家，请一天事假', { ...on(), types: TYPES });
    expect(when).toMatchObject({ matched: '明天要搬家，请一天' });
  });
});
