import { CannedResponse, type SaveCannedResponse } from "@croozer/contracts/canned-responses";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { post, remove, request } from "../../lib/http.ts";
import { useBusinessId } from "../../lib/session.ts";
import { cannedQuery } from "./replies-queries.ts";

type Wish = { id: string | null; response: z.input<typeof SaveCannedResponse> };

export function useCannedActs() {
  const queryClient = useQueryClient();
  const { queryKey } = cannedQuery(useBusinessId());
  const onSuccess = () => queryClient.invalidateQueries({ queryKey });
  const save = useMutation({
    mutationFn: ({ id, response }: Wish) =>
      id === null
        ? post("/api/canned-responses", CannedResponse, response)
        : request("PUT", `/api/canned-responses/${id}`, CannedResponse, { body: response }),
    onSuccess,
  });
  const forget = useMutation({
    mutationFn: (id: string) => remove(`/api/canned-responses/${id}`, z.object({ done: z.literal(true) })),
    onSuccess,
  });
  return { save, forget };
}
