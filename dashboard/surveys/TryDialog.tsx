import { useState } from "preact/hooks";
import type { Site } from "../../shared/contract/site.schema.ts";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import type { TrialToken } from "../../shared/contract/trial.schema.ts";
import { get, post } from "../api.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { TextField } from "../ui/Field.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { knownPage, rememberPage, trialAddress } from "./trial-address.ts";

type Props = {
  readonly survey: Survey;
  /** Saves what is not saved yet, so that the page shows it. */
  readonly flush: () => Promise<boolean>;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Opens the draft on a page of the site's own, for this member alone. */
export const TryDialog = ({ open, onClose, ...trying }: Props) => (
  <Dialog title={t("trial.title")} open={open} onClose={onClose}>
    <Prepared {...trying} />
  </Dialog>
);

type Ready = { readonly isSaved: boolean; readonly site: Site | undefined; readonly token: string };

function Prepared({ survey, flush }: Pick<Props, "survey" | "flush">) {
  const prepare = async (): Promise<Ready> => {
    const isSaved = await flush();
    const [{ sites }, { token }] = await Promise.all([
      get<{ sites: Site[] }>("/api/sites"),
      post<TrialToken>(`/api/surveys/${survey.id}/trials`),
    ]);
    return { isSaved, token, site: sites.find(({ id }) => id === survey.siteId) };
  };
  const load = useLoad(prepare, [survey.id]);
  return (
    <Loaded load={load} lines={4}>
      {({ isSaved, site, token }) => (
        <>
          {!isSaved && <p role="alert">{t("trial.unsaved")}</p>}
          <p>{t("trial.what")}</p>
          <Where site={site} token={token} />
        </>
      )}
    </Loaded>
  );
}

/** A real link, which no browser takes for a pop-up; it tells the page nothing of where it came from. */
function Where({ site, token }: Omit<Ready, "isSaved">) {
  const known = site && knownPage(site);
  const [typed, setTyped] = useState(known?.address ?? "");
  const address = trialAddress(typed, token);
  const isSeen = known?.isSeen && typed === known.address;
  return (
    <>
      <TextField
        label={t("trial.address")}
        hint={isSeen ? t("trial.addressSeen") : t("trial.addressHint", { site: site?.name ?? "" })}
        error={typed.trim() && !address ? t("trial.addressProblem") : undefined}
        inputMode="url"
        value={typed}
        placeholder="https://"
        maxLength={2000}
        onInput={setTyped}
      />
      <p class="quiet dense">{t("trial.hour")}</p>
      <DialogActions>
        {address ? (
          <ButtonLink
            kind="primary"
            icon="external"
            href={address}
            newTab
            onClick={() => site && rememberPage(site.id, typed)}
          >
            {t("trial.go")}
          </ButtonLink>
        ) : (
          <Button kind="primary" icon="external" disabled>
            {t("trial.go")}
          </Button>
        )}
      </DialogActions>
    </>
  );
}
