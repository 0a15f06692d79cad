/** Words of the dashboard about Heed in an app that is built from modules. */
export const modules = {
  "modules.section": "In an app of modules",
  "modules.text":
    "Instead of the snippet: the same as an ES module, with types at /heed.d.mts and nothing on window. Files ready to copy for React and Vue are in the folder widget/examples of Heed’s sources.",
} as const;
