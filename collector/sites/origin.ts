/**
 * Whether a page's origin is among the allowed patterns: `https://shop.example` exactly, `https://*.shop.example` any
 * subdomain but not the bare host, `http://localhost:*` any port or none.
 */
export function isAllowedOrigin(origin: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matches(origin.toLowerCase(), pattern.toLowerCase()));
}

function matches(origin: string, pattern: string): boolean {
  const asRegExp = pattern
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace("://*\\.", "://([a-z0-9-]+\\.)+")
    .replace(/:\*$/, "(:\\d+)?");
  return new RegExp(`^${asRegExp}$`).test(origin);
}
