import { type AddSynonym, MenuSynonym, MenuSynonyms } from "@croozer/contracts/menu-synonyms";
import { notifications } from "@mantine/notifications";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { get, post, remove } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";

export const synonymsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "synonyms"),
    queryFn: ({ signal }) => get("/api/menu-synonyms", MenuSynonyms, { signal, businessId }),
    // Corrections in the inbox add suggestions while this page is not on the screen.
    refetchOnMount: "always",
  });

/** Everything that changes the words. Each says why it did not work. */
export function useSynonymActs() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { t } = useTranslation("catalogue");
  const errorText = useErrorText();
  const settled = {
    onError: (error: unknown) => notifications.show({ color: "red", title: t("notSaved"), message: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: synonymsQuery(businessId).queryKey }),
  };
  const url = "/api/menu-synonyms";
  return {
    add: useMutation({
      mutationFn: (word: AddSynonym) => post(url, MenuSynonym, word, { businessId }),
      // Said beside the field.
      onSettled: settled.onSettled,
    }),
    decide: useMutation({
      mutationFn: ({ id, decision }: { id: string; decision: "accept" | "dismiss" }) =>
        post(`${url}/${id}/${decision}`, MenuSynonym, undefined, { businessId }),
      ...settled,
    }),
    forget: useMutation({
      mutationFn: (id: string) => remove(`${url}/${id}`, z.object({ done: z.literal(true) }), { businessId }),
      ...settled,
    }),
  };
}
