import { type ChangeView, SavedView, type SaveView, type ViewPlace } from "@croozer/contracts/saved-views";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { get, patch, post, remove } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";

const Views = z.object({ items: z.array(SavedView) });

export const viewsQuery = (businessId: string, place: ViewPlace) =>
  queryOptions({
    queryKey: keyOf(businessId, "views", place),
    queryFn: ({ signal }) => get("/api/views", Views, { query: { place }, signal, businessId }),
    select: ({ items }) => items,
  });

/** Keeps, changes and forgets views of a place. */
export function useViewActs(place: ViewPlace) {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: viewsQuery(businessId, place).queryKey });
  const save = useMutation({
    mutationFn: (view: Omit<z.input<typeof SaveView>, "place">) =>
      post("/api/views", SavedView, { ...view, place }, { businessId }),
    onSuccess,
  });
  const change = useMutation({
    mutationFn: ({ id, ...view }: ChangeView & { id: string }) =>
      patch(`/api/views/${id}`, SavedView, view, { businessId }),
    onSuccess,
  });
  const forget = useMutation({
    mutationFn: (id: string) => remove(`/api/views/${id}`, z.object({ done: z.literal(true) }), { businessId }),
    onSuccess,
  });
  return { save, change, forget };
}
