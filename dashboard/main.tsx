import { render } from "preact";
import { useEffect } from "preact/hooks";
import lazy from "preact-iso/lazy";
import { LocationProvider, Route, Router } from "preact-iso/router";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/controls.css";
import "./ui/surfaces.css";
import "./theme.ts";
import { AddressLink, address, goTo } from "./address.ts";
import { FirstRunPage } from "./auth/FirstRunPage.tsx";
import { InvitePage } from "./auth/InvitePage.tsx";
import { SignInPage } from "./auth/SignInPage.tsx";
import { Frame } from "./frame/Frame.tsx";
import { NotFound } from "./frame/NotFound.tsx";
import { loadSession, sessionState } from "./session.ts";
import { Failed } from "./ui/Failed.tsx";
import { Toasts } from "./ui/Toast.tsx";
import { startLanguage } from "./words.ts";

const InboxPage = lazy(() => import("./inbox/InboxPage.tsx"));
const ComplaintsPage = lazy(() => import("./complaints/ComplaintsPage.tsx"));
const CasePage = lazy(() => import("./complaints/CasePage.tsx"));
const ForYouPage = lazy(() => import("./for-you/ForYouPage.tsx"));
const ImportPage = lazy(() => import("./complaint-import/ImportPage.tsx"));
const OverviewPage = lazy(() => import("./overview/OverviewPage.tsx"));
const StatisticsPage = lazy(() => import("./complaints/StatisticsPage.tsx"));
const ActionsPage = lazy(() => import("./actions/ActionsPage.tsx"));
const ActionPage = lazy(() => import("./actions/ActionPage.tsx"));
const SurveysPage = lazy(() => import("./surveys/SurveysPage.tsx"));
const SurveyPage = lazy(() => import("./surveys/SurveyPage.tsx"));
const InstallPage = lazy(() => import("./install/InstallPage.tsx"));
const LookPage = lazy(() => import("./look/LookPage.tsx"));
const TeamPage = lazy(() => import("./team/TeamPage.tsx"));
const ComplaintSettingsPage = lazy(() => import("./complaint-settings/ComplaintSettingsPage.tsx"));
const MailPage = lazy(() => import("./mail/MailPage.tsx"));
const AccountPage = lazy(() => import("./account/AccountPage.tsx"));
const ReadingPage = lazy(() => import("./reading/ReadingPage.tsx"));
const LearningPage = lazy(() => import("./learning/LearningPage.tsx"));
const OutsideReaderPage = lazy(() => import("./outside-reader/OutsideReaderPage.tsx"));
const RulesPage = lazy(() => import("./learning/rules/RulesPage.tsx"));
const ThemesPage = lazy(() => import("./themes/ThemesPage.tsx"));
const WelcomePage = lazy(() => import("./auth/WelcomePage.tsx"));

/** Old or outside addresses that stand for a page of ours. */
const redirects: Readonly<Record<string, string>> = {
  "/": "/inbox",
  "/sign-in": "/inbox",
  "/first-run": "/inbox",
};

function Pages() {
  const { pathname } = new URL(address.value, location.origin);
  const redirect = redirects[pathname];
  useEffect(() => {
    if (redirect) goTo(redirect, { replace: true });
  }, [redirect]);
  if (redirect) return null;
  return (
    <Router>
      <Route path="/inbox/:id?" component={InboxPage} />
      <Route path="/complaints" component={ComplaintsPage} />
      <Route path="/for-you" component={ForYouPage} />
      <Route path="/overview" component={OverviewPage} />
      <Route path="/complaints/statistics" component={StatisticsPage} />
      <Route path="/themes" component={ThemesPage} />
      <Route path="/complaints/import" component={ImportPage} />
      <Route path="/complaints/:id" component={CasePage} />
      <Route path="/actions" component={ActionsPage} />
      <Route path="/actions/:id" component={ActionPage} />
      <Route path="/surveys" component={SurveysPage} />
      <Route path="/surveys/:id" component={SurveyPage} />
      <Route path="/install" component={InstallPage} />
      <Route path="/install/:id/look" component={LookPage} />
      <Route path="/team" component={TeamPage} />
      <Route path="/mail" component={MailPage} />
      <Route path="/complaint-settings" component={ComplaintSettingsPage} />
      <Route path="/account" component={AccountPage} />
      <Route path="/reading" component={ReadingPage} />
      <Route path="/learning" component={LearningPage} />
      <Route path="/language-model" component={OutsideReaderPage} />
      <Route path="/rules" component={RulesPage} />
      <Route path="/welcome" component={WelcomePage} />
      <Route default component={NotFound} />
    </Router>
  );
}

/** Strangers see the door they need at whatever address they came to, and the page itself once they are in. */
function Dashboard() {
  const invitation = /^\/invite\/([^/?]+)/.exec(address.value)?.[1];
  const at = sessionState.value;
  if (invitation) return <InvitePage id={decodeURIComponent(invitation)} />;
  if (at.state === "unknown") return null;
  if (at.state === "failed") return <Failed problem={at.problem} retry={loadSession} />;
  if (at.state === "signed_out") return at.firstRun ? <FirstRunPage /> : <SignInPage />;
  return (
    <Frame key={at.session.workspace.id} session={at.session}>
      <Pages />
    </Frame>
  );
}

/** The collector serves the demo site, its API and customers' status pages and surveys' own pages from the same origin: those links leave the app. */
const ours = /^\/(?!(demo|api|v1|c|s|heed)([/?#]|$))/;

async function start(): Promise<void> {
  await Promise.all([startLanguage(), loadSession()]);
  const root = document.getElementById("app");
  if (!root) throw new Error("index.html has lost its #app");
  render(
    <LocationProvider scope={ours}>
      <AddressLink />
      <Dashboard />
      <Toasts />
    </LocationProvider>,
    root,
  );
}

void start();
