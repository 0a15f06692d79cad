import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

type PanelProps = {
  readonly title?: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A bordered part of a page. Panels never hold panels. */
export function Panel({ title, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section class="panel" aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <div class="panel-head">
          {title && <h2 id={id}>{title}</h2>}
          {actions && <div class="panel-actions">{actions}</div>}
        </div>
      )}
      <div class="panel-body">{children}</div>
    </section>
  );
}
