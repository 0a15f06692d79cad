import { expect, test } from "vitest";
import { isSlug, slugFor } from "../../../../dashboard/surveys/share/slug.ts";
import { slugSchema } from "../../../../shared/contract/placement.schema.ts";

const id = "01909c2f-7b1a-7e2c-9d3a-1f2e3d4c5b6a";

test.each([
  ["Spring visit 2026", "spring-visit-2026"],
  ["  Qualité & délais! ", "qualite-delais"],
  ["购物体验", "survey-4c5b6a"],
  ["", "survey-4c5b6a"],
  ["x".repeat(200), "x".repeat(40)],
])("a survey named %j is offered the address %s", (name, slug) => {
  expect(slugFor(name, id)).toBe(slug);
  expect(slugSchema.safeParse(slug).success).toBe(true);
});

test("an address is judged as the collector judges it", () => {
  for (const slug of [
    "abc",
    "ab",
    "-ab",
    "ab-",
    "A-b-c",
    "a/b",
    "a--b",
    "a".repeat(60),
    "a".repeat(61),
    "日本語",
  ])
    expect(isSlug(slug), slug).toBe(slugSchema.safeParse(slug).success);
});
