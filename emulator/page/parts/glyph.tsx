/** The page's own icons: 24 × 24, one stroke, drawn for this page. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  bell: 'M6 16V11a6 6 0 1 1 12 0v5l1.5 2h-15zM10 21h4',
  calendar: 'M4 6.5h16V20H4zM4 11h16M8.5 3.5v5M15.5 3.5v5',
  car: 'M4 16v-4l2-5.5h12L20 12v4zM4 12h16M7 16v2.5M17 16v2.5',
  chart: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
  chat: 'M4 5h16v11H11l-4.5 4v-4H4z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2',
  code: 'M8.5 7L3.5 12l5 5M15.5 7l5 5-5 5M13.5 5l-3 14',
  cross: 'M6 6l12 12M18 6L6 18',
  dot: 'M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  down: 'M6 9.5l6 6 6-6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  file: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6',
  fault: 'M13 2.5L5 14h6l-1 7.5L18.5 10H12z',
  gallery: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 8.5h.01',
  info: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5.5M12 7.6v.2',
  leave: 'M12 4v2M5.6 6.6L7 8M18.4 6.6L17 8M3.5 14h17M7.5 14a4.5 4.5 0 0 1 9 0M6 18h12',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  log: 'M4 6h16M4 12h16M4 18h10',
  menu: 'M4 7h16M4 12h16M4 17h16',
  money: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM8.5 7.5L12 12l3.5-4.5M12 12v5M9 12.5h6M9 15h6',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  more: 'M5.5 11.5a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1zM12 11.5a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1zM18.5 11.5a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1z',
  pen: 'M5 19l1-4L16 5l3 3L9 18z',
  people:
    'M9 5.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM3.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M15.5 6a2.8 2.8 0 0 1 0 5.2M17 14.3c2.2.6 3.5 2.3 3.5 4.7',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c0-4 3.3-6 7.5-6s7.5 2 7.5 6',
  plus: 'M12 5v14M5 12h14',
  quote: 'M9 6L4 11l5 5M4 11h9a7 7 0 0 1 7 7',
  refresh: 'M19 5v5h-5M5 19v-5h5M18.5 10A7 7 0 0 0 6 8M5.5 14A7 7 0 0 0 18 16',
  right: 'M9.5 6l6 6-6 6',
  robot: 'M5 9h14v10H5zM12 9V5M12 4.5h.01M9 13.5v1M15 13.5v1M2.5 13v3M21.5 13v3',
  search: 'M11 4.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM16 16l4 4',
  send: 'M4 12L20 4.5 15.5 20l-4-6.5zM11.5 13.5L20 4.5',
  shop: 'M4 10l1.5-5h13L20 10M4 10h16M5.5 10v10h13V10M10 20v-5h4v5',
  split: 'M4 5h16v14H4zM12 5v14',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  tool: 'M14.5 6a4 4 0 0 0-5 5L4 16.5 7.5 20l5.5-5.5a4 4 0 0 0 5-5l-2.5 2.5-3-3z',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.2v.2',
} as const;

export type GlyphName = keyof typeof PATHS;

export function Glyph({ name, size = 18 }: { name: GlyphName; size?: number }) {
  return (
    <svg class="glyph" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
