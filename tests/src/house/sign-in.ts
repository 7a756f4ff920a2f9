import { type House, newSignInUrl } from "./house.ts";

/** A session of the demo owner of its own, as a cookie header: requests are counted by session. */
export async function signIn(house: House): Promise<string> {
  const token = new URL(await newSignInUrl(house)).searchParams.get("link");
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
