import { expect, test } from "vitest";
import {
  AddressNotAllowed,
  literalIn,
  lookupFor,
  mayBeCalled,
} from "../../../collector/outside-reader/address.ts";

test.each([
  "169.254.169.254",
  "100.100.100.200",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "fe80::1",
  "ff02::1",
  "fd00:ec2::254",
  "::ffff:169.254.169.254",
  "64:ff9b::a9fe:a9fe",
  "not an address",
])("%s is never called, by whichever protocol", (address) => {
  expect([mayBeCalled(address, "http:"), mayBeCalled(address, "https:")]).toEqual([false, false]);
});

test.each(["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.5", "100.64.0.1", "::1", "fd12::1"])(
  "a model of one's own at %s may be called without encryption",
  (address) => {
    expect([mayBeCalled(address, "http:"), mayBeCalled(address, "https:")]).toEqual([true, true]);
  },
);

test.each(["8.8.8.8", "172.32.0.1", "192.169.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])(
  "words go to %s encrypted or not at all",
  (address) => {
    expect([mayBeCalled(address, "http:"), mayBeCalled(address, "https:")]).toEqual([false, true]);
  },
);

test.each([
  ["http://0x7f.1/v1", "127.0.0.1"],
  ["http://2852039166/v1", "169.254.169.254"],
  ["http://[::ffff:a9fe:a9fe]/v1", "::ffff:a9fe:a9fe"],
  ["https://api.example.com/v1", null],
])("however an address is written, it is seen as what it is: %s", (url, address) => {
  expect(literalIn(new URL(url))).toBe(address);
});

test("what a name means is judged when it is called", async () => {
  const meant = (name: string, protocol: string) =>
    new Promise((resolve) =>
      lookupFor(protocol)(name, { all: true }, (error, found) => resolve(error ?? found)),
    );
  expect(await meant("127.0.0.1", "http:")).toEqual([{ address: "127.0.0.1", family: 4 }]);
  expect(await meant("8.8.8.8", "https:")).toEqual([{ address: "8.8.8.8", family: 4 }]);
  expect(await meant("8.8.8.8", "http:")).toBeInstanceOf(AddressNotAllowed);
  expect(await meant("169.254.169.254", "https:")).toBeInstanceOf(AddressNotAllowed);
});
