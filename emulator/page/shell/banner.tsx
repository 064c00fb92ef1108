import { redial, streamLost } from '../state/stream.ts';
import { botOnline } from '../state/world.ts';

export function Banner() {
  if (streamLost.value) {
    return (
      <div class="banner banner-bad" role="alert" data-testid="banner-lost">
        与本地飞书的连接断了，正在重连，断开期间的变化会补上。
        <button type="button" class="button button-small" onClick={redial}>
          立即重试
        </button>
      </div>
    );
  }
  if (!botOnline.value) {
    return (
      <div class="banner" role="status" data-testid="banner-bot-offline">
        机器人不在线：消息能发出，但要等它连上才有回应。
      </div>
    );
  }
  return null;
}
