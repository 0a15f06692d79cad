import type { Role } from "../../shared/contract/workspace.schema.ts";
import type { Option } from "../ui/Field.tsx";
import { t } from "../words.ts";

/** From the most to the least that somebody may do. */
const allRoles: readonly Role[] = ["owner", "admin", "agent", "analyst"];

/** A role standing by itself; inside a sentence it is `role.…`. */
export const roleWord = (role: Role): string => t(`team.role.${role}`);

/** Only an owner makes owners. */
export const roleOptions = (byOwner: boolean): Option<Role>[] =>
  allRoles
    .filter((role) => byOwner || role !== "owner")
    .map((role) => ({ value: role, label: roleWord(role) }));

export const keyRoleOptions: () => Option<Exclude<Role, "owner">>[] = () =>
  (["admin", "agent", "analyst"] as const).map((role) => ({ value: role, label: roleWord(role) }));

/** What a role may do, in one sentence. */
export const roleMeaning = (role: Role): string => t(`team.meaning.${role}`);
