import { dialogCodeMs, signupCodeMs } from "../accounts/code-times.ts";
import { handOver, issueCode, tokenOfCode } from "../accounts/codes.ts";
import { putGrant } from "../accounts/grants.ts";
import { shareWaba, systemUserOf, tellAppInstalled } from "../accounts/partner.ts";
import { signRequest } from "../accounts/signed-request.ts";
import type { Granted, LoginCode } from "../accounts/types.ts";
import type { Simulation } from "../simulation.ts";
import type { App } from "../world/types.ts";
import { goTo } from "./move.ts";
import type { Dialog } from "./types.ts";

/** What goes back to the app: names and values of the address, or of the SDK's message. */
export type Result = Record<string, string>;

/**
 * Embedded Signup, permissions given: accounts are shared, the app is told, and a code is ready. The last page may be
 * closed in any way, so the code's time begins when it is handed over.
 */
export function completeSignup(sim: Simulation, dialog: Dialog): Dialog {
  const { businessId, userId, appId, wabaId } = dialog;
  const app = sim.world.apps.find(appId);
  if (!app || businessId === null || userId === null || wabaId === null) return dialog;
  const wabaIds = [wabaId, ...dialog.moreWabaIds];
  for (const id of wabaIds) {
    const waba = sim.world.wabas.find(id);
    if (!waba) continue;
    if (!dialog.extras.appOnlyInstall) shareWaba(sim, app, waba, dialog.extras.solutionId);
    tellAppInstalled(sim, app, waba);
  }
  const granted: Granted = {
    wabaIds: [...new Set([...earlierWabas(sim, app, businessId), ...wabaIds])],
    pageIds: [],
    instagramIds: [],
  };
  putGrant(sim, { appId, userId, scopes: dialog.scopes, declined: [], ...granted });
  const code = issueCode(sim, { ...businessCode(sim, dialog, app, businessId), ...granted }, "handed over");
  sim.phone.emit({ type: "world" });
  return goTo(sim, dialog, "done", { code: code.code });
}

/** What the app's business tokens of this customer reach already: signing up once more takes nothing away. */
function earlierWabas(sim: Simulation, app: App, businessId: string): string[] {
  return [...sim.world.tokens.values()]
    .filter(({ appId, clientBusinessId }) => appId === app.id && clientBusinessId === businessId)
    .filter(({ revokedSubcode }) => revokedSubcode === null)
    .flatMap(({ wabaIds }) => wabaIds ?? []);
}

type CodeParts = Omit<LoginCode, "code" | "expiresAt" | "used" | keyof Granted>;

function businessCode(sim: Simulation, dialog: Dialog, app: App, businessId: string): CodeParts {
  return {
    appId: app.id,
    tokenKind: "business",
    userId: systemUserOf(sim, app, businessId).id,
    accountId: null,
    clientBusinessId: businessId,
    scopes: dialog.scopes,
    tokenLifetime: sim.world.loginConfigs.find(dialog.configId ?? "")?.tokenLifetime ?? "60_days",
    redirectUri: redirectUriOf(dialog),
    lifetimeMs: signupCodeMs,
  };
}

/** The code that was prepared is on its way: its 30 seconds begin. */
export function handOverCode(sim: Simulation, dialog: Dialog): Result {
  const code = sim.world.loginCodes.find(dialog.code ?? "");
  if (code) handOver(sim, code);
  return code ? { code: code.code } : {};
}

/** Facebook Login or Instagram Login, permissions given: the answer for the app. */
export function completeLogin(sim: Simulation, dialog: Dialog, declined: string[]): Result {
  const app = sim.world.apps.find(dialog.appId);
  const { userId } = dialog;
  if (!app || userId === null) return deny(dialog.kind);
  const scopes = dialog.scopes.filter((scope) => !declined.includes(scope));
  const granted = grantedBy(sim, dialog);
  putGrant(sim, { appId: app.id, userId, scopes, declined, ...granted });
  const config = sim.world.loginConfigs.find(dialog.configId ?? "");
  const ofBusiness = config?.tokenType === "business";
  const businessId = sim.world.users.find(userId)?.portfolios[0]?.id ?? app.businessId ?? app.id;
  const wanted: Omit<LoginCode, "code" | "expiresAt" | "used"> = {
    ...granted,
    appId: app.id,
    tokenKind: dialog.kind === "instagram" ? "instagram_user" : ofBusiness ? "business" : "user",
    userId: ofBusiness ? systemUserOf(sim, app, businessId).id : userId,
    accountId: dialog.kind === "instagram" ? userId : null,
    clientBusinessId: ofBusiness ? businessId : null,
    scopes,
    tokenLifetime: ofBusiness ? config.tokenLifetime : "short",
    redirectUri: redirectUriOf(dialog),
    lifetimeMs: dialogCodeMs,
  };
  return {
    ...(dialog.responseTypes.includes("token") ? tokenResult(sim, app, userId, wanted) : {}),
    ...(dialog.responseTypes.includes("code") ? { code: issueCode(sim, wanted, "now").code } : {}),
    ...(dialog.responseTypes.includes("granted_scopes")
      ? { granted_scopes: scopes.join(","), denied_scopes: declined.join(",") }
      : {}),
  };
}

/** The pages that were chosen and their accounts on Instagram; of Instagram Login the account itself. */
function grantedBy(sim: Simulation, { kind, userId, pageIds }: Dialog): Granted {
  if (kind === "instagram") return { wabaIds: [], pageIds: [], instagramIds: userId === null ? [] : [userId] };
  const linked = pageIds.map((id) => sim.world.pages.find(id)?.instagramAccountId ?? null);
  const user = sim.world.users.find(userId ?? "");
  const own = new Set(user?.portfolios.map(({ id }) => id));
  const wabas = [...sim.world.wabas.values()].filter(({ portfolioId }) => own.has(portfolioId));
  return { wabaIds: wabas.map(({ id }) => id), pageIds, instagramIds: linked.filter((id) => id !== null) };
}

function tokenResult(
  sim: Simulation,
  app: App,
  userId: string,
  code: Omit<LoginCode, "code" | "expiresAt" | "used">,
): Result {
  const token = tokenOfCode(sim, { ...code, code: "", expiresAt: null, used: true });
  const now = Math.floor(sim.clock.now() / 1000);
  return {
    access_token: token.token,
    user_id: userId,
    expires_in: String(token.expiresAt === null ? 0 : Math.floor(token.expiresAt / 1000) - now),
    data_access_expiration_time: String(Math.floor((token.dataAccessExpiresAt ?? 0) / 1000)),
    signed_request: signRequest({ user_id: userId, algorithm: "HMAC-SHA256", issued_at: now }, app.secret),
  };
}

/** The person said no, which Instagram tells in other words. */
export function deny(kind: Dialog["kind"]): Result {
  const denied = { error: "access_denied", error_reason: "user_denied" };
  return kind === "instagram"
    ? { ...denied, error_description: "The user denied your request" }
    : { ...denied, error_code: "200", error_description: "Permissions error" };
}

function redirectUriOf({ way }: Dialog): string | null {
  return way.by === "redirect" ? way.redirectUri : null;
}

/** The app's address with the answer: in the query, a token behind `#`. Facebook ends it with `#_=_`, Instagram `#_`. */
export function addressWith(dialog: Dialog, result: Result): string | null {
  if (dialog.way.by !== "redirect") return null;
  const { redirectUri, state } = dialog.way;
  const url = new URL(redirectUri);
  const answer = new URLSearchParams(state === null ? result : { ...result, state });
  if (result.access_token !== undefined) {
    url.hash = answer.toString();
    return url.href;
  }
  for (const [name, value] of answer) url.searchParams.append(name, value);
  url.hash = dialog.kind === "instagram" ? "_" : "_=_";
  return url.href;
}
