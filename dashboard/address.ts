import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";

/** Path and query of the page shown, for what lives outside components. */
export const address = signal(location.pathname + location.search);

let route = (url: string, replace?: boolean): void => {
  if (replace) location.replace(url);
  else location.assign(url);
};

/** Goes to another page of the dashboard; `replace` when the way back should skip the one now shown. */
export const goTo = (url: string, { replace = false } = {}): void => route(url, replace);

/** Keeps `address` and `goTo` at one with the router; drawn once, inside its provider. */
export function AddressLink() {
  const at = useLocation();
  useLayoutEffect(() => {
    route = at.route;
    address.value = at.url;
  }, [at]);
  return null;
}
