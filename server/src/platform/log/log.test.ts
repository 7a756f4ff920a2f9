import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLog } from "./log.ts";

function lines(act: (log: ReturnType<typeof createLog>) => void): string {
  let written = "";
  const sink = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  act(createLog("debug", sink));
  return written;
}

test("secrets and what people write never reach the log, at two depths", () => {
  const written = lines((log) => {
    log.info(
      {
        accessToken: "EAASECRET",
        message: { body: "my address is Herzl 5" },
        request: { headers: { cookie: "croozer.session_token=x" } },
      },
      "sent",
    );
  });
  expect(written).not.toMatch(/EAASECRET|Herzl|session_token/);
  expect(written).toContain("[hidden]");
});

test("a database error is logged without the row it failed on", () => {
  const error = Object.assign(new Error("duplicate key value violates unique constraint"), {
    code: "23505",
    detail: "Key (phone)=(+972 55-000-0118) already exists.",
    where: "SQL function with Noa's row",
  });
  const written = lines((log) => log.error({ err: error }, "failed"));
  expect(written).toContain("23505");
  expect(written).toContain("duplicate key");
  expect(written).not.toMatch(/972|Noa/);
});
