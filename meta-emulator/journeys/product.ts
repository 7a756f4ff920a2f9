import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A product's page on an origin of its own: loads the SDK as Meta's documentation shows it, and writes down what it
 * hears. `window.signUp(extras)`, `window.logIn()`, `window.loginStatus()`, `window.api(path)`, `window.logOut()` start things.
 */
function page(emulatorUrl: string, appId: string, configId: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Product</title>
<button id="signup">Connect WhatsApp</button>
<script>
  window.heard = [];
  window.answers = [];
  window.extras = {};
  window.addEventListener("message", (event) => {
    if (event.origin !== "${new URL(emulatorUrl).origin}") return;
    try {
      const said = JSON.parse(event.data);
      if (said.type === "WA_EMBEDDED_SIGNUP") window.heard.push(said);
    } catch {
      window.heard.push("not JSON");
    }
  });
  window.fbAsyncInit = () => {
    FB.init({ appId: "${appId}", autoLogAppEvents: true, xfbml: true, version: "v26.0" });
    window.ready = true;
  };
  const answer = (response) => window.answers.push(response);
  window.signUp = () => FB.login(answer, {
    config_id: "${configId}",
    response_type: "code",
    override_default_response_type: true,
    extras: { setup: {}, ...window.extras },
  });
  window.logIn = () => FB.login(answer, { scope: "public_profile", return_scopes: true });
  const promise = (call) => new Promise((resolve) => call(resolve));
  window.loginStatus = () => promise((done) => FB.getLoginStatus(done, true));
  window.api = (path) => promise((done) => FB.api(path, done));
  window.logOut = () => promise((done) => FB.logout(done));
  document.getElementById("signup").addEventListener("click", () => window.start());
</script>
<script async defer crossorigin="anonymous" src="${emulatorUrl}/connect.facebook.net/en_US/sdk.js"></script>`;
}

export type Product = { url: string; close: () => Promise<void> };

export async function startProduct(emulatorUrl: string, appId: string, configId: string): Promise<Product> {
  const server: Server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(emulatorUrl, appId, configId));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
