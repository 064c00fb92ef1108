import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card, Element } from '../element.ts';
import { quiet } from '../parts.ts';

export interface ApiTokensModel {
  /** The one that was just made; it is shown this once. `token` null: its time is over. */
  readonly fresh: { readonly name: string; readonly token: string | null } | null;
  readonly tokens: readonly {
    readonly id: string;
    readonly name: string;
    readonly units: readonly string[];
    readonly may: readonly Right[];
    readonly by: string;
    readonly at: Instant;
    readonly usedAt: Instant | null;
    readonly revokedAt: Instant | null;
  }[];
  /** Units that a token may be for. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

const RIGHTS = ['orders', 'payments'] as const;
type Right = (typeof RIGHTS)[number];

/** The name of a program has so many signs. */
export const MOST_NAME = 30;

/** 接口令牌: which programs may push and ask, for which units; a new token is shown once. */
export function apiTokensCard({ fresh, tokens, units }: ApiTokensModel): Card {
  const header = { title: t('api.title'), subtitle: t('clause.named', { clause: 'S4' }) };
  if (fresh) return { header: { ...header, tone: 'ask' }, body: freshElements(fresh) };
  return {
    header: { ...header, tone: 'calm' },
    body: [
      ...tokens.map(lineOf),
      ...quiet(tokens.length === 0 && t('api.none')),
      { kind: 'divider' },
      {
        kind: 'form',
        name: 'api',
        fields: [
          { kind: 'line', name: 'name', label: t('api.name'), hint: t('api.name_hint'), required: true, maxLength: MOST_NAME },
          {
            kind: 'choices',
            name: 'units',
            label: t('api.units'),
            required: true,
            options: units.map(({ code, name }) => ({ value: code, text: plain(name) })),
          },
          {
            kind: 'choices',
            name: 'may',
            label: t('api.may'),
            required: true,
            value: ['orders'],
            options: RIGHTS.map((right) => ({ value: right, text: t(`api.may_${right}`) })),
          },
        ],
        submit: { text: t('api.make'), style: 'primary', action: { do: 'api.make' } },
      },
      ...quiet(t('api.what')),
    ],
  };
}

const freshElements = ({ name, token }: NonNullable<ApiTokensModel['fresh']>): readonly Element[] => [
  { kind: 'text', text: t('api.fresh', { name: plain(name) }), style: 'strong' },
  token === null ? { kind: 'callout', tone: 'warn', text: t('api.over') } : { kind: 'copy', text: plain(token) },
  ...quiet(token !== null && t('api.once')),
  { kind: 'buttons', buttons: [{ text: t('api.hide'), style: 'primary', action: { do: 'api.hide' } }] },
];

function lineOf({ id, name, units, may, by, at, usedAt, revokedAt }: ApiTokensModel['tokens'][number]): Element {
  const used: Text = usedAt === null ? t('api.never_used') : t('api.used', { at: { at: usedAt } });
  return {
    kind: 'item',
    title: plain(name),
    detail: t('api.line', {
      units: join(units.map(plain), '、'),
      may: join(
        may.map((right) => t(`api.may_${right}`)),
        '、',
      ),
      by: plain(by),
      at: { at },
      used,
    }),
    ...(revokedAt === null ? {} : { tag: { text: t('api.revoked'), tone: 'neutral' } }),
    buttons:
      revokedAt === null
        ? [
            {
              text: t('api.revoke'),
              style: 'danger',
              action: { do: 'api.revoke', token: id },
              confirm: { title: t('api.revoke'), text: t('api.revoke_confirm', { name: plain(name) }) },
            },
          ]
        : [],
  };
}
