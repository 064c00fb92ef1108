import { chain } from '../../domain/approval/chain.ts';
import { defineProcess } from '../define.ts';
import { colleagues, spanRows } from '../leave/form.ts';
import type { LeaveWorld } from '../leave/world.ts';
import { assessChange, workOut } from './assess.ts';
import { CHANGE_FIELDS, fieldsFor, readChangeForm } from './form.ts';
import { lead } from './lead.ts';

const EXTENDS = { measure: 'kind', is: '=', than: 'extend' } as const;

/** What people say when they mean a leave they have, not a new one. */
const HEARS = new RegExp(
  [
    '销假|续假',
    '(变更|修改|调整)(我的)?(请假|假期|休假|年假)',
    '提前.{0,6}(回来|返岗|上班|回公司|回岗|结束)',
    '^我.{0,8}(回来|返岗|回岗)(上班)?了?[。！!~]*$',
    '取消.{0,20}(假|休)',
    '[天日号一二三四五六午假期休](我)?(不休|不请)(假)?了',
    '那[几一二两三四五六七八九十\\d]+天[^,，。]{0,4}假?[,，\\s的]*(最后|头|前|后|第|中间|其中)[一二两三\\d]?(天|日)[^,，。]{0,8}(回来|上班|不休|不用休|不请)',
    '(?:少|提前)(?:请|休|歇)[半一二两三\\d]+天[^。]{0,12}(?:回来|上班)',
    '续(请|休)?[半一二两三四五六七八九十\\d]+天',
    '(?<!请[^,，。]{0,8})(?:假|休)[^,，。]{0,6}(?:往?[后前](?:挪|推|延)|推迟|延后|顺延|挪到?|改成从|改到|改为|改成)',
    '[假休].{0,3}取消|那?(?:半天|天)不算(?:请?假|年假)|不用休(?:假)?了',
    '^我.{1,8}就?回(?:来|公司)上班',
    '延长.{0,6}假|假.{0,6}(延长|延到|续到|延至|延期)',
  ].join('|'),
);

/** 提前返岗、续假、取消一段 (S55): an approved leave is changed by a request of its own; the leave itself stays as it is until that is approved. */
export const leaveChange = (world: LeaveWorld) =>
  defineProcess({
    id: 'leave_change',
    prefix: 'QJ',
    clause: 'S55',
    name: { zh: '假期变更', en: 'Change of leave' },
    about: {
      zh: '提前返岗、续假、取消一段，例如“续假到下周五”',
      en: 'Early return, extension, part cancelled, e.g. “extend my leave until next Friday”',
    },
    phrases: ['销假', '续假', '变更假期', '假期变更', '提前返岗', 'change leave', 'extend leave'],
    claims: HEARS,
    fields: CHANGE_FIELDS,
    hidden: ['leave', 'how'],
    fieldsFor,
    askedWith: [
      ['from', 'to'],
      ['from_time', 'to_time'],
    ],
    together: spanRows,
    offers: { handover: colleagues },
    lead: (raw, c) => lead(raw, c, world.ledgers),
    measures: { days: 'number', kind: 'text', type: 'text' },
    refine: readChangeForm,
    facts: (form, c, self) => workOut(form, { ...c, leave: world.leave }, world, self),
    assess: (form, c, facts) => assessChange(form, { ...c, leave: world.leave }, facts),
    chain: chain({
      steps: [
        {
          id: 'handover',
          name: { zh: '交接人确认', en: 'Hand-over' },
          who: { field: 'handover' },
          consent: true,
          when: [EXTENDS],
        },
        { id: 'superior', name: { zh: '直接上级', en: 'Direct superior' }, who: { superior: 1 }, sla_hours: 8 },
        {
          id: 'region',
          name: { zh: '区域经理', en: 'Region manager' },
          who: { role: 'region_manager' },
          when: [EXTENDS, { measure: 'days', is: '>', than: 3 }],
          sla_hours: 8,
        },
        {
          id: 'hr',
          name: { zh: '人力资源', en: 'Human resources' },
          who: { role: 'hr' },
          when: [EXTENDS, { measure: 'days', is: '>', than: 5 }],
          sla_hours: 16,
        },
      ],
    }),
  });
