import { closeAllModals, openModal } from "@mantine/modals";
import i18next from "i18next";
import { lazy, Suspense } from "react";

const NewBusinessForm = lazy(async () => ({ default: (await import("./NewBusiness.tsx")).NewBusinessForm }));

export const openNewBusiness = () =>
  openModal({
    title: i18next.t("newBusiness", { ns: "shell" }),
    children: (
      <Suspense>
        <NewBusinessForm onDone={closeAllModals} />
      </Suspense>
    ),
  });
