import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** `npx vite build emulator/page` → emulator/page/dist. In `vite dev` the API comes from a running emulator (LOCAL_FEISHU). */
export default defineConfig({
  base: '/',
  plugins: [preact()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 3000 },
  server: { proxy: { '/local': process.env.LOCAL_FEISHU ?? 'http://127.0.0.1:3400' } },
});
