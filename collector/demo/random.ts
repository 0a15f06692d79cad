/** Chance that repeats: the same seed gives the same numbers, on every machine and for ever. */
export type Random = {
  /** 0 ≤ share < 1, even. */
  readonly share: () => number;
  readonly chance: (probability: number) => boolean;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly one: <Value>(list: readonly Value[]) => Value;
  /** One of the keys, as often as its weight among the weights. */
  readonly weighted: <Key extends string>(weights: Readonly<Partial<Record<Key, number>>>) => Key;
  readonly bytes: (count: number) => Uint8Array;
  /** A UUID version 7 of that instant. */
  readonly uuid: (at: Date) => string;
};

export function createRandom(seed: number): Random {
  const word = mulberry32(seed);
  const share = () => word() / 2 ** 32;
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => word() >>> 24);
  return {
    share,
    chance: (probability) => share() < probability,
    whole,
    one: (list) => at(list, whole(0, list.length - 1)),
    weighted: (weights) => {
      const keys = Object.keys(weights) as (keyof typeof weights)[]; // a record's own keys are its key type
      return at(
        keys,
        indexByWeight(
          keys.map((key) => weights[key] ?? 0),
          share(),
        ),
      );
    },
    bytes,
    uuid: (instant) => uuidOf(instant, bytes(16)),
  };
}

/** Tommy Ettinger's generator: 32 bits of state, plenty for made-up data. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Where `share` of the whole weight is reached. */
export function indexByWeight(weights: readonly number[], share: number): number {
  let left = share * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

/** RFC 9562, section 5.7: 48 bits of Unix milliseconds, then what chance gave. */
function uuidOf(at: Date, bytes: Uint8Array): string {
  const view = Buffer.from(bytes);
  view.writeUIntBE(at.getTime(), 0, 6);
  view.writeUInt8((view.readUInt8(6) & 0x0f) | 0x70, 6);
  view.writeUInt8((view.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = view.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Deals every sentence of a list once before any comes again, so that few sound alike. */
export function createDealer(random: Random): (list: readonly string[]) => string {
  const decks = new Map<readonly string[], string[]>();
  return (list) => {
    const deck = decks.get(list);
    if (deck && deck.length > 0) return deck.pop() ?? "";
    const shuffled = list
      .map((value) => ({ value, place: random.share() }))
      .sort((a, b) => a.place - b.place);
    const fresh = shuffled.map(({ value }) => value);
    decks.set(list, fresh);
    return fresh.pop() ?? "";
  };
}

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new RangeError("nothing to choose from");
  return value;
}
