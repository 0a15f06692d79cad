// PostHog's smallest set-up from npm that can show a survey: the slim build, and surveys bundled with it.
import { SurveysExtensions } from "posthog-js/dist/extension-bundles";
import posthog from "posthog-js/dist/module.slim";
import "posthog-js/dist/surveys";

posthog.init("phc_bench", {
  api_host: document.documentElement.dataset.stub,
  __extensionClasses: SurveysExtensions,
  autocapture: false,
  capture_pageview: false,
  disable_session_recording: true,
});
