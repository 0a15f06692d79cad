import type { AsideLetter, ComplaintMail } from "../../../shared/contract/mail.schema.ts";
import { asProblem, get, post } from "../../api.ts";
import { t } from "../../words.ts";
import { Button } from "../Button.tsx";
import { problemText } from "../Failed.tsx";
import { fileSize } from "../file-size.ts";
import { Icon } from "../Icon.tsx";
import { toast } from "../Toast.tsx";
import { Time } from "../time.tsx";
import { useLoad } from "../use-load.ts";

type Props = {
  readonly id: string;
  /** Grows as the thread does: then letters were written, too. */
  readonly messageCount: number;
  readonly reload: () => void;
};

/** What of the letters about a complaint needs somebody: those that did not arrive, and those from somebody else. */
export function CaseMail({ id, messageCount, reload }: Props) {
  const load = useLoad(() => get<ComplaintMail>(`/api/complaints/${id}/mail`), [id, messageCount]);
  if (!load.data) return null;
  const { letters, aside } = load.data;
  const troubled = letters.filter(
    ({ state, problem }) => state === "failed" || state === "bounced" || (state === "waiting" && problem),
  );
  const decide = async (letter: AsideLetter, believed: boolean) => {
    try {
      load.replace(await post<ComplaintMail>(`/api/complaints/${id}/aside/${letter.id}`, { believed }));
      toast({ text: t(believed ? "caseMail.believed" : "caseMail.dismissed") });
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
    }
    reload();
  };
  return (
    <>
      {troubled.map((letter) => (
        <div class="case-mail" key={letter.id} data-lost={letter.state !== "waiting"}>
          <Icon name={letter.state === "waiting" ? "clock" : "alert"} />
          <div>
            <p>
              {t(letter.state === "waiting" ? "caseMail.waiting" : "caseMail.undelivered", {
                to: letter.to,
                letter: t(`letter.${letter.purpose}`),
              })}
            </p>
            {letter.problem && <p class="quiet dense">{t("mail.said", { said: letter.problem })}</p>}
          </div>
        </div>
      ))}
      {aside.map((letter) => (
        <Aside key={letter.id} letter={letter} decide={(believed) => void decide(letter, believed)} />
      ))}
    </>
  );
}

function Aside({
  letter,
  decide,
}: {
  readonly letter: AsideLetter;
  readonly decide: (believed: boolean) => void;
}) {
  const from = letter.fromName ? `${letter.fromName} <${letter.fromAddress}>` : letter.fromAddress;
  return (
    <section class="case-mail" aria-label={t("caseMail.aside")}>
      <Icon name="mail" />
      <div>
        <p>
          <b>{t("caseMail.aside")}</b>{" "}
          <span class="quiet">
            <Time at={letter.receivedAt} />
          </span>
        </p>
        <p class="quiet dense">{t("caseMail.asideHint", { from })}</p>
        <p class="message-body">{letter.words || letter.subject}</p>
        {letter.files.length > 0 && (
          <p class="quiet dense">
            {t("caseMail.enclosed", {
              files: letter.files.map(({ name, bytes }) => `${name} (${fileSize(bytes)})`).join(", "),
            })}
          </p>
        )}
        <div class="case-mail-actions">
          <Button onClick={() => decide(true)}>{t("caseMail.believe")}</Button>
          <Button kind="quiet" onClick={() => decide(false)}>
            {t("caseMail.dismiss")}
          </Button>
        </div>
      </div>
    </section>
  );
}
