import type { Role } from '../org/org.ts';

/** Posts of the policy as people call them when they look for somebody; 主管 alone comes last, since 区域主管 and 财务主管 are none of a branch. */
const WORDS: readonly (readonly [Role, readonly string[]])[] = [
  ['region_manager', ['区域经理', '大区经理', '区域负责人', '大区负责人', '区域主管']],
  ['network_department', ['二网管理部', '二网部']],
  ['operations', ['运营专员', '运营']],
  ['hr', ['人力资源', '人力', '人事', 'HR', 'hr']],
  ['finance', ['财务', '会计', '出纳']],
  ['admin', ['系统管理员', '管理员']],
  ['supervisor', ['业务主管', '店长', '主管', '负责人']],
];

/** The post a sentence names; null where it names none. */
export const postSaid = (said: string): Role | null =>
  WORDS.find(([, words]) => words.some((word) => said.includes(word)))?.[0] ?? null;
