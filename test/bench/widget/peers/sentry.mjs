// Sentry's feedback form in its smallest set-up from npm: no other integration, the form itself fetched when wanted.
import { init } from "@sentry/browser";
import { buildFeedbackIntegration } from "@sentry/feedback";

const feedback = buildFeedbackIntegration({
  lazyLoadIntegration: async () => (await import("./sentry-form.mjs")).feedbackModalIntegration,
})({ autoInject: false, enableScreenshot: false });
init({
  dsn: `${document.documentElement.dataset.stub.replace("//", "//key@")}/1`,
  defaultIntegrations: false,
  integrations: [feedback],
});
if (document.documentElement.dataset.shows === "yes") {
  const form = await feedback.createForm();
  form.appendToDom();
  form.open();
}
