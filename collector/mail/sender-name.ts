export type Sender = { readonly name: string; readonly address: string };

/** `Heed <heed@shop.example>`, or the address alone. */
export function parseSender(from: string): Sender {
  const named = /^(.*)<([^<>]+)>$/.exec(from.trim());
  return { name: named?.[1]?.trim().replaceAll('"', "") ?? "", address: named?.[2] ?? from.trim() };
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);
