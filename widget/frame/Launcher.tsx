export type Tab = { readonly label: string | undefined; readonly onOpen: (opener: Element) => void };

/** The tabs at the edge of the page behind which the complaint form, or a survey, waits. */
export const Launcher = ({ tabs, isHidden }: { tabs: readonly Tab[]; isHidden: boolean }) => (
  <section class="edge" aria-label={tabs[0]?.label} hidden={isHidden}>
    {tabs.map(({ label, onOpen }) => (
      <button
        key={label}
        type="button"
        class="tab"
        aria-haspopup="dialog"
        onClick={(event) => onOpen(event.currentTarget)}
      >
        {label}
      </button>
    ))}
  </section>
);
