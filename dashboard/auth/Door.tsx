import type { ComponentChildren } from "preact";
import { Logo } from "../frame/Logo.tsx";
import { attempt, languageItems } from "../frame/rail-menus.ts";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { usePageTitle } from "../ui/Page.tsx";
import { t } from "../words.ts";
import "./auth.css";

type DoorProps = { readonly title: string; readonly text?: string; readonly children: ComponentChildren };

/** The frame of what is seen before signing in. */
export function Door({ title, text, children }: DoorProps) {
  usePageTitle(title);
  return (
    <div class="door">
      <header class="door-head">
        <span class="door-brand">
          <Logo />
          Heed
        </span>
        <Menu label={t("language.title")} buttonClass="button button-quiet" items={languageItems()}>
          <Icon name="globe" />
          {t("language.own")}
        </Menu>
      </header>
      <main class="door-main">
        <div class="door-words">
          <h1>{title}</h1>
          {text && <p class="quiet">{text}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}

type DoorFormProps = { readonly submit: () => Promise<void>; readonly children: ComponentChildren };

/** A form checked by our own words instead of the browser's bubbles. */
export function DoorForm({ submit, children }: DoorFormProps) {
  return (
    <form
      class="door-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        attempt(submit);
      }}
    >
      {children}
    </form>
  );
}
