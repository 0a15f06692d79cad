import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { FeedbackPage } from "../../shared/contract/feedback.schema.ts";
import type { Site } from "../../shared/contract/site.schema.ts";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import type { Workspace } from "../../shared/contract/workspace.schema.ts";
import { goTo } from "../address.ts";
import { get, post, queryString } from "../api.ts";
import { attempt } from "../frame/rail-menus.ts";
import { snippetFor } from "../install/snippet.ts";
import { onLive } from "../live.ts";
import { isOwner, session, switchWorkspace } from "../session.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Failed } from "../ui/Failed.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useLoad } from "../ui/use-load.ts";
import { language, t } from "../words.ts";
import "./auth.css";

type Progress = {
  readonly site: Site | undefined;
  readonly snippetSeen: boolean;
  readonly surveyPublished: boolean;
  readonly feedbackCount: number;
};

/** Often enough that a step ticks itself off while its doer still watches. */
const lookAgainMs = 3_000;

/** The three steps of a new workspace, ticked off by what really happened. */
export default function WelcomePage() {
  const progress = useLoad(loadProgress, []);
  const { reload } = progress;
  useEffect(() => {
    const timer = setInterval(reload, lookAgainMs);
    const unhear = onLive(reload, reload);
    return () => {
      clearInterval(timer);
      unhear();
    };
  }, [reload]);
  return (
    <Page title={t("welcome.title")}>
      {progress.data ? (
        <Steps {...progress.data} />
      ) : progress.state === "failed" ? (
        <Failed problem={progress.problem} retry={reload} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

async function loadProgress(): Promise<Progress> {
  const [{ sites }, { surveys }, feedback] = await Promise.all([
    get<{ sites: Site[] }>("/api/sites"),
    get<{ surveys: Survey[] }>("/api/surveys"),
    get<FeedbackPage>("/api/feedback", { status: "all" }),
  ]);
  return {
    site: sites[0],
    // The demo shop lives at Heed's own address; it does not stand for their site.
    snippetSeen: sites.some(({ sightings }) =>
      sightings.some(({ allowed, origin }) => allowed && origin !== location.origin),
    ),
    surveyPublished: surveys.some(({ status }) => status === "published"),
    feedbackCount: feedback.total,
  };
}

function Steps({ site, snippetSeen, surveyPublished, feedbackCount }: Progress) {
  // The one to do next stands out.
  const next = [snippetSeen, surveyPublished, feedbackCount > 0].indexOf(false);
  const snippet = site && snippetFor(location.origin, site.key, undefined, site.privacy.needsConsent);
  const demoSite = `/demo/${queryString({ site: site?.key, lang: language.value })}`;
  return (
    <>
      <p class="welcome-lead quiet">{t("welcome.text")}</p>
      <ol class="steps">
        <Step
          done={snippetSeen}
          title={t("welcome.snippet")}
          text={t(snippetSeen ? "welcome.snippetDone" : "welcome.snippetText")}
        >
          {snippet && (
            <div class="snippet">
              <code>{snippet}</code>
              <CopyButton text={snippet} kind={next === 0 ? "primary" : "plain"} />
            </div>
          )}
          <ButtonLink kind="quiet" href="/install">
            {t("welcome.snippetAction")}
          </ButtonLink>
        </Step>
        <Step
          done={surveyPublished}
          title={t("welcome.survey")}
          text={t(surveyPublished ? "welcome.surveyDone" : "welcome.surveyText")}
        >
          <ButtonLink kind={next === 1 ? "primary" : "plain"} href="/surveys">
            {t("welcome.surveyAction")}
          </ButtonLink>
        </Step>
        <Step
          done={feedbackCount > 0}
          title={t("welcome.demo")}
          text={feedbackCount > 0 ? t("welcome.demoDone", { n: feedbackCount }) : t("welcome.demoText")}
        >
          <ButtonLink kind={next === 2 ? "primary" : "plain"} href={demoSite} newTab icon="external">
            {t("welcome.demoAction")}
          </ButtonLink>
          {feedbackCount > 0 && <ButtonLink href="/inbox?status=all">{t("welcome.inbox")}</ButtonLink>}
        </Step>
      </ol>
      <DemoOffer />
    </>
  );
}

type StepProps = {
  readonly done: boolean;
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
};

function Step({ done, title, text, children }: StepProps) {
  return (
    <li class="step" data-done={done}>
      <span class="step-mark">{done && <Icon name="check" />}</span>
      <div class="step-body">
        <h2>
          {title}
          {done && <span class="visually-hidden"> {t("welcome.done")}</span>}
        </h2>
        <p class="quiet" role="status">
          {text}
        </p>
        <div class="step-actions">{children}</div>
      </div>
    </li>
  );
}

/** A year of made-up feedback, for who would rather look around first: there already, or made now. */
function DemoOffer() {
  const busy = useSignal(false);
  const { workspace, workspaces = [] } = session.value ?? {};
  const demo = workspaces.find(({ isDemo }) => isDemo);
  if (workspace?.isDemo || !(demo || isOwner.value)) return null;
  const enter = async () => {
    busy.value = true;
    try {
      await switchWorkspace(demo?.id ?? (await post<Workspace>("/api/demo")).id);
      goTo("/overview");
    } finally {
      busy.value = false;
    }
  };
  return (
    <Panel title={t("welcome.madeUp")}>
      <div class="demo-offer">
        <p class="quiet">{demo ? t("welcome.madeUpThere", { name: demo.name }) : t("welcome.madeUpText")}</p>
        <Button icon="demo" busy={busy.value} onClick={() => attempt(enter)}>
          {t(demo ? "welcome.madeUpOpen" : "welcome.madeUpAction")}
        </Button>
      </div>
    </Panel>
  );
}
