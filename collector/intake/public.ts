import type { Context } from "hono";
import {
  complaintAcceptedSchema,
  complaintSubmissionSchema,
} from "../../shared/contract/complaint.schema.ts";
import type { FeedbackKind } from "../../shared/contract/feedback.schema.ts";
import {
  type ClaimedCustomer,
  partialAcceptedSchema,
  partialSubmissionSchema,
  responseAcceptedSchema,
  responseSubmissionSchema,
} from "../../shared/contract/response.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Deps } from "../http/env.ts";
import type { Routes } from "../http/route.ts";
import { admittedSite, asksForPrivacy } from "../sites/admission.ts";
import { channelFrom } from "../sites/channel.ts";
import type { KnownSite } from "../sites/directory.ts";
import { acceptComplaint, acceptResponse, answerFor, answerForCase, namesFor } from "./accept.ts";
import { arrivalOfComplaint, arrivalOfPartial, arrivalOfResponse } from "./model.ts";
import { type Accepted, findAccepted, keyOf } from "./store.ts";

export function addPublicIntakeRoutes(routes: Routes): void {
  addResponses(routes);
  addPartials(routes);
  addComplaints(routes);
}

function addResponses(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/v1/responses",
      summary:
        "Accept the answers to a survey, once by their id: 201 the first time, 200 with the same body ever after",
      access: "public",
      body: responseSubmissionSchema,
      success: [201, 200],
      answer: responseAcceptedSchema,
      refusals: [
        "unknown_site",
        "origin_not_allowed",
        "unknown_survey",
        "survey_closed",
        "invalid_answers",
        "id_in_use",
        "busy",
      ],
    },
    async ({ body, deps, c }) => {
      const site = await admittedSite(c, deps, body.site);
      const arrival = arrivalOfResponse(withoutFollowing(c, site, body), site, namesFor(site), deps.now());
      if (!arrival.ok) {
        // Accepted is accepted: a survey that closed meanwhile does not turn a repeat into a refusal.
        const earlier = await acceptedBefore(
          deps,
          { workspaceId: site.workspaceId, id: body.id },
          "response",
        );
        return earlier?.isComplete ? answerFor(earlier) : arrival;
      }
      return answerFor(
        await acceptResponse(deps, { ...arrival.value, ...channelFrom(c, deps, body.context?.page) }),
      );
    },
  );
}

function addPartials(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/v1/partials",
      summary:
        "Keep what somebody has answered so far, to be finished under the same id; a late one changes nothing",
      access: "public",
      body: partialSubmissionSchema,
      success: [200],
      answer: partialAcceptedSchema,
      refusals: [
        "unknown_site",
        "origin_not_allowed",
        "unknown_survey",
        "survey_closed",
        "invalid_answers",
        "id_in_use",
        "busy",
      ],
    },
    async ({ body, deps, c }) => {
      const site = await admittedSite(c, deps, body.site);
      const arrival = arrivalOfPartial(withoutFollowing(c, site, body), site, deps.now());
      if (!arrival.ok) return arrival;
      const { id, receivedAt, isComplete } = await acceptResponse(deps, {
        ...arrival.value,
        ...channelFrom(c, deps, body.context?.page),
      });
      return ok({ id, receivedAt: receivedAt.toISOString(), isComplete });
    },
  );
}

function addComplaints(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/v1/complaints",
      summary: "Accept a complaint, once by its id; answers with its reference and the link to its status",
      access: "public",
      body: complaintSubmissionSchema,
      success: [201, 200],
      answer: complaintAcceptedSchema,
      refusals: ["unknown_site", "origin_not_allowed", "id_in_use", "busy"],
    },
    async ({ body, deps, c }) => {
      const site = await admittedSite(c, deps, body.site);
      const arrival = arrivalOfComplaint(withoutFollowing(c, site, body), site, namesFor(site), deps.now());
      return answerForCase(await acceptComplaint(deps, arrival));
    },
  );
}

/** Where a browser asks not to be followed, what the page says of its visitor is left aside; what they wrote themselves is theirs to say. */
function withoutFollowing<Body extends { customer?: ClaimedCustomer | undefined }>(
  c: Context,
  site: KnownSite,
  body: Body,
): Omit<Body, "customer"> & { customer?: ClaimedCustomer | undefined } {
  if (!asksForPrivacy(c, site)) return body;
  const { customer, ...rest } = body;
  // Of nobody in particular: the questions they were asked may have hung on these.
  return customer?.attributes ? { ...rest, customer: { attributes: customer.attributes } } : rest;
}

async function acceptedBefore(
  deps: Deps,
  wanted: { workspaceId: string; id: string },
  kind: FeedbackKind,
): Promise<Accepted | null> {
  const earlier = (await findAccepted(deps.database.db, [wanted])).get(keyOf(wanted));
  return earlier?.kind === kind ? earlier : null;
}
