/** Words of the dashboard about a site's logo and where its surveys stand. */
export const logo = {
  "logo.label": "Logo",
  "logo.choose": "Choose a picture",
  "logo.change": "Replace",
  "logo.remove": "Remove",
  "logo.file": "Logo, a picture",
  "logo.hint": "PNG, JPEG or WebP. It stands above the question, at most 180 × 32 pixels large.",
  "problem.logo_not_taken":
    "This is no PNG, JPEG or WebP picture. Save the logo as PNG and choose that; SVG is not taken, because it can hold scripts.",
  "problem.logo_too_large": "The picture is larger than 200 KB. Choose a smaller one.",
  "look.placement": "Where surveys show",
  "look.placementHint": "For every survey that has no place of its own, new ones included.",
  "placement.asSite": "As the site: {placement}",
} as const;
