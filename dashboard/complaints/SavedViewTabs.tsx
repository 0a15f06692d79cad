import { signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { SavedView } from "../../shared/contract/saved-view.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { canManage } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { TextField } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Menu, type MenuItem } from "../ui/Menu.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { narrowing, queueValues, showView } from "./queue-address.ts";
import {
  isSameQuery,
  type Kept,
  loadSavedViews,
  moveView,
  removeView,
  savedViews,
  saveView,
} from "./saved-views.ts";

/** What is named in the dialog: a new view, or one that gets another name. */
const naming = signal<Kept | null>(null);

const isNarrowed = () => {
  const values = queueValues.value;
  return Boolean(values.q || values.sort === "due" || narrowing.some((name) => values[name]));
};
const current = () => savedViews.value.find(({ query }) => isSameQuery(query, queueValues.value));

/** Asks for a name, where the queue is narrowed in a way that has none yet. */
export function nameThisView(): void {
  if (!isNarrowed() || current()) return;
  naming.value = { id: uuidv7(), name: "", isShared: false, query: queueValues.peek() };
}

type TabsProps = { readonly countWords: (count: number) => string };

/** Beside the usual views those with a name of one's own, and the way to keep what is narrowed now. */
export function SavedViewTabs({ countWords }: TabsProps) {
  useEffect(() => void loadSavedViews(), []);
  const chosen = current();
  return (
    <>
      {savedViews.value.length > 0 && <span class="queue-views-rule" aria-hidden="true" />}
      {savedViews.value.map((view) => (
        <span key={view.id} class="queue-saved">
          <button
            type="button"
            class="queue-view"
            aria-pressed={view.id === chosen?.id}
            onClick={() => showView(view.query)}
          >
            {view.name}
            {view.isShared && <span class="visually-hidden"> ({t("savedViews.shared")})</span>}
            <span class="queue-count">{countWords(view.count)}</span>
          </button>
          {view.id === chosen?.id && (view.isMine || canManage.value) && <ViewMenu view={view} />}
        </span>
      ))}
      {isNarrowed() && !chosen && (
        <Button kind="quiet" icon="plus" shortcut="v" onClick={nameThisView}>
          {t("savedViews.save")}
        </Button>
      )}
      {naming.value && <NameDialog key={naming.value.id} view={naming.value} />}
    </>
  );
}

function ViewMenu({ view }: { view: SavedView }) {
  const own = savedViews.value.filter(({ isMine }) => isMine);
  const at = own.findIndex(({ id }) => id === view.id);
  const remove = async () => {
    if (await removeView(view)) toast({ text: t("savedViews.removed", { name: view.name }) });
  };
  const items: MenuItem[] = [
    {
      label: t("savedViews.rename"),
      icon: "edit",
      act: () => {
        naming.value = view;
      },
    },
    ...(at > 0
      ? [
          {
            label: t("savedViews.earlier"),
            icon: "chevron-left" as const,
            act: () => void moveView(view, -1),
          },
        ]
      : []),
    ...(view.isMine && at < own.length - 1
      ? [{ label: t("savedViews.later"), icon: "chevron-right" as const, act: () => void moveView(view, 1) }]
      : []),
    ...(canManage.value
      ? [
          {
            label: t(view.isShared ? "savedViews.unshare" : "savedViews.shareIt"),
            icon: view.isShared ? ("lock" as const) : ("team" as const),
            act: () => void saveView({ ...view, isShared: !view.isShared }),
          },
        ]
      : []),
    { label: t("savedViews.remove"), icon: "trash", act: () => void remove() },
  ];
  return (
    <Menu label={t("savedViews.more", { name: view.name })} buttonClass="queue-view" items={items}>
      <Icon name="more" />
      <span class="visually-hidden">{t("savedViews.more", { name: view.name })}</span>
    </Menu>
  );
}

function NameDialog({ view }: { view: Kept }) {
  const name = useSignal(view.name);
  const isShared = useSignal(view.isShared);
  const busy = useSignal(false);
  const close = () => {
    naming.value = null;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    busy.value = true;
    if (await saveView({ ...view, name: name.value.trim(), isShared: isShared.value })) close();
    busy.value = false;
  };
  return (
    <Dialog title={t(view.name ? "savedViews.renameTitle" : "savedViews.saveTitle")} open onClose={close}>
      <form class="step-form" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t("savedViews.name")}
          required
          maxLength={60}
          value={name.value}
          onInput={(value) => {
            name.value = value;
          }}
        />
        {canManage.value && (
          <label class="check">
            <input
              type="checkbox"
              checked={isShared.value}
              onChange={(event) => {
                isShared.value = event.currentTarget.checked;
              }}
            />
            {t("savedViews.share")}
          </label>
        )}
        <DialogActions>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" busy={busy.value}>
            {t("save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
