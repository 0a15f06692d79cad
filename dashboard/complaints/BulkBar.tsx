import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import type { QueueItem } from "../../shared/contract/complaint-queue.schema.ts";
import { facets } from "../facets.ts";
import { session } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { refusalText } from "../ui/case/clash.ts";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { BulkResolveDialog } from "./BulkResolveDialog.tsx";
import { type BulkChange, bulkSteps, changeAll, type Refused } from "./bulk.ts";
import { lookAgain, type Queue } from "./queue-list.ts";

type BulkBarProps = { readonly queue: Queue; readonly assignButton: RefObject<HTMLButtonElement | null> };

const priorities = ["critical", "high", "normal", "low"] as const;

/** What can be done to the selected cases together, and which of them refused. */
export function BulkBar({ queue, assignButton }: BulkBarProps) {
  const busy = useSignal(false);
  const refused = useSignal<readonly Refused[]>([]);
  const resolving = useSignal(false);
  const items = queue.items.value.filter(({ id }) => queue.selected.value.has(id));
  const change = async (wanted: BulkChange) => {
    if (busy.peek()) return;
    busy.value = true;
    refused.value = await changeAll(items, wanted);
    const done = items.length - refused.value.length;
    if (done > 0) toast({ text: t("bulk.done", { n: done }) });
    await lookAgain(
      queue,
      items.map(({ id }) => id),
    );
    // What refused stays selected: it is what there is still to do.
    queue.selected.value = new Set(refused.value.map(({ item }) => item.id));
    busy.value = false;
  };
  if (items.length === 0) return null;
  return (
    <section class="bulk" aria-label={t("bulk.title")} aria-busy={busy.value}>
      <div class="bulk-line">
        <b role="status">{t("bulk.selected", { n: items.length })}</b>
        {items.some(({ next }) => next.includes("resolved")) && (
          <Button
            icon="check"
            onClick={() => {
              resolving.value = true;
            }}
          >
            {t("bulk.resolve")}
          </Button>
        )}
        <BulkMenus items={items} change={(wanted) => void change(wanted)} assignButton={assignButton} />
        <Button
          kind="quiet"
          icon="close"
          onClick={() => {
            queue.selected.value = new Set();
            refused.value = [];
          }}
        >
          {t("bulk.clear")}
        </Button>
      </div>
      {resolving.value && (
        <BulkResolveDialog
          count={items.length}
          resolve={(resolution) => void change(resolution)}
          close={() => {
            resolving.value = false;
          }}
        />
      )}
      {refused.value.length > 0 && (
        <ul class="bulk-refused" role="alert">
          {refused.value.map(({ item, problem }) => (
            <li key={item.id}>
              <Icon name="alert" /> <b>{item.reference}</b> {refusalText(problem)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type MenusProps = {
  readonly items: readonly QueueItem[];
  readonly change: (wanted: BulkChange) => void;
  readonly assignButton: BulkBarProps["assignButton"];
};

function BulkMenus({ items, change, assignButton }: MenusProps) {
  const me = session.value?.user.id;
  const members = facets.value.members.toSorted((a, b) => Number(b.id === me) - Number(a.id === me));
  const steps = bulkSteps.filter((step) => items.some(({ next }) => next.includes(step)));
  return (
    <>
      <Menu
        label={t("bulk.assign")}
        buttonClass="button button-plain"
        buttonRef={assignButton}
        shortcut="a"
        items={[
          ...members.map(({ id, name }) => ({
            label: id === me ? t("inbox.me", { name }) : name,
            icon: "account" as const,
            act: () => change({ ownerId: id }),
          })),
          { label: t("inbox.nobody"), icon: "close", act: () => change({ ownerId: null }) },
        ]}
      >
        <Icon name="assign" />
        {t("bulk.assign")}
      </Menu>
      <Menu
        label={t("bulk.priority")}
        buttonClass="button button-plain"
        items={priorities.map((priority) => ({
          label: t(`queue.priority.${priority}`),
          act: () => change({ priority }),
        }))}
      >
        <Icon name="sort" />
        {t("bulk.priority")}
      </Menu>
      {steps.length > 0 && (
        <Menu
          label={t("bulk.step")}
          buttonClass="button button-plain"
          items={steps.map((state) => ({ label: t(`bulk.step.${state}`), act: () => change({ state }) }))}
        >
          <Icon name="check" />
          {t("bulk.step")}
        </Menu>
      )}
    </>
  );
}
