import type { CauseTree } from "../../shared/contract/complaint-settings.schema.ts";
import { hasWords, t } from "../words.ts";
import type { Option } from "./Field.tsx";

/** What a cause is called: by the workspace, or by Heed where it is one that Heed began with. */
export function causeName({ id, name }: { readonly id: string; readonly name: string | null }): string {
  const key = `cause.${id}`;
  return name ?? (hasWords(key) ? t(key) : id);
}

/** From the group down to the cause itself. */
export const causePath = (path: readonly { readonly id: string; readonly name: string | null }[]): string =>
  path.map(causeName).join(" › ");

/** Groups with their causes; a retired one only while it is chosen. @param none what it is called to name none */
export function causeOptions(tree: CauseTree, current: string | null, none: string): Option<string>[] {
  const isOffered = ({ id, retired }: CauseTree[number]["causes"][number]) => !retired || id === current;
  return [
    { value: "", label: none },
    ...tree.flatMap((group) => [
      ...(isOffered(group) ? [{ value: group.id, label: causeName(group) }] : []),
      ...group.causes
        .filter(isOffered)
        .map((cause) => ({ value: cause.id, label: causePath([group, cause]) })),
    ]),
  ];
}
