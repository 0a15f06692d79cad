import type { QueueItem } from "../../shared/contract/complaint-queue.schema.ts";
import { canWork } from "../session.ts";
import { Due } from "../ui/Due.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/time.tsx";
import { t } from "../words.ts";
import { caseAddress } from "./queue-address.ts";
import { type Queue, toggleSelected } from "./queue-list.ts";

/** Two lines: how urgent, how far and by when; what they said, who said it, whose it is. */
export function QueueRow({ item, queue }: { readonly item: QueueItem; readonly queue: Queue }) {
  const isSelected = queue.selected.value.has(item.id);
  return (
    <li class="queue-row" data-selected={isSelected} data-left={queue.left.value.has(item.id)}>
      {canWork.value && (
        <label class="queue-select">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            onChange={() => toggleSelected(queue, item.id)}
          />
          <span class="visually-hidden">{t("queue.select", { reference: item.reference })}</span>
        </label>
      )}
      <a class="queue-link" href={caseAddress(item.id)} data-case={item.id}>
        <span class="queue-line">
          <Urgency item={item} />
          <span class="queue-reference">{item.reference}</span>
          <span class="queue-state">{t(`state.${item.state}`)}</span>
          <Standing item={item} />
        </span>
        <span class="queue-line">
          <span class="queue-words" data-empty={item.excerpt === ""}>
            {item.excerpt || t("queue.noWords")}
          </span>
          <span class="queue-people">
            {item.customer?.name && <span class="queue-customer">{item.customer.name}</span>}
            <span class="queue-owner">
              <Icon name={item.owner ? "account" : "assign"} />
              {item.owner?.name ?? t("queue.nobody")}
            </span>
          </span>
        </span>
        {queue.left.value.has(item.id) && <span class="queue-gone">{t("queue.leftView")}</span>}
      </a>
    </li>
  );
}

function Urgency({ item: { safety, priority } }: { item: QueueItem }) {
  if (safety)
    return (
      <Tag tone="overdue" icon="alert">
        {t("case.firstInQueue")}
      </Tag>
    );
  const tone = priority === "critical" ? "overdue" : priority === "high" ? "warning" : "neutral";
  return <Tag tone={tone}>{t(`queue.priority.${priority}`)}</Tag>;
}

/** What is due next, whom it waits for, or when it was settled. */
function Standing({ item: { nextDue, waitingSince, resolvedAt, receivedAt } }: { item: QueueItem }) {
  if (nextDue) return <Due {...nextDue} />;
  if (waitingSince)
    return (
      <span class="queue-quiet">
        <Icon name="pause" /> {t("queue.waitsSince")} <Time at={waitingSince} />
      </span>
    );
  return (
    <span class="queue-quiet">
      {resolvedAt && (
        <>
          <Icon name="check" />{" "}
        </>
      )}
      <Time at={resolvedAt ?? receivedAt} />
    </span>
  );
}
