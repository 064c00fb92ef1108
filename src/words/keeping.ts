export const keepingWords = {
  'keeping.title': { zh: '系统维护', en: 'Maintenance' },
  'keeping.backup_failed': {
    zh: '自动备份没有成功：{why}。一小时后会再试；也可以在服务器上运行 npm run backup 看结果。',
    en: 'The automatic backup did not succeed: {why}. It is tried again in an hour; npm run backup on the server shows the result.',
  },
  'keeping.why.full': { zh: '放备份的磁盘空间不够', en: 'there is not enough space on the disk for backups' },
  'keeping.why.read_only': { zh: '放备份的文件夹不能写', en: 'the folder for backups cannot be written' },
  'keeping.why.folder': { zh: '放备份的文件夹不能用', en: 'the folder for backups cannot be used' },
  'keeping.why.damaged': {
    zh: '数据库或备份检查出损坏，请尽快用最近的好备份恢复（npm run restore）',
    en: 'the database or the copy is damaged; please restore the latest good backup soon (npm run restore)',
  },
  'keeping.why.disk': { zh: '磁盘读写出错', en: 'the disk answers with errors' },
  'keeping.why.late': { zh: '已经两天没有新备份', en: 'there has been no new backup for two days' },
  'keeping.why.other': { zh: '原因见服务器日志', en: 'see the log of the server' },
  'keeping.disk_low': {
    zh: '服务器磁盘快满了：还剩{free}MB（{percent}%）。满了以后什么都存不下，请清理或扩容。',
    en: 'The disk of the server is nearly full: {free} MB ({percent} %) are left. Once it is full nothing can be saved; please make space.',
  },
  'keeping.disk_pace': {
    zh: '服务器磁盘还剩{free}MB（{percent}%），照现在的速度大约{days}天用完。请清理或扩容。',
    en: 'The disk of the server has {free} MB ({percent} %) left and will be full in about {days} days at the present pace. Please make space.',
  },
  'keeping.disk_full': {
    zh: '服务器磁盘只剩{free}MB，随时会存不下，请马上清理。',
    en: 'Only {free} MB are left on the disk of the server; nothing may be saved any moment now. Please make space at once.',
  },
  'keeping.file_damaged': {
    zh: '数据库文件检查出损坏。请尽快停止服务，用最近的备份恢复（npm run restore），并检查这块磁盘。',
    en: 'The database file is damaged. Please stop the service soon, restore the latest backup (npm run restore) and check the disk.',
  },
  'keeping.not_saved': {
    zh: '没有保存：系统的存储出了问题，已通知管理员。请过一会儿再试一次。',
    en: 'Not saved: the storage of the system has a problem, the administrators are told. Please try again in a while.',
  },
} as const;
