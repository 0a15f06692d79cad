import { Icon } from "../ui/Icon.tsx";
import { t } from "../words.ts";
import type { useReorder } from "./reorder.ts";

type Props = ReturnType<ReturnType<typeof useReorder>>["handle"];

/** Taken hold of by a mouse; the buttons beside it do the same for everybody. */
export const DragHandle = (drag: Props) => (
  <span class="drag-handle" title={t("question.drag")} aria-hidden="true" {...drag}>
    <Icon name="menu" />
  </span>
);
