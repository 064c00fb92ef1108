import type { directoryWords as zh } from '../zh-CN/directory.ts';

export const directoryWords: Record<keyof typeof zh, string> = {
  'directory.title': 'The directory or the configuration needs attention',
  'directory.seen': '{count} in all. Everybody and everything else is up to date.',
  'directory.more': '{count} more are not listed',
  'directory.and_more': '{names} and others, {count} in all',

  'directory.org.unknown_person':
    '{path} in org.yaml: nobody has the number {value}, so nobody has this role. Please write a number that exists.',
  'directory.org.ambiguous_person':
    '{path} in org.yaml: several people have the number {value}, so it is not clear who is meant. Please correct the numbers in the admin console; whoever held the role keeps it.',
  'directory.org.left':
    '{path} in org.yaml: the person with the number {value} has left, so nobody has this role. Please name who follows.',
  'directory.org.unknown_department':
    '{path} in org.yaml: there is no “{value}” in the directory. Please write the present name, or its department_id.',
  'directory.org.ambiguous_department':
    '{path} in org.yaml: several departments are called “{value}” ({among}), so it is not clear which is meant. Please write its department_id.',
  'directory.org.department_gone':
    '{path} in org.yaml: the department that was “{value}” is not in the directory any more. The unit is closed and its roles give nothing. Please name the department in its place (department_id), or remove the line.',
  'directory.org.role_without_unit':
    '{path} in org.yaml: the unit {value} is not in the directory now, so this role gives nothing (it never becomes company-wide). Please correct the unit first.',

  'directory.skipped.person':
    'The entry of {which} could not be read ({why}); what was known before stands. Please correct it in the admin console.',
  'directory.skipped.person_new':
    'The person with the id {which} could not be read ({why}) and cannot use the assistant yet. Please correct it in the admin console.',
  'directory.skipped.person_without_id':
    'A person could not be read ({why}) and was left out. Please look at the people changed last.',
  'directory.skipped.department':
    'The department {which} could not be read ({why}); what was known before stands. Please correct it in the admin console.',
  'directory.skipped.department_new':
    'The department with the id {which} could not be read ({why}); its people have no unit for now. Please correct it in the admin console.',
  'directory.skipped.department_without_id':
    'A department could not be read ({why}); for its people and for what lies below, what was known before stands. Please look at the departments changed last.',
  'directory.skipped.group': 'A group (id {which}) could not be read ({why}); what was known before stands.',
  'directory.skipped.group_new': 'A group (id {which}) could not be read ({why}) and was left out.',
  'directory.skipped.group_without_id': 'A group could not be read ({why}) and was left out.',
  'directory.why.refused': 'the platform refuses to show it',
  'directory.why.missing': '{field} is missing',
  'directory.why.unreadable': '{field} is not as it should be',

  'directory.shared_number':
    'The number {number} is that of {people}. They are different people; roles and careers written by this number give nothing for now. Please correct it in the admin console.',
  'directory.reused_number':
    '{who} has the number {number} that was {was}’s, who has left. They are different people, and nothing of {was} is seen by {who}. If it is the same person come back, please tell whoever looks after the assistant.',
  'directory.no_number':
    'Without an employee number: {people}. They can do everything, but roles and careers are written by number. Please add it in the admin console.',
  'directory.no_department':
    'Department unknown: {people}. For now they belong to no unit. Please check their department, or the app’s contact range.',
  'directory.hidden':
    'Outside the app’s contact range now: {people}. They do not count as having left; but as their accounts cannot be seen, they count as suspended, and others decide in their place. Please put the range right in the admin console; they are back by themselves then.',
};
