import { Me } from "@croozer/contracts/auth";
import { Button, Loader } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../lib/http.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { welcome } from "./session-acts.ts";
import styles from "./Welcome.module.css";
import { WelcomePage } from "./WelcomePage.tsx";

const route = getRouteApi("/sign-in");

/** Signs in with a one-time token and takes it out of the address and the history at once. */
export function SignInByLink({ token, onGiveUp }: { token: string; onGiveUp: () => void }) {
  const { t } = useTranslation("identity");
  const navigate = route.useNavigate();
  const { mutate, error } = useMutation({
    mutationFn: () => post("/api/auth/sign-in-link", Me, { token }),
    onSuccess: async (me) => {
      await welcome(me);
      await navigate({ to: "/", replace: true });
    },
  });
  // A token is good once: rendering twice must not spend it twice.
  const spent = useRef(false);
  useEffect(() => {
    if (spent.current) return;
    spent.current = true;
    void navigate({ search: {}, replace: true });
    mutate();
  }, [mutate, navigate]);
  return (
    <WelcomePage
      title={error === null ? t("signInTitle") : t("linkFailed")}
      text={error === null ? t("linkWorking") : ""}
      foot={null}
    >
      <div className={styles.form}>
        {error === null ? <Loader type="dots" /> : <FormProblem error={error} />}
        {error !== null && (
          <Button size="lg" onClick={onGiveUp}>
            {t("toSignIn")}
          </Button>
        )}
      </div>
    </WelcomePage>
  );
}
