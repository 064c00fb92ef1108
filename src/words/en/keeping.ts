import type { keepingWords as chinese } from '../zh-CN/keeping.ts';

export const keepingWords: Record<keyof typeof chinese, string> = {
  'keeping.title': 'Maintenance',
  'keeping.backup_failed':
    'The automatic backup did not succeed: {why}. It is tried again in an hour; npm run backup on the server shows the result.',
  'keeping.why.full': 'there is not enough space on the disk for backups',
  'keeping.why.read_only': 'the folder for backups cannot be written',
  'keeping.why.folder': 'the folder for backups cannot be used',
  'keeping.why.damaged': 'the database or the copy is damaged; please restore the latest good backup soon (npm run restore)',
  'keeping.why.disk': 'the disk answers with errors',
  'keeping.why.late': 'there has been no new backup for two days',
  'keeping.why.other': 'see the log of the server',
  'keeping.disk_low':
    'The disk of the server is nearly full: {free} MB ({percent} %) are left. Once it is full nothing can be saved; please make space.',
  'keeping.disk_pace':
    'The disk of the server has {free} MB ({percent} %) left and will be full in about {days} days at the present pace. Please make space.',
  'keeping.disk_full':
    'Only {free} MB are left on the disk of the server; nothing may be saved any moment now. Please make space at once.',
  'keeping.file_damaged':
    'The database file is damaged. Please stop the service soon, restore the latest backup (npm run restore) and check the disk.',
  'keeping.not_saved':
    'Not saved: the storage of the system has a problem, the administrators are told. Please try again in a while.',
};
