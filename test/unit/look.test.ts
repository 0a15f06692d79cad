import { describe, expect, test } from "vitest";
import { siteLookSchema } from "../../shared/contract/look.schema.ts";
import { contrast, luminance, mixed, readableOn, withContrast } from "../../shared/look/colour.ts";
import { lookFaults } from "../../shared/look/faults.ts";
import { logoCss } from "../../shared/look/logo-css.ts";
import { darkOf, lookCss, usualLook } from "../../shared/look/look-css.ts";

const anyColour = (random: number) =>
  `#${Math.floor(random * 0x1000000)
    .toString(16)
    .padStart(6, "0")}`;
/** Every colour of a coarse grid through all there are. */
const manyColours = Array.from({ length: 200 }, (_, index) =>
  anyColour(((index * 7919) % 200) / 200 + index / 1e6),
);

describe("contrast by WCAG 2.2", () => {
  test("black on white is 21:1, a colour on itself 1:1, whichever way round", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 10);
    expect(contrast("#4a48d4", "#4a48d4")).toBe(1);
  });

  test("#767676 is the lightest grey that may be read on white, #777777 is not", () => {
    expect(contrast("#767676", "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
  });

  test("luminance weighs green over red over blue", () => {
    expect(luminance("#ff0000")).toBeCloseTo(0.2126, 4);
    expect(luminance("#00ff00")).toBeCloseTo(0.7152, 4);
    expect(luminance("#0000ff")).toBeCloseTo(0.0722, 4);
  });

  test("black or white can be read on any colour, and any colour can be moved until it can be told apart", () => {
    for (const [index, background] of manyColours.entries()) {
      expect(contrast(readableOn(background), background)).toBeGreaterThanOrEqual(4.5);
      const moved = withContrast(manyColours[(index * 31) % 200] ?? "#000000", background, 4.5);
      expect(contrast(moved, background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("mixing goes from one colour to the other", () => {
    expect([0, 0.5, 1].map((share) => mixed("#000000", "#ff8000", share))).toEqual([
      "#000000",
      "#804000",
      "#ff8000",
    ]);
  });
});

describe("a look", () => {
  test("of Heed's own has no faults, light or dark", () => {
    expect(lookFaults(usualLook)).toEqual([]);
    expect(siteLookSchema.parse(usualLook)).toEqual(usualLook);
  });

  test("whose text cannot be read is refused with a colour that can", () => {
    const look = { ...usualLook, light: { ...usualLook.light, text: "#999999" } };
    const [fault] = lookFaults(look);
    expect(fault).toMatchObject({ field: "light.text", needs: 4.5 });
    expect(contrast(fault?.fix ?? "", "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(siteLookSchema.safeParse(look).success).toBe(false);
  });

  test("made dark from any accent can be read", () => {
    for (const accent of manyColours)
      expect(lookFaults({ light: usualLook.light, dark: darkOf({ ...usualLook.light, accent }) })).toEqual(
        [],
      );
  });

  test("makes words and controls readable on every ground of the widget, whatever three colours were chosen", () => {
    for (const accent of manyColours) {
      const light = { ...usualLook.light, accent };
      if (lookFaults({ light, dark: null }).length > 0) continue;
      const css = lookCss({ ...usualLook, light, dark: null });
      const value = (name: string) => css.match(new RegExp(`--${name}:(#[0-9a-f]{6})`))?.[1] ?? "";
      for (const ground of ["paper", "fill", "tint"]) {
        expect(contrast(value("link"), value(ground))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(value("soft"), value(ground))).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(value("on-accent"), value("accent"))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(value("control"), value("paper"))).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([
    ["accent", "red"],
    ["accent", "#fff"],
    ["accent", "#ffffff;}*{display:none"],
    ["font", 'x";}*{display:none}'],
    ["font", "a\\"],
    ["font", "url(x)"],
    ["radius", -1],
    ["radius", "4px"],
  ])("takes no %s like %s: it becomes part of a style sheet", (field, value) => {
    const look = field === "accent" ? { light: { ...usualLook.light, accent: value } } : { [field]: value };
    expect(siteLookSchema.safeParse({ ...usualLook, ...look }).success).toBe(false);
  });

  test("names a page's fonts quoted, generic ones bare", () => {
    expect(lookCss({ ...usualLook, font: "Noto Sans SC, serif" })).toContain(
      'font-family:"Noto Sans SC",serif,system-ui,sans-serif;',
    );
  });
});

test("where the reader forces colours a logo stands on the ground it was chosen for", () => {
  const light = { ...usualLook.light, background: "#fff4e0" };
  const dark = { ...darkOf(light), background: "#101010" };
  const forced = (look: typeof usualLook) =>
    logoCss({ src: "/logo", width: 160, height: 32 }, look).split("@media(forced-colors:active)")[1];
  expect(forced({ ...usualLook, theme: "auto", light })).toContain("background:#fff4e0");
  expect(forced({ ...usualLook, theme: "light", light })).toContain("background:#fff4e0");
  expect(forced({ ...usualLook, theme: "dark", light, dark })).toContain("background:#101010");
});
