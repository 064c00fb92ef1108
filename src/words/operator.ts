import type { StorageKind } from '../kernel/storage-kind.ts';

/** What whoever runs the machine reads, at the terminal and in /readyz: Chinese here, a line of English beside it from the error itself. */
interface OperatorWords {
  readonly what: string;
  readonly todo: string;
}

export const storageWords: Readonly<Record<StorageKind, OperatorWords>> = {
  in_use: {
    what: '数据库正由另一个进程使用',
    todo: '先停掉那个进程再启动；如果它被暂停了，用 kill -CONT 恢复或 kill -9 结束。同一个文件的链接、挂载也算同一个数据库',
  },
  full: {
    what: '磁盘空间不够',
    todo: '清理出空间（df -h 看哪块盘满了）再来；数据没有损坏，没写成的都没有算数',
  },
  read_only: {
    what: '数据库不能写',
    todo: '让运行本程序的用户能写这个文件和它所在的文件夹（ls -ld 查看），或把只读的盘重新挂载为可写',
  },
  folder: {
    what: '数据库的位置不能用',
    todo: '核对 DATABASE_URL：应指向一个文件，它所在的文件夹要存在或能够新建',
  },
  damaged: {
    what: '数据库文件已损坏',
    todo: '不要再用这个文件。用最近的好备份恢复：npm run restore（不带参数列出备份），坏文件会改名留在旁边；并检查这块盘',
  },
  not_a_database: {
    what: '这个文件不是本程序的数据库',
    todo: '核对 DATABASE_URL 指的是不是这个文件；文件没有被改动',
  },
  log_missing: {
    what: '数据库文件和它的日志（-wal）对不上',
    todo: '把成对的 .db 和 .db-wal 放回同一个文件夹、用原来的名字启动；找不到就用备份恢复：npm run restore',
  },
  restoring: {
    what: '上一次恢复备份没有做完',
    todo: '再运行一次 npm run restore -- 备份文件，它会接着做完',
  },
  newer: {
    what: '数据库是更新版本的程序用过的',
    todo: '启动那个新版本；一定要用旧版本，就恢复升级之前的备份（同一文件夹里的 .before-*.bak，或 npm run restore）',
  },
  broken_history: {
    what: '数据库的升级记录不对',
    todo: '核对程序文件是否完整（git status）；仍不对就恢复升级之前的备份（同一文件夹里的 .before-*.bak）',
  },
  disk: {
    what: '磁盘读写出错',
    todo: '检查这块盘和系统日志（dmesg）；换盘后用备份恢复：npm run restore',
  },
  unreachable: {
    what: '连不上数据库服务器，或它不让登录',
    todo: '核对 DATABASE_URL（主机、端口、用户、密码、库名），看服务器是否在运行、连接数是否用完',
  },
  unfit: {
    what: '数据库服务器上的这个库不合用',
    todo: '要 PostgreSQL 14 以上，编码 UTF8（createdb -E UTF8 -T template0），这个用户能在里面建表（做库的主人，或 GRANT CREATE ON SCHEMA public）',
  },
};

/** Lines around the words of a fault of the file. */
export const operatorLines = { notStarted: '没有启动', file: '文件', server: '数据库', detail: '详情', todo: '怎么办' } as const;

/** What is asked for a file and meant for a server. */
export const serverWords = {
  backup:
    'DATABASE_URL 指向 PostgreSQL：备份和恢复由数据库服务器做（pg_dump 加 pg_restore，或时间点恢复），见 docs/operations.md“换到 PostgreSQL”\n(backups of a database server are made with its own tools: pg_dump, pg_restore, point-in-time recovery)',
} as const;

/** A mistake in a configuration file that stops the start. */
export const configWords = {
  notStarted: '配置有误，没有启动：',
  file: '  文件 ',
  noProcess: '：没有这个流程；已有：',
  noColumn: (kind: string, field: string) => `${kind}.${field}：表格里填不了必填的附件和明细，不能批量新增`,
  /** The weight by which an overdue request goes up must be a number of the process. */
  noWeight: (measure: string, measures: string): string =>
    measures ? `不能按“${measure}”分轻重；这个流程可用：${measures}` : `这个流程没有可以分轻重的数，请删掉 measure 和 from`,
} as const;

/** Why a line of org.yaml does not fit the directory. */
export const orgFaultWords = {
  unknown_person: '通讯录里没有这个工号',
  unknown_department: '通讯录里没有这个部门',
  left: '这个人已离职',
  ambiguous_person: '有几个人都是这个工号',
  ambiguous_department: '有几个部门都叫这个名字，请用 department_id 写明是哪一个',
  department_gone: '这个部门已经不在通讯录里',
  role_without_unit: '这个单位不在通讯录里',
} as const;

/** Why the directory is not as fresh as it should be. */
export const directoryReasons = {
  empty: '里面一个人也没有，请检查应用的通讯录权限范围',
  lacking: (count: number) => `名单里少了 ${count} 个其实还在的人或部门`,
  doubted: (count: number) => `org.yaml 里写的有 ${count} 处读不到，再读一遍核对`,
  held: '少了很多人，等系统管理员确认',
  never: '还没有读到通讯录',
  old: '通讯录太久没有更新',
  bug: '程序出错，见日志',
  refused: (detail: string) => `平台拒绝：${detail}`,
  failed: (detail: string) => `平台没有给出通讯录：${detail}`,
} as const;

/** What /readyz says of a part that could not be asked. */
export const unaskedReasons = {
  hangs: '这一项一秒内没有回答 / no answer within a second',
  fails: '这一项查不出来 / it could not be found out',
} as const;

/** Reasons in /readyz. */
export const keepingReasons = {
  closed: '数据库已经关上 / the database is closed',
  disk_full: '磁盘满了 / the disk is full',
  disk_low: '磁盘快满了 / the disk is nearly full',
  backup: '备份没有做成 / no backup was made',
  damaged: '数据库文件损坏，请停下来用备份恢复 / the database file is damaged; stop and restore a backup',
  not_a_database: '数据库文件被别的东西覆盖了，请停下来用备份恢复 / the database file was overwritten; stop and restore a backup',
  disk: '磁盘读出错，请检查这块盘再用备份恢复 / the disk gives read errors; check it, then restore a backup',
  silent: '一分钟多没有发出任何消息 / nothing has been delivered for over a minute though due',
  unreachable: '连不上数据库服务器（unreachable），会一直自己重试 / the database server cannot be reached; it is tried again',
  not_writable: '现在存不下 / nothing can be saved now',
} as const;

/** Why the clock is not right. */
export const clockReasons = {
  wrong: '服务器时钟和平台差一小时以上，等系统管理员确认 / the clock is more than an hour off; waiting for an administrator',
} as const;

/** Why the platform does not reach us. */
export const doorReasons = {
  shut: '还没有连上平台 / not connected to the platform',
  bug: '连接平台时出错，见日志 / the connection failed, see the log',
} as const;
