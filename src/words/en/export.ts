import type { exportWords as chinese } from '../zh-CN/export.ts';

export const exportWords: Record<keyof typeof chinese, string> = {
  'export.coming': 'Preparing the leave record of {whose}, {from} to {to} (details, summary, balances); it follows at once.',
  'export.coming_default':
    'Preparing the leave record of {whose}, {from} to {to} (details, summary, balances); it follows at once. For another time say “导出10月假勤”.',
  'export.toast': 'It follows at once',
  'export.own': 'Export my leave',
  'export.not_yours':
    'Only supervisors, region managers, the network department and HR can export the leave record of the units they answer for. You can have your own.',
  'export.other_unit': 'You can export the units you answer for: {units}. You can also have your own.',
  'export.other_person': '{name} is not in a unit you answer for. You can have your own.',
  'export.which_person': 'Several colleagues have this name. Name the unit, for example “导出苏州分店11月假勤”.',
  'export.which_unit':
    'Several units are called “{said}”: {units}. Name the one above as well, for example “导出华东区域苏州分店11月假勤”.',
  'export.which_time':
    'I could not read the time. Name a month or first and last day, at most a year, for example “导出11月假勤”.',
  'export.too_long': 'At most a year at once. Name a shorter time, for example “导出11月假勤”.',
  'export.too_many':
    'At most {lines} lines and {people} people at once. Export by unit or by month, for example “导出苏州分店11月假勤”.',
  'export.failed':
    'The leave record could not be sent: the platform takes no files. Ask an administrator to check the permission to upload files (im:resource), then try again.',
  'export.file': 'Leave {whose} {days}',
  'export.all': 'all units',
  'export.detail': 'Details',
  'export.summary': 'Summary',
  'export.balance': 'Balances',
  'export.no': 'Employee no.',
  'export.name': 'Name',
  'export.unit': 'Unit',
  'export.date': 'Date',
  'export.part': 'When',
  'export.type': 'Kind',
  'export.hours': 'Hours',
  'export.state': 'State',
  'export.number': 'Request',
  'export.approved': 'approved',
  'export.held': 'pending',
  'export.days_of': '{name} (d)',
  'export.total': 'Total (d)',
  'export.pending': 'Pending (d)',
  'export.granted': 'Granted (d)',
  'export.used': 'Used (d)',
  'export.bound': 'Held (d)',
  'export.left': 'Left (d)',
  'export.expiry': 'Next expiry',
};
