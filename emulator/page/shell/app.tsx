import { useEffect } from 'preact/hooks';
import { ChatList } from '../chats/chat-list.tsx';
import { Drawer } from '../drawer/drawer.tsx';
import { Rail } from '../rail/rail.tsx';
import { drawer, left, openDesk, right, screen, split } from '../state/desk.ts';
import { loadWorld, world, worldFault } from '../state/world.ts';
import { PaneView } from '../talk/pane-view.tsx';
import { Banner } from './banner.tsx';
import { TopBar } from './top-bar.tsx';
import { Waiting } from './waiting.tsx';

export function App() {
  useEffect(() => {
    void start();
  }, []);
  if (world.value === null) return <Waiting fault={worldFault.value} onRetry={() => void start()} />;
  return (
    <div class={`app ${split.value ? 'app-split' : ''} ${drawer.value === null ? '' : 'app-drawer'}`} data-screen={screen.value}>
      <a class="skip" href="#composer-a">
        跳到输入框
      </a>
      <TopBar />
      <Banner />
      <main class="desk">
        <h1 class="visually-hidden">{world.value.bot.name} 本地演示</h1>
        {!split.value && (
          <>
            <Rail pane={left} />
            <ChatList pane={left} />
          </>
        )}
        <div class="panes">
          <PaneView key="a" pane={left} />
          {split.value && <PaneView key="b" pane={right} />}
        </div>
        {drawer.value !== null && <Drawer />}
      </main>
    </div>
  );
}

async function start(): Promise<void> {
  await loadWorld();
  if (world.value !== null && left.as.value === '') openDesk();
}
