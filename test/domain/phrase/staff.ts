/** People and leave types of the tests; a person's id is the name, so readings stay readable. */
export const STAFF = '沈国梁 周敏 吴昊 王芳 李强 李敏 张伟 陈静 孙悦 赵磊 钱多多 张玮 林晓 何平 黄志强 欧阳静 单小雨 马腾 曾伟民'
  .split(' ')
  .map((name) => ({ id: name, name }));

export const TYPES = [
  { id: 'annual', words: ['年假', '年休假', '带薪年假', '年休', 'annual leave'] },
  { id: 'sick', words: ['病假', '生病', '看病', '不舒服', '发烧', 'sick leave'] },
  { id: 'personal', words: ['事假', '私事', '家里有事'] },
  { id: 'marriage', words: ['婚假', '结婚'] },
  { id: 'maternity', words: ['产假', '生孩子'] },
  { id: 'paternity', words: ['陪产假', '护理假', '陪产'] },
  { id: 'time_off', words: ['调休', '补休'] },
];
