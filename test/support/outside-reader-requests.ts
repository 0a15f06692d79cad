import type { Requests } from "./every-route.ts";

const path = "/api/outside-reader";
/** Nothing answers at port 1 of this machine. */
const settings = {
  isOn: true,
  baseUrl: "http://127.0.0.1:1/v1",
  model: "small",
  key: "k",
  mostPerMonth: 100,
};

/** For the routes by which an owner has another reader. */
export const outsideReaderRequests: Requests = {
  [`get ${path}`]: () => ({ path }),
  [`patch ${path}`]: () => ({ path, body: settings }),
  [`post ${path}/trial`]: async ({ collector, owner }) => {
    await collector.ask("PATCH", path, { cookie: owner, body: settings });
    return { path: `${path}/trial`, body: { text: "The soup was cold." } };
  },
  [`delete ${path}/readings`]: () => ({ path: `${path}/readings` }),
};
