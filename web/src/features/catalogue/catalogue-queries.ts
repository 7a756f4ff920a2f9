import {
  Catalogue,
  Category,
  OptionGroup,
  type PatchProduct,
  Product,
  type SaveCategory,
  type SaveOptionGroup,
  type SaveProduct,
} from "@croozer/contracts/catalogue";
import { notifications } from "@mantine/notifications";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { get, patch, post, remove, request } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { refetchChanged } from "../../lib/refetch.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { useErrorText } from "../../ui/use-error-text.ts";

export const catalogueQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "catalogue"),
    queryFn: ({ signal }) => get("/api/catalogue", Catalogue, { signal, businessId }),
  });

/** Keeps the menu on the screen as new as the server's. */
export function useCatalogueNotices(): void {
  const businessId = useBusinessId();
  useNotices(["catalogue"], () => {
    refetchChanged(catalogueQuery(businessId).queryKey);
  });
}

const Done = z.object({}).loose();
type WithId<T> = { id: string | null; value: T };

/** Everything that changes the menu. Each says when it worked or why it did not; fields keep what was typed. */
export function useCatalogueActs() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { t } = useTranslation("catalogue");
  const errorText = useErrorText();
  const settled = {
    onError: (error: unknown) => notifications.show({ color: "red", title: t("notSaved"), message: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: catalogueQuery(businessId).queryKey }),
  };
  const save = <Answer extends z.ZodType>(path: string, answer: Answer, { id, value }: WithId<unknown>) =>
    id === null
      ? post(path, answer, value, { businessId })
      : request("PUT", `${path}/${id}`, answer, { body: value, businessId });

  return {
    saveProduct: useMutation({
      mutationFn: (input: WithId<z.input<typeof SaveProduct>>) => save("/api/products", Product, input),
      ...settled,
    }),
    patchProduct: useMutation({
      mutationFn: ({ id, change }: { id: string; change: z.input<typeof PatchProduct> }) =>
        patch(`/api/products/${id}`, Product, change, { businessId }),
      ...settled,
    }),
    deleteProduct: useMutation({
      mutationFn: (id: string) => remove(`/api/products/${id}`, Done, { businessId }),
      ...settled,
    }),
    saveCategory: useMutation({
      mutationFn: (input: WithId<z.input<typeof SaveCategory>>) => save("/api/categories", Category, input),
      ...settled,
    }),
    deleteCategory: useMutation({
      mutationFn: (id: string) => remove(`/api/categories/${id}`, Done, { businessId }),
      ...settled,
    }),
    saveGroup: useMutation({
      mutationFn: (input: WithId<z.input<typeof SaveOptionGroup>>) => save("/api/option-groups", OptionGroup, input),
      ...settled,
    }),
    deleteGroup: useMutation({
      mutationFn: (id: string) => remove(`/api/option-groups/${id}`, Done, { businessId }),
      ...settled,
    }),
    uploadPicture: useMutation({
      mutationFn: async ({ id, file }: { id: string; file: File }) =>
        request("PUT", `/api/products/${id}/picture`, Product, { raw: file, businessId }),
      ...settled,
    }),
  };
}
