import { requireApp } from "../graph/access.ts";
import { GraphError, unsupportedRequest, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import type { Simulation } from "../simulation.ts";
import { newTraceId } from "../world/ids.ts";
import { longestFileBytes } from "./media-types.ts";
import type { UploadSession } from "./types.ts";

const fileTypes = ["application/pdf", "image/jpeg", "image/jpg", "image/png", "video/mp4"];

/** `POST /{app-id}/uploads?file_name&file_length&file_type`, with any token of the app. */
export function startUpload({ sim, access, id, params }: GraphCall): unknown {
  requireApp(access, id);
  const lengthBytes = Number(params.file_length);
  if (!Number.isInteger(lengthBytes) || lengthBytes < 1)
    throw wrongParameter("Param file_length must be a positive integer.");
  if (lengthBytes > longestFileBytes) throw wrongParameter(`Param file_length must be at most ${longestFileBytes}.`);
  if (typeof params.file_type !== "string" || !fileTypes.includes(params.file_type)) {
    throw wrongParameter(`Param file_type must be one of {${fileTypes.join(", ")}}`);
  }
  const session: UploadSession = {
    id: `upload:${Buffer.from(`1:attachment:${newTraceId()}`).toString("base64url")}`,
    appId: id,
    fileName: typeof params.file_name === "string" ? params.file_name : null,
    fileType: params.file_type,
    lengthBytes,
    pieces: [],
    receivedBytes: 0,
    handle: null,
    sha256: null,
  };
  sim.world.uploads.put(session.id, session);
  return { id: `${session.id}?sig=${newTraceId()}` };
}

/** `GET /upload:…`: how far an interrupted upload came. */
export function readUpload(call: GraphCall): unknown {
  const session = getSession(call);
  return { id: session.id, file_offset: session.receivedBytes };
}

/** `POST /upload:…` with `Authorization: OAuth` and `file_offset`: the bytes from there on, answers the handle. */
export function continueUpload(call: GraphCall): unknown {
  const session = getSession(call);
  if (!/^OAuth\s/i.test(call.request.headers.authorization ?? "")) {
    throw new GraphError({ code: 190, message: "Uploads ask for the header Authorization: OAuth {access-token}" });
  }
  const offset = Number(call.request.headers.file_offset ?? 0);
  if (offset !== session.receivedBytes) {
    throw wrongParameter(`The file_offset is ${offset}, expected ${session.receivedBytes}.`);
  }
  const piece = Buffer.isBuffer(call.request.body) ? call.request.body : Buffer.alloc(0);
  if (offset + piece.length > session.lengthBytes) throw wrongParameter("More bytes than file_length came.");
  const changed = addPiece(call.sim, session, piece);
  if (changed.handle === null) return { id: session.id, file_offset: changed.receivedBytes };
  return { h: changed.handle };
}

/** The finished upload a handle stands for. */
export function findUpload(sim: Simulation, handle: unknown): UploadSession | null {
  for (const session of sim.world.uploads.values()) if (session.handle === handle) return session;
  return null;
}

function addPiece(sim: Simulation, session: UploadSession, piece: Buffer): UploadSession {
  const receivedBytes = session.receivedBytes + piece.length;
  const pieces = piece.length === 0 ? session.pieces : [...session.pieces, sim.files.put(piece)];
  const changed = { ...session, pieces, receivedBytes };
  if (receivedBytes === session.lengthBytes) {
    changed.sha256 = sim.files.put(Buffer.concat(pieces.map((sha256) => sim.files.find(sha256) ?? Buffer.alloc(0))));
    changed.handle = newHandle(session);
  }
  return sim.world.uploads.put(session.id, changed);
}

function newHandle({ fileName, fileType, appId }: UploadSession): string {
  const name = Buffer.from(fileName ?? "file").toString("base64");
  return `4:${name}:${Buffer.from(fileType).toString("base64")}:${newTraceId()}:e:${appId}:1:${newTraceId()}`;
}

function getSession({ sim, access, method, id }: GraphCall): UploadSession {
  const session = sim.world.uploads.find(id);
  if (!session || session.appId !== access.app.id) throw unsupportedRequest(method, id);
  return session;
}
