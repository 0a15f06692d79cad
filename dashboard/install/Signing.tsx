import { useState } from "preact/hooks";
import type { NewSiteSecret, Site } from "../../shared/contract/site.schema.ts";
import { asProblem, del, post } from "../api.ts";
import { canManage } from "../session.ts";
import { Ago } from "../ui/Ago.tsx";
import { Button } from "../ui/Button.tsx";
import { problemText } from "../ui/Failed.tsx";
import { SelectField } from "../ui/Field.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { CodeToCopy } from "./CodeToCopy.tsx";
import { identifySnippet, type SigningLanguage, signingLanguages, signingSnippets } from "./signing.ts";

type Props = { readonly site: Site; readonly onChanged: (site: Site) => void };

/** How the site proves who its customers are: its secrets, and what to write on the server and on the page. */
export function Signing({ site, onChanged }: Props) {
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      const { secret, ...made } = await post<NewSiteSecret>(`/api/sites/${site.id}/secrets`);
      setTold(secret);
      onChanged({ ...site, secrets: [made, ...site.secrets].slice(0, 2) });
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
    } finally {
      setBusy(false);
    }
  };
  const retire = async (id: string) => {
    try {
      await del(`/api/sites/${site.id}/secrets/${id}`);
      onChanged({ ...site, secrets: site.secrets.filter((each) => each.id !== id) });
      toast({ text: t("signing.retired") });
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
    }
  };
  return (
    <section class="site-part">
      <h3>{t("signing.title")}</h3>
      <p class="quiet dense">{t("signing.text")}</p>
      {told && (
        <div class="site-part" role="status">
          <p>{t("signing.once")}</p>
          <CodeToCopy text={told} />
        </div>
      )}
      {site.secrets.length > 0 && (
        <ul class="origins">
          {site.secrets.map(({ id, ending, createdAt }) => (
            <li key={id} class="origin">
              <span>
                <code>{t("signing.ending", { ending: `…${ending}` })}</code> <Ago at={createdAt} />
              </span>
              {canManage.value && (
                <Button kind="quiet" onClick={() => void retire(id)}>
                  <span aria-hidden="true">{t("signing.retireShort")}</span>
                  <span class="visually-hidden">{t("signing.retire", { ending })}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canManage.value && (
        <div class="site-buttons">
          <Button busy={busy} onClick={make}>
            {t(site.secrets.length > 0 ? "signing.makeNext" : "signing.make")}
          </Button>
        </div>
      )}
      {site.secrets.length > 0 && <p class="quiet dense">{t("signing.nextHint")}</p>}
      <Snippets />
    </section>
  );
}

function Snippets() {
  const [language, setLanguage] = useState<SigningLanguage>("Node.js");
  return (
    <>
      <SelectField
        label={t("signing.language")}
        value={language}
        options={signingLanguages.map((value) => ({ value, label: value }))}
        onChange={setLanguage}
      />
      <CodeToCopy text={signingSnippets[language]} />
      <p class="dense">{t("signing.page")}</p>
      <CodeToCopy text={identifySnippet} />
    </>
  );
}
