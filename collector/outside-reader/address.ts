import { lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/*
 * Where another reader may be. The address is a workspace owner's choice and the call is made from inside the
 * operator's network, so it must not become a way to reach what only this machine can reach:
 *   - https: anywhere but the addresses below that are never called;
 *   - http, which anybody between can read: only this machine and private networks, where people run models of their own;
 *   - never: link-local addresses (where clouds hand out credentials), multicast, reserved ones, and IPv6 that stands
 *     for IPv4 by translation.
 * What a name means is looked up and judged for each call, and that very address is called: a name that means something
 * else a moment later gains nothing. Redirects are not followed.
 */

const never = listOf([
  "0.0.0.0/8",
  "169.254.0.0/16",
  "192.0.0.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "100.100.100.200/32", // Alibaba Cloud's metadata, within a range that is private otherwise
  "::/128",
  "64:ff9b::/96",
  "2002::/16",
  "fe80::/10",
  "ff00::/8",
  "fd00:ec2::254/128", // Amazon's metadata over IPv6
]);

const privateNetworks = listOf([
  "127.0.0.0/8",
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "::1/128",
  "fc00::/7",
]);

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = "", bits] = range.split("/");
    list.addSubnet(net, Number(bits), familyOf(net));
  }
  return list;
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

/** @param address an IP address; @param protocol as a URL has it */
export function mayBeCalled(address: string, protocol: string): boolean {
  if (isIP(address) === 0 || never.check(address, familyOf(address))) return false;
  return protocol === "https:" || privateNetworks.check(address, familyOf(address));
}

/** The IP address that stands in an address instead of a name; null for a name. */
export function literalIn({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) === 0 ? null : bare;
}

export class AddressNotAllowed extends Error {}

/** Looks a name up as Node does, and gives only addresses that may be called. */
export const lookupFor =
  (protocol: string): LookupFunction =>
  (hostname, options, done) =>
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const allowed = found.filter(({ address }) => mayBeCalled(address, protocol));
      const [first] = allowed;
      if (!first) return done(new AddressNotAllowed(hostname), []);
      if (options.all) done(null, allowed);
      else done(null, first.address, first.family);
    });
