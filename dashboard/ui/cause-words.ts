import { hasWords, t } from "../words.ts";

/** What a cause is called: by the workspace, or by Heed where it is one that Heed began with. */
export function causeName({ id, name }: { readonly id: string; readonly name: string | null }): string {
  const key = `cause.${id}`;
  return name ?? (hasWords(key) ? t(key) : id);
}
