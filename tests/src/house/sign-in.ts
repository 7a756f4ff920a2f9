import { type House, newSignInUrls } from "./house.ts";

export type Who = "owner" | "colleague";
/** Sessions of the demo's people of their own, as cookie headers. */
export async function signIn(house: House): Promise<Record<Who, string>> {
  const { owner, colleague } = await newSignInUrls(house);
  return { owner: await sessionBy(house, owner), colleague: await sessionBy(house, colleague) };
}

async function sessionBy(house: House, url: string): Promise<string> {
  const token = new URL(url).searchParams.get("link");
  const response = await fetch(`${house.dashboardUrl}/api/auth/sign-in-link`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
