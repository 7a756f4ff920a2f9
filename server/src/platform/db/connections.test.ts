import { expect, test } from "vitest";
import { allowedConnections, connections } from "./connections.ts";

test("two web processes and two workers fit into the embedded database, with room", () => {
  const { application, jobs, files } = connections;
  const notices = 1;
  const locks = 2;
  const web = application + notices;
  const worker = application + notices + jobs + files + locks;
  const keptForSuperuser = 3;
  expect(2 * (web + worker)).toBeLessThanOrEqual(allowedConnections - keptForSuperuser - 20);
});
