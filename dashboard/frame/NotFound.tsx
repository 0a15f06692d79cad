import { ButtonLink } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { usePageTitle } from "../ui/Page.tsx";
import { t } from "../words.ts";

export function NotFound() {
  usePageTitle(t("notFound.title"));
  return (
    <Empty
      icon="search"
      title={t("notFound.title")}
      text={t("notFound.text")}
      action={<ButtonLink href="/inbox">{t("notFound.action")}</ButtonLink>}
    />
  );
}
