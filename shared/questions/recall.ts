/** Puts earlier answers in place of `{{id}}`; `say` puts one into words, nothing when there is none. */
export const recalled = (text: string, say: (id: string) => string | undefined): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, id: string) => say(id) ?? "");
