import type { FilledReplies } from "../../../shared/contract/reply-template.schema.ts";
import { get } from "../../api.ts";
import { t } from "../../words.ts";
import { Icon } from "../Icon.tsx";
import { Menu } from "../Menu.tsx";
import { useLoad } from "../use-load.ts";

/** Templates filled in for this complaint, in its customer's language; the one chosen is handed over as text. */
export function ReplyPicker({
  id,
  insert,
}: {
  readonly id: string;
  readonly insert: (text: string) => void;
}) {
  const load = useLoad(() => get<FilledReplies>(`/api/complaints/${id}/replies`), [id]);
  const replies = load.data?.replies ?? [];
  if (replies.length === 0) return null;
  return (
    <Menu
      label={t("replies.insert")}
      buttonClass="button button-quiet button-bare"
      items={replies.map(({ name, language, body }) => ({
        label: language === load.data?.language ? name : `${name} (${language})`,
        act: () => insert(body),
      }))}
    >
      <Icon name="copy" />
    </Menu>
  );
}

/** Below what is written already, with a line between. */
export const appended = (written: string, text: string): string =>
  written.trim() === "" ? text : `${written.trimEnd()}\n\n${text}`;
