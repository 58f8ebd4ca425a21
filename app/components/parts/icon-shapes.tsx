/** The drawings of the named icons: lines on a 16 by 16 grid, in the colour of the text beside them. Icon.tsx shows them. */
import type { ReactNode } from 'react'

export const iconShapes = {
  'arrow-right': <path d="M3 8h8.5M8.5 5l3 3-3 3" />,
  bookmark: <path d="M4 2.75h8v10.5l-4-2.75-4 2.75z" />,
  check: <path d="m3.5 8.5 3 3 6-6.5" />,
  'chevron-down': <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  'chevron-left': <path d="M9.5 4.5 6 8l3.5 3.5" />,
  'chevron-right': <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />,
  'chevron-up': <path d="m4.5 9.5 3.5-3.5 3.5 3.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  cloud: (
    <path d="M2.5 2.5l11 11M4.5 11.5h6.5M4.75 5.4A3 3 0 0 0 4.5 11.5M7 4.1a3.25 3.25 0 0 1 4.2 3c1.25.1 2.3 1.05 2.3 2.3 0 .5-.15.9-.4 1.25" />
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="7.5" height="7.5" rx="1.25" />
      <path d="M10.5 3H4.25C3.55 3 3 3.55 3 4.25v6.25" />
    </>
  ),
  cut: (
    <>
      <circle cx="4.5" cy="11.5" r="1.75" />
      <circle cx="11.5" cy="11.5" r="1.75" />
      <path d="M5.5 10 11 2.75M10.5 10 5 2.75" />
    </>
  ),
  edit: <path d="M3 13v-2.5L10.75 2.75l2.5 2.5L5.5 13zM9 4.5 11.5 7" />,
  export: <path d="M8 9.75v-7M5 5.5l3-3 3 3M3 11.5v1.75h10V11.5" />,
  eye: (
    <>
      <path d="M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8z" />
      <circle cx="8" cy="8" r="1.75" />
    </>
  ),
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
  fit: <path d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />,
  graph: (
    <>
      <rect x="2" y="3" width="4.5" height="3.5" rx="1" />
      <rect x="9.5" y="9.5" width="4.5" height="3.5" rx="1" />
      <path d="M6.5 4.75h2c1 0 1.5.5 1.5 1.5v1.5c0 1 .5 1.75 1.5 1.75" />
    </>
  ),
  history: (
    <>
      <circle cx="8" cy="8" r="5.25" />
      <path d="M8 5v3.2l2.2 1.3" />
    </>
  ),
  import: <path d="M8 2.75v7M5 7l3 3 3-3M3 11.5v1.75h10V11.5" />,
  lanes: (
    <>
      <path d="M2 5.5h12M2 10.5h12" />
      <rect x="4" y="2.25" width="3" height="1.5" />
      <rect x="9" y="7.25" width="3" height="1.5" />
      <rect x="3" y="12.25" width="3" height="1.5" />
    </>
  ),
  lines: <path d="M3 4h10M3 7h10M3 10h10M3 13h6" />,
  minus: <path d="M3.25 8h9.5" />,
  moon: <path d="M12.75 9.4A5.25 5.25 0 0 1 6.6 3.25a5.25 5.25 0 1 0 6.15 6.15z" />,
  more: (
    <>
      <circle cx="3.5" cy="8" r=".6" />
      <circle cx="8" cy="8" r=".6" />
      <circle cx="12.5" cy="8" r=".6" />
    </>
  ),
  note: (
    <path d="M3 4.25c0-.7.55-1.25 1.25-1.25h7.5c.7 0 1.25.55 1.25 1.25v5c0 .7-.55 1.25-1.25 1.25H7.5L4.75 13v-2.5h-.5C3.55 10.5 3 9.95 3 9.25z" />
  ),
  outline: <path d="M3 4h2M7 4h6M5 8h2M9 8h4M5 12h2M9 12h4" />,
  pin: <path d="M8 9.5V14M4.75 9.5h6.5L10 7V3.25h1H5h1V7z" />,
  plus: <path d="M8 3.25v9.5M3.25 8h9.5" />,
  redo: (
    <>
      <path d="M12.5 6.5h-6a3.25 3.25 0 0 0 0 6.5H9" />
      <path d="M10 3.75l2.75 2.75L10 9.25" />
    </>
  ),
  remove: <path d="M3 4.5h10M6.25 4.5v-1.75h3.5V4.5M4.25 4.5l.75 8.75h6l.75-8.75M6.75 7v3.75M9.25 7v3.75" />,
  reply: <path d="M6.25 4 3 7.25l3.25 3.25M3 7.25h6A4 4 0 0 1 13 11.25v1" />,
  scales: <path d="M8 2.75v10.5M5 13.25h6M3 5h10M3 5 1.5 9h3zM13 5l-1.5 4h3z" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  sun: (
    <>
      <circle cx="8" cy="8" r="2.75" />
      <path d="M8 1.75v1.5M8 12.75v1.5M1.75 8h1.5M12.75 8h1.5M3.6 3.6l1.05 1.05M11.35 11.35l1.05 1.05M12.4 3.6l-1.05 1.05M4.65 11.35 3.6 12.4" />
    </>
  ),
  undo: (
    <>
      <path d="M3.5 6.5h6a3.25 3.25 0 0 1 0 6.5H7" />
      <path d="M6 3.75 3.25 6.5 6 9.25" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.75 14 13H2z" />
      <path d="M8 6.5v3M8 11.2v.1" />
    </>
  ),
  weakest: <path d="M2 8h3.5M10.5 8H14M6.25 5.25l1 5.5M8.75 5.25l1 5.5" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof iconShapes
