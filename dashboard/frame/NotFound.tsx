import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { t } from "../words.ts";

export function NotFound() {
  return (
    <Page title={t("notFound.title")}>
      <p class="quiet">{t("notFound.text")}</p>
      <p>
        <ButtonLink href="/inbox">{t("notFound.action")}</ButtonLink>
      </p>
    </Page>
  );
}
