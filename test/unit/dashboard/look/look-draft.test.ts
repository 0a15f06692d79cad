import { expect, test } from "vitest";
import { areFonts, colourIn, standingOf } from "../../../../dashboard/look/look-draft.ts";
import { contrast } from "../../../../shared/look/colour.ts";
import { usualLook } from "../../../../shared/look/look-css.ts";

test.each([
  ["#4a48d4", "#4a48d4"],
  [" 4A48D4 ", "#4a48d4"],
  ["#fc0", "#ffcc00"],
  ["#ff", null],
  ["red", null],
  ["#12345g", null],
  ["", null],
])("a colour typed as %j is %s", (typed, colour) => {
  expect(colourIn(typed)).toBe(colour);
});

test("a colour too near to its background is offered the nearest that is not", () => {
  const look = { ...usualLook, light: { ...usualLook.light, accent: "#ffcc00" } };
  const standing = standingOf(look, "light", "accent");
  expect(standing?.fault?.needs).toBe(3);
  expect(contrast(standing?.fault?.fix ?? "", "#ffffff")).toBeGreaterThanOrEqual(3);
  expect(standingOf(look, "light", "text")).toMatchObject({ fault: null });
  expect(standingOf(look, "light", "background")).toBeNull();
  expect(standingOf({ ...look, dark: null }, "dark", "accent")).toBeNull();
});

test("names of fonts take nothing that could end a rule of CSS", () => {
  expect([areFonts("Inter, 思源黑体"), areFonts(""), areFonts("a;}b{"), areFonts('"x"')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
