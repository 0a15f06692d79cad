import type { Interval } from "./scale.ts";

export type LinePoint = {
  readonly key: string;
  /** Under the axis, such as "3 Nov". */
  readonly label: string;
  /** The value in words; read out on focus and written under the chart. */
  readonly words: string;
  /** Null where there is too little to draw. */
  readonly measured: Interval | null;
  /** What lies behind this point; null when nothing does. */
  readonly href: string | null;
};
