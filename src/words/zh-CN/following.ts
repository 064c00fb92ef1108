export const followingWords = {
  'following.stale_title': '通讯录没有跟上',
  'following.stale':
    '已经 {hours} 小时没能核对通讯录（上一次：{at}）。现在仍按当时的名单工作：之后入职、调动的还看不到；离职的一收到平台通知就停用。原因：{why}。请检查网络、应用的通讯录权限范围和待您确认的卡片。',
  'following.fresh': '{at} 已重新核对通讯录，一切照常。',
} as const;
