/** Line icons on a 16 × 16 grid, drawn for Heed. */
const paths = {
  inbox:
    "M2 9.5 3.8 3.6A.9.9 0 0 1 4.7 3h6.6a.9.9 0 0 1 .9.6L14 9.5v2.6a.9.9 0 0 1-.9.9H2.9a.9.9 0 0 1-.9-.9zM2 9.5h3.4l1 1.6h3.2l1-1.6H14",
  overview: "M2.5 13.5v-4M6.2 13.5v-8M9.8 13.5V7.6M13.5 13.5v-11",
  themes: "M2.5 3h11v7.5H7L4 13.5v-3H2.5zM5.3 5.7h5.4M5.3 8h3.2",
  surveys: "M3.5 2.5h9v11h-9zM6 6h4M6 8.5h4M6 11h2",
  install: "m5.5 5-3 3 3 3M10.5 5l3 3-3 3",
  team: "M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM1.8 13.2c.3-2.3 2-3.6 4.2-3.6s3.9 1.3 4.2 3.6M10.6 3.2a2.2 2.2 0 0 1 0 4M12 9.9c1.3.5 2.1 1.6 2.3 3.3",
  account: "M8 7.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM3 13.6c.3-2.5 2.3-4 5-4s4.7 1.5 5 4",
  assign:
    "M6.5 7.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM1.8 13.6c.3-2.5 2.1-4 4.7-4 1 0 2 .2 2.7.7M12 9.5v4M10 11.5h4",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.2 3.2",
  check: "m3 8.5 3.2 3.2L13 4.8",
  redo: "M10.5 3l3 3-3 3M13.5 6H6.9a3.4 3.4 0 0 0 0 6.8H10",
  undo: "M5.5 3 2.5 6l3 3M2.5 6h6.6a3.4 3.4 0 0 1 0 6.8H6",
  close: "m4 4 8 8M12 4l-8 8",
  plus: "M8 3v10M3 8h10",
  clip: "M11.5 5v5.7a3.5 3.5 0 0 1-7 0V4.6a2.3 2.3 0 0 1 4.6 0v6a1.1 1.1 0 0 1-2.2 0V5.4",
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
  "chevron-down": "m4.5 6.5 3.5 3.5 3.5-3.5",
  "chevron-up": "m4.5 9.5 3.5-3.5 3.5 3.5",
  "chevron-left": "M9.5 4.5 6 8l3.5 3.5",
  "chevron-right": "M6.5 4.5 10 8l-3.5 3.5",
  sun: "M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9",
  moon: "M13.3 9.4A5.6 5.6 0 0 1 6.6 2.7a5.6 5.6 0 1 0 6.7 6.7Z",
  screen: "M2 3h12v8H2zM6 13.5h4M8 11v2.5",
  globe:
    "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2.2 8h11.6M8 2c1.8 1.8 2.5 3.8 2.5 6S9.8 12.2 8 14c-1.8-1.8-2.5-3.8-2.5-6S6.2 3.8 8 2",
  keyboard: "M1.5 4h13v8h-13zM4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M5 9.5h6",
  alert: "M8 2.5 14.2 13H1.8zM8 6.5v3M8 11.3h.01",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5v3.3M8 5.2h.01",
  clock: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.2 1.5",
  link: "M6.8 9.2a2.5 2.5 0 0 0 3.6 0l2.3-2.3a2.5 2.5 0 0 0-3.6-3.6l-.8.8M9.2 6.8a2.5 2.5 0 0 0-3.6 0L3.3 9.1a2.5 2.5 0 0 0 3.6 3.6l.8-.8",
  external: "M9 2.5h4.5V7M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4",
  phone: "M4.5 1.5h7v13h-7zM7.5 12.3h1",
  tablet: "M3 2h10v12H3zM7.5 11.8h1",
  desktop: "M2 3h12v8H2zM6 13.5h4M8 11v2.5",
  filter: "M2 4h12M4.5 8h7M6.5 12h3",
  sort: "M4.5 3v10M2.5 11l2 2 2-2M9 4h5M9 8h3.5M9 12h2",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  send: "M2.5 8 13.5 2.8 10.5 13.2 7.8 8.9zM7.8 8.9l5.7-6.1",
  lock: "M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  mail: "M2 3.5h12v9H2zM2.2 4l5.8 4.7L13.8 4",
  "sign-out": "M6.5 2.5h-4v11h4M6 8h7.5M10.5 5l3 3-3 3",
  refresh: "M13 8a5 5 0 1 1-1.5-3.6M13.2 2v3h-3",
  trash: "M2.5 4.5h11M6 4.5V2.5h4v2M4 4.5l.6 9h6.8l.6-9M6.8 7v4M9.2 7v4",
  edit: "m3 13 .6-2.8 7-7a1.2 1.2 0 0 1 1.7 0l.5.5a1.2 1.2 0 0 1 0 1.7l-7 7zM9.5 4.3l2.2 2.2",
  play: "m5 3 8 5-8 5z",
  pause: "M5 3v10M11 3v10",
  eye: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  flag: "M3.5 14V2.5M3.5 3h8l-1.5 3 1.5 3h-8",
  bag: "M3.5 5h9l.7 8.5H2.8zM5.7 7V4a2.3 2.3 0 0 1 4.6 0v3",
  calendar: "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3",
  star: "m8 2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z",
  note: "M3 2.5h10v7.5l-3.5 3.5H3zM13 10H9.5v3.5",
  key: "M5.3 10.7a2.8 2.8 0 1 0 0-.1ZM7.5 8.5l6-6M11 5l2 2",
  demo: "M6 2h4M6.7 2v4L3 12.6a.9.9 0 0 0 .8 1.4h8.4a.9.9 0 0 0 .8-1.4L9.3 6V2M5 10.5h6",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  offline:
    "M2 2l12 12M4.5 7A6 6 0 0 1 6.5 6M8.5 5.5c1.7.1 3.2.7 4.5 1.8M6.2 9.3A3 3 0 0 1 8 8.7M1.8 5.3A9 9 0 0 1 4 3.9M7 3a9 9 0 0 1 7.2 2.3M8 11.8h.01",
} as const;

export type IconName = keyof typeof paths;

/** An icon beside a word, or inside a control that is named otherwise: always hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
