/** Whether a browser's language (`zh-Hant-TW`) is one of these, or a kind of one (`zh`). */
export function isAmongLanguages(languages: readonly string[] | undefined, browsers: string): boolean {
  const spoken = browsers.toLowerCase();
  return !languages || languages.some((each) => `${spoken}-`.startsWith(`${each.toLowerCase()}-`));
}
