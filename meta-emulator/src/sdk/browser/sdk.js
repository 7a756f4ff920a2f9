// A drop-in for Meta's JavaScript SDK: the same calls and answers, with the emulator's dialogs. Written for the browsers
// that the pages of a product are written for; no dependencies.
(() => {
  /**
   * @typedef {{ userID: string | null, expiresIn: number | null, accessToken?: string, signedRequest?: string,
   *   graphDomain?: string, data_access_expiration_time?: number, grantedScopes?: string, code?: string }} AuthResponse
   * @typedef {{ status: string, authResponse: AuthResponse | null }} LoginStatus
   * @typedef {(response: LoginStatus) => void} LoginCallback
   * @typedef {Record<string, unknown>} Values
   * @typedef {Window & { FB?: unknown, fbAsyncInit?: () => void }} Page
   */
  const page = /** @type {Page} */ (/** @type {unknown} */ (window));
  if (page.FB) return;

  const marker = "/connect.facebook.net/";
  const script = /** @type {HTMLScriptElement | null} */ (
    document.currentScript ?? document.querySelector(`script[src*="${marker}"]`)
  );
  const source = script?.src ?? "";
  /** Where the emulator is: what stands before the name of Meta's host. */
  const base = source.slice(0, Math.max(source.indexOf(marker), 0));
  const emulatorOrigin = new URL(base || location.href).origin;

  /** @type {{ appId: string, version: string } | null} */
  let app = null;
  /** @type {LoginStatus} */
  let current = { status: "unknown", authResponse: null };
  let statusKnown = false;
  /** @type {Map<string, Set<(response: unknown) => void>>} */
  const listeners = new Map();

  /** @param {string} event @param {unknown} response */
  const emit = (event, response) => {
    for (const listener of [...(listeners.get(event) ?? [])]) listener(response);
  };

  /** @param {LoginStatus} next */
  const become = (next) => {
    const before = current;
    current = next;
    statusKnown = true;
    if (before.authResponse?.accessToken !== next.authResponse?.accessToken) emit("auth.authResponseChange", next);
    if (before.status === next.status) return;
    emit("auth.statusChange", next);
    if (next.status === "connected") emit("auth.login", next);
    if (before.status === "connected") emit("auth.logout", next);
  };

  /** @param {string} call */
  const initialised = (call) => {
    if (app) return true;
    console.error(`${call}() called before FB.init().`);
    return false;
  };

  /** @param {string} path @param {Values} values */
  const addressOf = (path, values) => {
    const url = new URL(base + path);
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined || value === null) continue;
      url.searchParams.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
    }
    return url.href;
  };

  const width = 600;
  const height = 700;
  /** A popup in the middle of the window that opens it. @param {string} address */
  const openPopup = (address) => {
    const x = Math.max(0, Math.round(screenX + (outerWidth - width) / 2));
    const y = Math.max(0, Math.round(screenY + (outerHeight - height) / 2.5));
    return window.open(address, "_blank", `width=${width},height=${height},screenX=${x},screenY=${y},scrollbars=1`);
  };

  /**
   * Waits for the popup's answer, or until it is gone without one. Null when it was closed.
   * @param {Window} popup @param {string} callback @param {(result: URLSearchParams | null) => void} done
   */
  const awaitResult = (popup, callback, done) => {
    /** @param {URLSearchParams | null} result */
    const end = (result) => {
      clearInterval(watch);
      removeEventListener("message", hear);
      done(result);
    };
    /** @param {MessageEvent} event */
    const hear = (event) => {
      if (event.origin !== emulatorOrigin || typeof event.data !== "string") return;
      const result = new URLSearchParams(event.data);
      if (result.get("cb") === callback) end(result);
    };
    addEventListener("message", hear);
    // A message that was posted while it closed is still on its way: a window counts as closed once it was seen twice.
    let seenClosed = false;
    const watch = setInterval(() => {
      if (popup.closed && seenClosed) end(null);
      seenClosed = popup.closed;
    }, 250);
  };

  /** @param {URLSearchParams} result @param {boolean} scopes @returns {LoginStatus} */
  const readResult = (result, scopes) => {
    if (result.has("error")) return { status: "not_authorized", authResponse: null };
    const code = result.get("code");
    const token = result.get("access_token");
    if (code === null && token === null) return { status: "unknown", authResponse: null };
    /** @type {AuthResponse} */
    const authResponse = { userID: null, expiresIn: null };
    if (code !== null) authResponse.code = code;
    if (token !== null) {
      Object.assign(authResponse, {
        accessToken: token,
        userID: result.get("user_id"),
        expiresIn: Number(result.get("expires_in")),
        signedRequest: result.get("signed_request"),
        graphDomain: "facebook",
        data_access_expiration_time: Number(result.get("data_access_expiration_time")),
      });
    }
    if (scopes) authResponse.grantedScopes = result.get("granted_scopes") ?? "";
    return { status: "connected", authResponse };
  };

  /** @param {LoginCallback | undefined} callback @param {Values} [options] */
  const login = (callback, options = {}) => {
    if (!app || !initialised("FB.login")) return;
    const done = callback ?? (() => {});
    const id = `f${Math.random().toString(16).slice(2, 15)}`;
    const scopes = options.return_scopes === true;
    // Without being told to override it the SDK asks for a token, whatever response_type says.
    const types = options.override_default_response_type === true ? String(options.response_type ?? "code") : "token";
    const popup = openPopup(
      addressOf(`/www.facebook.com/${app.version}/dialog/oauth`, {
        client_id: app.appId,
        display: "popup",
        sdk: "joey",
        callback: id,
        origin: location.origin,
        response_type: scopes ? `${types},granted_scopes` : types,
        scope: options.scope,
        config_id: options.config_id,
        auth_type: options.auth_type,
        extras: options.extras,
      }),
    );
    if (!popup) {
      done({ status: "unknown", authResponse: null });
      return;
    }
    awaitResult(popup, id, (result) => {
      /** @type {LoginStatus} */
      const closed = { status: current.status === "connected" ? "connected" : "unknown", authResponse: null };
      const response = result ? readResult(result, scopes) : closed;
      if (response.authResponse?.accessToken) become(response);
      done(response);
    });
  };

  /** @param {string} path @returns {Promise<LoginStatus>} */
  const ask = async (path) => {
    try {
      const answer = await fetch(addressOf(path, { client_id: app?.appId }), { credentials: "include" });
      const { status, authResponse = null } = await answer.json();
      return { status, authResponse };
    } catch {
      return { status: "unknown", authResponse: null };
    }
  };

  /** @param {LoginCallback} [callback] @param {boolean} [force] */
  const getLoginStatus = async (callback, force = false) => {
    if (!initialised("FB.getLoginStatus")) return;
    if (force || !statusKnown) become(await ask("/www.facebook.com/x/oauth/status"));
    callback?.(current);
  };

  /** @param {LoginCallback} [callback] */
  const logout = async (callback) => {
    if (!initialised("FB.logout")) return;
    become(await ask("/www.facebook.com/x/oauth/logout"));
    callback?.(current);
  };

  /** `FB.api(path, method?, params?, callback)`. @param {string} path @param {...unknown} rest */
  const api = async (path, ...rest) => {
    if (!app || !initialised("FB.api")) return;
    const method = (rest.find((each) => typeof each === "string") ?? "get").toString().toUpperCase();
    const params = /** @type {Values} */ (rest.find((each) => typeof each === "object" && each !== null) ?? {});
    const callback = rest.find((each) => typeof each === "function");
    const values = { access_token: current.authResponse?.accessToken, ...params };
    const address = `/graph.facebook.com/${app.version}/${path.replace(/^\//, "")}`;
    /** @type {unknown} */
    let response;
    try {
      // Without headers of its own, so that the browser need not ask for leave to read or to post.
      const whole = new URL(addressOf(address, values));
      const posted = { method, body: new URLSearchParams(whole.searchParams) };
      const sent = await (method === "POST" ? fetch(base + address, posted) : fetch(whole, { method }));
      response = await sent.json();
    } catch {
      response = { error: { message: "unknown error", type: "http", status: 0 } };
    }
    if (typeof callback === "function") callback(response);
  };

  /** @param {{ appId?: string | number, version?: string }} [options] */
  const init = (options = {}) => {
    if (app) console.warn("FB.init has already been called - this could indicate a problem");
    if (!options.version) {
      console.error("init not called with valid version");
      return;
    }
    app = { appId: String(options.appId ?? ""), version: options.version };
  };

  const nothing = () => {};
  page.FB = {
    init,
    login,
    logout,
    getLoginStatus,
    getAuthResponse: () => current.authResponse,
    getAccessToken: () => current.authResponse?.accessToken ?? null,
    getUserID: () => current.authResponse?.userID ?? "",
    api,
    /** @param {Values} _params @param {(response: Values) => void} [callback] */
    ui: (_params, callback) => callback?.({ error_code: 100, error_message: "FB.ui is not emulated" }),
    AppEvents: { logEvent: nothing, logPageView: nothing, logPurchase: nothing, activateApp: nothing, EventNames: {} },
    XFBML: {
      /** @param {unknown} _element @param {() => void} [done] */
      parse: (_element, done) => done?.(),
    },
    Event: {
      /** @param {string} event @param {(response: unknown) => void} listener */
      subscribe: (event, listener) => {
        listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
      },
      /** @param {string} event @param {(response: unknown) => void} listener */
      unsubscribe: (event, listener) => {
        listeners.get(event)?.delete(listener);
      },
    },
  };
  setTimeout(() => page.fbAsyncInit?.(), 0);
})();
