/** The part of html-to-text (which ships no types) that is used here. */
declare module "html-to-text" {
  export function convert(
    html: string,
    options: {
      readonly wordwrap: false;
      readonly limits: {
        readonly maxInputLength: number;
        readonly maxDepth: number;
        readonly ellipsis: string;
      };
      readonly selectors: readonly {
        readonly selector: string;
        readonly format?: string;
        readonly options?: Readonly<Record<string, unknown>>;
      }[];
    },
  ): string;
}
