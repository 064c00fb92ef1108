export const filesWords = {
  'files.got_image': { zh: '收到图片', en: 'A picture has arrived' },
  'files.got_file': { zh: '收到文件', en: 'A file has arrived' },
  'files.nothing': { zh: '现在没有要收图片或文件的表单和申请。', en: 'Nothing takes pictures or files at the moment.' },
  'files.which': { zh: '要放进哪张表单？', en: 'Which form is it for?' },
  'files.line_taken': { zh: '{label}，已放进去', en: '{label}, attached' },
  'files.attach': { zh: '放进去', en: 'Attach' },
  'files.as_sheet': {
    zh: '要导入的表格（考勤、排班、台账等）？我来读',
    en: 'A sheet to bring (attendance, rosters, registers)? I read it',
  },
  'files.read_sheet': { zh: '读成表格', en: 'Read the sheet' },
  'files.attached': { zh: '已附上', en: 'Attached' },
  'files.given': { zh: '{label}：已收到{count}份', en: '{label}: {count} attached' },
  'files.detach': { zh: '去掉', en: 'Take out' },
  'files.asked': { zh: '{label}：{hint}', en: '{label}: {hint}' },
  'files.may_send': { zh: '需要时直接发给我，再点“放进去”', en: 'if needed, send it to me and press “Attach”' },
  'files.send': { zh: '请把照片或文件直接发给我', en: 'please send me a picture or file' },
} as const;
