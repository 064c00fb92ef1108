export const followingWords = {
  'following.stale_title': { zh: '通讯录没有跟上', en: 'The directory is out of date' },
  'following.stale': {
    zh: '已经{hours}小时没能核对通讯录（上一次：{at}）。现在仍按当时的名单工作：之后入职、调动的还看不到；离职的一收到平台通知就停用。原因：{why}。请检查网络、应用的通讯录权限范围和待您确认的卡片。',
    en: 'The directory could not be checked for {hours} hours (last: {at}). Work goes on with the list of then: people who joined or moved since are not seen yet; those who leave are stopped as soon as the platform says so. Reason: {why}. Please check the network, the app’s contact range, and cards that wait for your decision.',
  },
  'following.fresh': { zh: '{at} 已重新核对通讯录，一切照常。', en: 'The directory was checked again {at}; all is well.' },
} as const;
