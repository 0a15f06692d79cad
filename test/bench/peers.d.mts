type Class = "neg" | "neu" | "pos";

export interface Peer {
  readonly languages: readonly string[];
  readonly read: (text: string, language: string) => Class | Promise<Class>;
}

export function installPeers(): boolean;
export function peers(): Promise<Readonly<Record<string, Peer>>>;
