import { CannedResponse, type SaveCannedResponse } from "@croozer/contracts/canned-responses";
import { UploadedFile } from "@croozer/contracts/media";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { post, remove, request } from "../../lib/http.ts";
import { useBusinessId } from "../../lib/session.ts";
import { upload } from "../../lib/upload.ts";
import type { Attachment } from "../attachments/attachments.ts";
import { cannedQuery } from "./replies-queries.ts";

type Wish = {
  id: string | null;
  response: Omit<z.input<typeof SaveCannedResponse>, "fileIds">;
  files: readonly Attachment[];
};

/** Uploads what the house does not have yet; the same one again is the same file. */
async function uploadAll(businessId: string, files: readonly Attachment[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { id, file, kept } of files) {
    if (kept !== undefined) ids.push(kept.id);
    else {
      const about = { businessId, file, name: file.name, fields: { clientId: id, voice: "false" } };
      const uploaded = await upload("/api/files", UploadedFile, { ...about, onProgress: () => undefined });
      ids.push(uploaded.id);
    }
  }
  return ids;
}

export function useCannedActs() {
  const queryClient = useQueryClient();
  const businessId = useBusinessId();
  const { queryKey } = cannedQuery(businessId);
  const onSuccess = () => queryClient.invalidateQueries({ queryKey });
  const save = useMutation({
    mutationFn: async ({ id, response, files }: Wish) => {
      const body = { ...response, fileIds: await uploadAll(businessId, files) };
      return id === null
        ? post("/api/canned-responses", CannedResponse, body)
        : request("PUT", `/api/canned-responses/${id}`, CannedResponse, { body });
    },
    onSuccess,
  });
  const forget = useMutation({
    mutationFn: (id: string) => remove(`/api/canned-responses/${id}`, z.object({ done: z.literal(true) })),
    onSuccess,
  });
  return { save, forget };
}
