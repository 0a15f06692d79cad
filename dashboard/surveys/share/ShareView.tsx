import type { ComponentChildren } from "preact";
import type { Survey } from "../../../shared/contract/survey.schema.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { QrCode } from "../../ui/QrCode.tsx";
import { t } from "../../words.ts";
import type { EditorProps } from "../editor-views.tsx";
import { AddressForm } from "./AddressForm.tsx";
import { downloadPng, downloadSvg } from "./download.ts";
import "./share.css";

/** Every way to a survey that its author hands out: its own address, and what pages hold it by. */
export function ShareView(props: EditorProps) {
  const { survey } = props;
  return (
    <div class="share">
      <Panel title={t("share.link")}>
        <p class="quiet dense">{t("share.linkText")}</p>
        {/* The form begins anew when the address is another. */}
        <AddressForm key={survey.slug} {...props} />
        {survey.slug && <Link survey={survey} slug={survey.slug} />}
      </Panel>
      <Panel title={t("share.pages")}>
        <p class="quiet dense">{t("share.pagesText")}</p>
        <Snippet title={t("share.element")} code={`<heed-survey survey="${survey.id}"></heed-survey>`} />
        <Snippet
          title={t("share.button")}
          code={`<button data-heed-open="${survey.id}">${t("share.buttonWords")}</button>`}
        />
        <Snippet title={t("share.script")} code={`Heed.open("${survey.id}")`} />
      </Panel>
    </div>
  );
}

function Link({ survey, slug }: { readonly survey: Survey; readonly slug: string }) {
  const link = `${location.origin}/s/${slug}`;
  const [field] = survey.definition.fields ?? [];
  return (
    <>
      <div class="share-link">
        <QrCode text={`${link}/qr`} label={t("share.qr", { link })} />
        <div class="share-link-words">
          <a href={link} target="_blank" rel="noreferrer">
            {link}
          </a>
          <div class="share-buttons">
            <CopyButton kind="primary" text={link} label={t("share.copyLink")} />
            <ButtonLink href={link} newTab icon="external">
              {t("share.open")}
            </ButtonLink>
          </div>
          <div class="share-buttons">
            <Button onClick={() => downloadSvg(`${link}/qr`, slug)}>{t("share.svg")}</Button>
            <Button onClick={() => downloadPng(`${link}/qr`, slug)}>{t("share.png")}</Button>
          </div>
          <p class="quiet dense">{t("share.printHint")}</p>
          {survey.status !== "published" && <p class="dense">{t("share.notLive")}</p>}
        </div>
      </div>
      <Hint title={t("share.ways")}>
        {t("share.waysText")}
        <Line code={`${link}/email`} />
      </Hint>
      <Hint title={t("share.fields")}>
        {field ? t("share.fieldsText") : t("share.fieldsNone")}
        {field && <Line code={`${link}?${field}=1042`} />}
      </Hint>
      <Hint>
        {t("share.language")}
        <Line code={`${link}?lang=${survey.definition.language ?? "en"}`} />
      </Hint>
    </>
  );
}

const Hint = ({ title, children }: { readonly title?: string; readonly children: ComponentChildren }) => (
  <div class="share-part">
    {title && <h3>{title}</h3>}
    <div class="quiet dense">{children}</div>
  </div>
);

const Snippet = ({ title, code }: { readonly title: string; readonly code: string }) => (
  <div class="share-part">
    <h3>{title}</h3>
    <Line code={code} />
  </div>
);

const Line = ({ code }: { readonly code: string }) => (
  <div class="share-line">
    <code>{code}</code>
    <CopyButton kind="quiet" text={code} />
  </div>
);
