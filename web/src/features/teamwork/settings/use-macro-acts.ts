import { Macro, type SaveMacro } from "@croozer/contracts/macros";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { post, remove, request } from "../../../lib/http.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { macrosQuery } from "../macros-queries.ts";

export function useMacroActs() {
  const queryClient = useQueryClient();
  const { queryKey } = macrosQuery(useBusinessId());
  const onSuccess = () => queryClient.invalidateQueries({ queryKey });
  const save = useMutation({
    mutationFn: ({ id, value }: { id: string | null; value: SaveMacro }) =>
      id === null ? post("/api/macros", Macro, value) : request("PUT", `/api/macros/${id}`, Macro, { body: value }),
    onSuccess,
  });
  const forget = useMutation({
    mutationFn: (id: string) => remove(`/api/macros/${id}`, z.object({ done: z.literal(true) })),
    onSuccess,
  });
  return { save, forget };
}
