/** Somebody as the files of one company name them. */
export interface TruePerson {
  readonly name: string;
  readonly account: string;
  readonly employeeNo: string;
  readonly department: string;
  readonly number: string;
  readonly left?: boolean;
}

/** What really was: minutes of the day at which somebody punched, by day. */
export interface TrueMonth {
  readonly from: string;
  readonly to: string;
  readonly people: readonly {
    readonly who: TruePerson;
    /** By `YYYY-MM-DD`; beyond 1440 on the next day. */
    readonly punches: Readonly<Record<string, readonly number[]>>;
    /** What the platform says of a day beside its punches. */
    readonly said?: Readonly<Record<string, string>>;
  }[];
}

export const DAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
export const weekdayOf = (date: string): string => DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

export const datesOf = ({ from, to }: Pick<TrueMonth, 'from' | 'to'>): readonly string[] => {
  const dates: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
};

const two = (n: number): string => String(n).padStart(2, '0');
export const clock = (minutes: number): string => `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
/** 次日 in front of what lies beyond midnight. */
export const clockNext = (minutes: number): string => `${minutes >= 1440 ? '次日 ' : ''}${clock(minutes)}`;

const PEOPLE: readonly TruePerson[] = [
  { name: '李强', account: 'u01', employeeNo: 'SZ0102', department: '苏州二网', number: '12' },
  { name: '李敏', account: 'u02', employeeNo: 'SZ0103', department: '苏州二网', number: '13' },
  { name: '王芳', account: 'u03', employeeNo: '', department: '苏州二网', number: '7' },
  { name: '张伟', account: 'u04', employeeNo: 'SZ0105', department: '苏州二网', number: '21', left: true },
];

/** Two weeks with the usual faults: late, one punch, none, past midnight, twice within a minute, on a Saturday. */
export const TRUE_MONTH: TrueMonth = {
  from: '2026-11-02',
  to: '2026-11-15',
  people: PEOPLE.map((who, p) => ({
    who,
    punches: Object.fromEntries(
      datesOf({ from: '2026-11-02', to: '2026-11-15' }).map((date, d): readonly [string, readonly number[]] => {
        const isRest = ['六', '日'].includes(weekdayOf(date));
        if (isRest) return [date, p === 0 && d === 5 ? [580, 960] : []];
        if ((d + p) % 11 === 3) return [date, []];
        if ((d + p) % 7 === 2) return [date, [537 + p]];
        if ((d + p) % 9 === 4) return [date, [545, 1440 + 70]];
        if ((d + p) % 5 === 1) return [date, [530, 531, 1083]];
        return [date, [520 + ((d * 13 + p * 7) % 60), 1080 + ((d * 5 + p) % 30)]];
      }),
    ),
  })),
};
