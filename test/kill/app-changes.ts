import { type Office, sees } from './app-people.ts';

/** What an administrator changes in the directory beside the stories of the branches, and how the bot's database shows that it has followed. */
type Change = (office: Office, n: number) => string;

const countPeople = (openId: string, where: string): string =>
  `SELECT count(*) FROM "Person" p JOIN "Identity" i ON i."personId" = p.id WHERE i."externalId" = '${openId}' AND ${where}`;

const CHANGES: readonly Change[] = [
  ({ controls }, n) => {
    const { openId } = controls.addPerson({
      name: `新人${n}`,
      title: '业务员',
      dept: 'od_guangzhou',
      leader: '韩雪',
      joined: '2026-11-23',
    });
    return countPeople(openId, 'p.active = 1');
  },
  ({ controls }, n) => {
    controls.changeDepartment('od_finance', { name: `财务${n}部` });
    return `SELECT count(*) FROM "Unit" WHERE name = '财务${n}部'`;
  },
  ({ controls }, n) => {
    const { openId } = controls.addPerson({
      no: `K${n}`,
      name: '李强',
      title: '文员',
      dept: 'od_hr',
      leader: '褚玉兰',
      joined: '2026-11-23',
    });
    controls.resign(openId);
    controls.updatePerson('冯磊', { title: `出纳${n}` });
    return countPeople('ou_e006', `p.title = '出纳${n}'`);
  },
  ({ controls }, n) => {
    const to = n % 2 === 0 ? 'od_guangzhou' : 'od_shenzhen';
    controls.updatePerson('马腾', { dept: to, title: `业务员${n}` });
    return countPeople('ou_e405', `p.title = '业务员${n}'`);
  },
  ({ controls }, n) => {
    const frozen = n % 2 === 0;
    controls.updatePerson('欧阳静', { frozen, title: `顾问${n}` });
    return countPeople('ou_e305', `p.title = '顾问${n}'`);
  },
];

/** So many changes, one after the other has been followed. */
export async function changeCompany(office: Office, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await office.turn();
    const followed = (CHANGES[n % CHANGES.length] as Change)(office, n);
    await sees(office, () => office.knows(followed), `change ${n} of the company is followed`);
  }
}
