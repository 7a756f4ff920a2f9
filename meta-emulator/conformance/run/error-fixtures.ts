import { readFixture } from "../../src/testing/fixtures.ts";
import { answers } from "../sheet/answers.ts";

type ErrorBody = Record<string, unknown> & { message: string };

const documented = answers
  .filter((name) => /\.error[.-]/.test(name))
  .map((name) => ({ name, error: readFixture(name).error as ErrorBody }));

/** Fixtures of errors that this one is like: the same parts, and word for word but for ids and times. */
export function fixturesLike(error: unknown): string[] {
  const body = error as ErrorBody;
  return documented.filter((each) => essence(each.error) === essence(body)).map(({ name }) => name);
}

function essence({ message, error_data: data, fbtrace_id: _trace, ...rest }: ErrorBody): string {
  const words = message
    .replace(/\w+day, \S+ \S+ \w+/g, "then")
    .replace(/\d{3,}/g, (id) => (id.length > 10 ? "id" : id));
  return JSON.stringify([words, Object.keys(data ?? {}), Object.entries(rest).sort()]);
}
