import { createHash } from "node:crypto";
import modelCard from "../text/model-card.json";
import { shippedRules } from "../text/rules/shipped.ts";

/** Changes whenever what Heed comes with would read a text otherwise: its weights, or its rules. */
export const shippedVersion: string = createHash("sha256")
  .update(modelCard.weightsSha256)
  .update(JSON.stringify(shippedRules))
  .digest("hex");
