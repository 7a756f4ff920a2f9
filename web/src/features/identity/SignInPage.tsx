import { Me, SignIn } from "@croozer/contracts/auth";
import { Alert, Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconKey, IconMail } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { post } from "../../lib/http.ts";
import { safeNext } from "../../lib/safe-next.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { SignInByLink } from "./SignInByLink.tsx";
import { welcome } from "./session-acts.ts";
import styles from "./Welcome.module.css";
import { WelcomePage } from "./WelcomePage.tsx";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { link } = route.useSearch();
  // Kept here, because the address loses the token at once.
  const [token, setToken] = useState(link ?? null);
  return token === null ? <SignInForm /> : <SignInByLink token={token} onGiveUp={() => setToken(null)} />;
}

function SignInForm() {
  const { t } = useTranslation("identity");
  const { next } = route.useSearch();
  const navigate = route.useNavigate();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: (email) => (SignIn.shape.email.safeParse(email.trim()).success ? null : t("emailMissing")),
      password: (password) => (password === "" ? t("passwordMissing") : null),
    },
  });
  const signIn = useMutation({
    mutationFn: (body: z.infer<typeof SignIn>) => post("/api/auth/sign-in", Me, body),
    onSuccess: async (me) => {
      await welcome(me);
      await navigate({ href: safeNext(next), replace: true });
    },
  });
  return (
    <WelcomePage
      title={t("signInTitle")}
      text={t("signInText")}
      foot={
        <>
          {t("newHere")} <Link to="/sign-up">{t("newHereLink")}</Link>
        </>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={form.onSubmit(({ email, password }) => signIn.mutate({ email: email.trim(), password }))}
      >
        {next !== undefined && next !== "/" && !signIn.isError && <Alert color="gray">{t("sessionEnded")}</Alert>}
        <TextInput
          size="lg"
          label={t("email")}
          type="email"
          dir="ltr"
          autoComplete="username"
          autoFocus
          leftSection={<IconMail size={18} stroke={1.75} />}
          data-testid="sign-in-email"
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <PasswordInput
          size="lg"
          label={t("password")}
          dir="ltr"
          autoComplete="current-password"
          leftSection={<IconKey size={18} stroke={1.75} />}
          data-testid="sign-in-password"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <FormProblem error={signIn.error} />
        <Button type="submit" loading={signIn.isPending} data-testid="sign-in-submit">
          {t("signIn")}
        </Button>
      </form>
    </WelcomePage>
  );
}
