import type { ComponentChildren } from "preact";
import type { Complaint } from "../../../shared/contract/complaint.schema.ts";
import type { LinkKind } from "../../../shared/contract/investigation.schema.ts";
import { del, post } from "../../api.ts";
import { percent, t } from "../../words.ts";
import { Button } from "../Button.tsx";
import { FailedLine } from "../Failed.tsx";
import { Tag } from "../Tag.tsx";
import type { CaseWork } from "./Investigation.tsx";
import { useCaseChange } from "./use-case-change.ts";

type Other = { readonly id: string; readonly reference: string; readonly excerpt: string };

/** Those it is linked to, and those that read like it. */
export function OtherComplaints({ id, complaint, found, changed }: CaseWork) {
  const { busy, problem, send } = useCaseChange(changed);
  const link = ({ id: to, reference }: Other, kind: LinkKind) =>
    send(
      () => post<Complaint>(`/api/complaints/${id}/links`, { version: complaint.version, to, kind }),
      t(kind === "duplicate" ? "linked.merged" : "linked.linked", { reference }),
    );
  const unlink = (other: Other) =>
    send(() => del<Complaint>(`/api/complaints/${id}/links/${other.id}`), t("linked.undone"));
  return (
    <div class="related">
      {found.linked.length > 0 && (
        <>
          <h4>{t("linked.title")}</h4>
          <ul>
            {found.linked.map((other) => (
              <OtherLine key={other.id} other={other}>
                <Tag>{t(`linked.${other.link}`)}</Tag>
                <Button
                  kind="quiet"
                  icon="close"
                  label={t("linked.undo", { reference: other.reference })}
                  busy={busy}
                  onClick={() => void unlink(other)}
                />
              </OtherLine>
            ))}
          </ul>
        </>
      )}
      <h4>{t("similar.title")}</h4>
      {found.similar.length === 0 && <p class="quiet dense">{t("similar.none")}</p>}
      <ul>
        {found.similar.map((other) => (
          <OtherLine key={other.id} other={other}>
            <span class="quiet dense">
              {t("similar.likeness", { percent: percent(other.likenessPercent) })}
            </span>
            <Button busy={busy} onClick={() => void link(other, "similar")}>
              {t("similar.link")}
            </Button>
            <Button busy={busy} onClick={() => void link(other, "duplicate")}>
              {t("similar.merge")}
            </Button>
          </OtherLine>
        ))}
      </ul>
      {problem && <FailedLine problem={problem} />}
    </div>
  );
}

function OtherLine({ other, children }: { readonly other: Other; readonly children: ComponentChildren }) {
  return (
    <li class="related-line">
      <a class="case-reference" href={`/inbox/${other.id}`}>
        {other.reference}
      </a>
      <span class="related-words">{other.excerpt}</span>
      <span class="related-do">{children}</span>
    </li>
  );
}
