import type { Complaint } from "../../../shared/contract/complaint.schema.ts";
import type { ComplaintSettings } from "../../../shared/contract/complaint-settings.schema.ts";
import type { Investigation as Found } from "../../../shared/contract/investigation.schema.ts";
import { get } from "../../api.ts";
import { t } from "../../words.ts";
import { Loaded } from "../Loaded.tsx";
import { useLoad } from "../use-load.ts";
import { FindingsForm } from "./FindingsForm.tsx";
import { OtherComplaints } from "./OtherComplaints.tsx";
import { RemedyForm } from "./RemedyForm.tsx";
import "./case-work.css";

export type CaseWork = {
  readonly id: string;
  readonly complaint: Complaint;
  readonly found: Found;
  readonly settings: ComplaintSettings;
  readonly changed: (complaint: Complaint) => void;
};

type Props = Pick<CaseWork, "id" | "complaint" | "changed">;

/** Why it happened, which others are like it, and what is done for the customer; for those who work on it. */
export function Investigation({ id, complaint, changed }: Props) {
  const load = useLoad(
    async () => ({
      found: await get<Found>(`/api/complaints/${id}/investigation`),
      settings: await get<ComplaintSettings>("/api/complaint-settings"),
    }),
    [id, complaint.version],
  );
  return (
    <details class="case-work">
      <summary>{t("findings.title")}</summary>
      <Loaded load={load} lines={4}>
        {({ found, settings }) => {
          const work = { id, complaint, changed, found, settings };
          return (
            <div class="case-work-parts" key={complaint.version}>
              <OtherComplaints {...work} />
              <FindingsForm {...work} />
              <RemedyForm {...work} />
            </div>
          );
        }}
      </Loaded>
    </details>
  );
}
