import type { Category } from "@croozer/contracts/catalogue";
import { Button } from "@mantine/core";
import { IconBook2 } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import styles from "./Catalogue.module.css";
import { CategoryDialog } from "./CategoryDialog.tsx";
import { catalogueQuery, useCatalogueNotices } from "./catalogue-queries.ts";
import { ProductEditor } from "./ProductEditor.tsx";
import { ProductList } from "./ProductList.tsx";

/** The menu: the list at the start, the product being edited beside it. On a phone one at a time. */
export function CataloguePage() {
  const { t } = useTranslation("catalogue");
  const businessId = useBusinessId();
  const navigate = useNavigate();
  const mayEdit = usePermission("catalogue.edit");
  const { product: chosenId, category: newIn } = useSearch({ strict: false });
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery(businessId));
  const [category, setCategory] = useState<Category | null | undefined>(undefined);
  useCatalogueNotices();

  if (catalogue === undefined)
    return (
      <div className={styles.page}>
        {error === null ? <SkeletonRows /> : <ErrorState error={error} retry={refetch} />}
      </div>
    );

  const go = (search: { product?: string; category?: string }) => void navigate({ to: "/catalogue", search });
  const product = catalogue.products.find(({ id }) => id === chosenId) ?? null;
  const adding = catalogue.categories.find(({ id }) => id === newIn) ?? null;
  const editing = product !== null || adding !== null;
  return (
    <div className={styles.page} data-editing={editing || undefined}>
      {catalogue.categories.length === 0 ? (
        <EmptyState icon={IconBook2} title={t("emptyTitle")} text={t("emptyText")}>
          {mayEdit && (
            <Button onClick={() => setCategory(null)} data-testid="first-category">
              {t("firstCategory")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <>
          <ProductList
            catalogue={catalogue}
            chosenId={product?.id ?? null}
            onChoose={(id) => go({ product: id })}
            onAddProduct={(id) => go({ category: id })}
            onEditCategory={setCategory}
          />
          {editing ? (
            <ProductEditor
              key={product?.id ?? `new ${adding?.id}`}
              catalogue={catalogue}
              product={product}
              categoryId={product?.categoryId ?? adding?.id ?? ""}
              onSaved={(id) => go({ product: id })}
              onClose={() => go({})}
            />
          ) : (
            <div className={styles.nothing}>
              <EmptyState icon={IconBook2} title={t("choose")} text={t("chooseText")} />
            </div>
          )}
        </>
      )}
      <CategoryDialog
        category={category}
        position={catalogue.categories.length}
        onClose={() => setCategory(undefined)}
      />
    </div>
  );
}
