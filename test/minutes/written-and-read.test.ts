import { describe, expect, it } from 'vitest';
import { dueText, line, read, world } from '../domain/minutes/office.ts';
import { type MinutesLabels, renderMinutes, type WrittenMinutes } from './write-minutes.ts';

const labels: MinutesLabels = {
  minutes: '会议纪要',
  time: '会议时间',
  place: '会议地点',
  host: '主持人',
  recorder: '记录人',
  present: '参会人员',
  absent: '请假',
  observers: '列席',
  topics: '议题',
  decisions: '会议决议',
  onlyToKnow: '仅知悉',
  actions: '行动项',
  what: '事项',
  owner: '责任人',
  with: '协办',
  due: '完成时间',
  state: '状态',
  done: '已完成',
  proposals: '建议',
  notes: '会议内容',
  next: '下次会议',
  sources: '原话',
  comma: '、',
  colon: '：',
};
const nameOf = (id: string): string => [...world.attendees, ...world.others].find((one) => one.id === id)?.name ?? id;
const render = (minutes: WrittenMinutes): string => renderMinutes(minutes, { labels, nameOf, dueText });

const TEXT = `销售周会纪要
时间：2026年6月3日 14:00　地点：三楼会议室
主持：张三　记录：李四
出席：王五、欧阳静
议题：1.库存 2.回款
决议：
1. 同意库龄90天以上车辆降价2%。
2. 7月起周报用新模板（仅知悉）
待办：
- [ ] 联系供应商 @张三 @李四 ⏰2026-06-09 18:00
- [x] 预订场地 @王五
- [ ] 采购打印纸
下次会议：6月10日 14:00`;

describe('S66: minutes as Markdown', () => {
  it('say who, when and what, and the sentence of each', () => {
    expect(render(read(TEXT))).toBe(`# 销售周会纪要

- 会议时间：2026年6月3日 14:00
- 会议地点：三楼会议室
- 主持人：张三
- 记录人：李四
- 参会人员：王五、欧阳静
- 下次会议：2026-06-10 14:00

## 议题

1. 库存
2. 回款

## 会议决议

1. 同意库龄90天以上车辆降价2%。
2. 7月起周报用新模板（仅知悉） (仅知悉)

## 行动项

| 事项 | 责任人 | 协办 | 完成时间 | 状态 |
| --- | --- | --- | --- | --- |
| 联系供应商 | 张三 | 李四 | 2026-06-09 18:00 |  |
| 预订场地 | 王五 |  |  | 已完成 |
| 采购打印纸 |  |  |  |  |

## 原话

> 同意库龄90天以上车辆降价2%。
> 7月起周报用新模板（仅知悉）
> 联系供应商 @张三 @李四 ⏰2026-06-09 18:00
> 预订场地 @王五
> 采购打印纸
`);
  });

  it('read again say the same', () => {
    const first = read(TEXT);
    const again = read(render(first));
    expect(again.actions.map(line)).toEqual(first.actions.map(line));
    expect(again.head).toEqual(first.head);
    expect(again.decisions.map(({ onlyToKnow }) => onlyToKnow)).toEqual([false, true]);
  });

  it('what people wrote stays on its line and becomes no markup', () => {
    const minutes = read('- [ ] 报价 @张三');
    const [action] = minutes.actions;
    const what = '甲|乙 *粗* <script>\n# 标题 [链接](x)';
    const text = render({ ...minutes, actions: action ? [{ ...action, what }] : [] });
    expect(text).toContain('| 甲\\|乙 \\*粗\\* \\<script\\> # 标题 \\[链接\\](x) | 张三 |');
  });

  it('have no part that is empty', () => {
    expect(render(read(''))).toBe('# 会议纪要\n');
  });
});
