import { describe, expect, it } from 'vitest';
import { type Searched, searchPeople } from '../../../src/domain/phrase/search-people.ts';

const one = (id: string, name: string, unit: string, title = '业务员', employeeNo: string | null = id): Searched => ({
  id,
  name,
  employeeNo,
  title,
  units: [unit, '华东区域', '恒达汽车'],
});

const STAFF = [
  one('E101', '王芳', '苏州分店', '业务主管'),
  one('E104', '张伟', '苏州分店'),
  one('E204', '张伟', '杭州分店'),
  one('E205', '张玮', '杭州分店'),
  one('E206', '欧阳静', '杭州分店', '运营专员'),
  one('E207', '单小雨', '杭州分店', '业务员', null),
  one('E208', 'Anna Schmidt', '苏州分店', '顾问'),
  one('E10', '芳草', '财务部', '财务经理'),
];

const found = (said: string): readonly string[] => searchPeople(said, STAFF).map(({ id }) => id);

describe('O31 找人：姓名、拼音、工号、部门、职务', () => {
  it.each([
    ['全名', '王芳', ['E101']],
    ['名字里的一部分，名字在前的先', '芳', ['E10', 'E101']],
    ['同名的都在', '张伟', ['E104', 'E204']],
    ['全拼，同音的都在', 'zhangwei', ['E104', 'E204', 'E205']],
    ['分开写的拼音', 'Zhang Wei', ['E104', 'E204', 'E205']],
    ['没打完的拼音', 'ouya', ['E206']],
    ['名字的拼音', 'xiaoyu', ['E207']],
    ['姓的读音', 'shanxiaoyu', ['E207']],
    ['首字母', 'oyj', ['E206']],
    ['工号，完全一样的先', 'E10', ['E10', 'E101', 'E104']],
    ['工号小写、全角', 'ｅ２０６', ['E206']],
    ['部门', '财务', ['E10']],
    ['职务', '运营', ['E206']],
    ['姓名加部门', '杭州 张伟', ['E204']],
    ['姓名加部门，反过来', '张伟 杭州', ['E204']],
    ['外文名', 'anna schmidt', ['E208']],
    ['外文名的一半', 'Schmidt', ['E208']],
    ['繁体', '張偉', ['E104', 'E204']],
    ['打错了字，读音一样', '章威', ['E104', 'E204', 'E205']],
    ['打错了字，加部门', '杭州 章威', ['E204', 'E205']],
    ['没有的人', '孙悟空', []],
    ['什么也没写', ' ', []],
  ])('%s：%s', (_, said, ids) => expect(found(said)).toEqual(ids));

  it('读音一样的不算说定了是谁；有写对了的就不找读音', () => {
    expect(searchPeople('王方', STAFF)).toEqual([{ id: 'E101', exact: false }]);
    expect(found('张玮')).toEqual(['E205']);
  });

  it('只有全名或整个工号才算说定了是谁', () => {
    expect(searchPeople('王芳', STAFF)).toEqual([{ id: 'E101', exact: true }]);
    expect(searchPeople('E206', STAFF)).toEqual([{ id: 'E206', exact: true }]);
    expect(searchPeople('oyj', STAFF)).toEqual([{ id: 'E206', exact: false }]);
    expect(searchPeople('杭州 张伟', STAFF)).toEqual([{ id: 'E204', exact: false }]);
  });
});
