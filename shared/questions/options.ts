/** Null when these are some of the options, each once; else what would be. */
export function notOptions(picked: unknown, options: readonly { readonly id: string }[]): string | null {
  const isList = Array.isArray(picked) && picked.every((id) => options.some((option) => option.id === id));
  return isList && new Set(picked).size === picked.length
    ? null
    : "must be ids of the question's options, each once";
}
