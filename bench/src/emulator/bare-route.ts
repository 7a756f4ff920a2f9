import Fastify from "fastify";

/** What a send costs at the least: a Fastify route that parses JSON and answers JSON of the same size. */
const server = Fastify();
server.post("/:version/:id/messages", (request) => {
  const { to } = request.body as { to: string };
  return {
    messaging_product: "whatsapp",
    contacts: [{ input: to, wa_id: to }],
    messages: [{ id: "wamid.HBgLMTU1NTU1NTAxMjMVAgARGBJTRU5UQllCVVNJTkVTUzAwMQA=" }],
  };
});
console.log(`listening on ${await server.listen({ port: 0, host: "127.0.0.1" })}`);
process.on("SIGTERM", () => process.exit(0));
