import { BusinessType, Me, SignUp } from "@croozer/contracts/auth";
import { Button, PasswordInput, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { isProblem, post } from "../../lib/http.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { welcome } from "./session-acts.ts";
import styles from "./Welcome.module.css";
import { WelcomePage } from "./WelcomePage.tsx";

/** As the contract has it. */
const shortestPassword = 10;

export function SignUpPage() {
  const { t } = useTranslation("identity");
  const { t: tError } = useTranslation("errors");
  const language = useLanguage();
  const navigate = useNavigate();
  const required = (name: string) => (name.trim() === "" ? t("nameMissing") : null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { businessName: "", businessType: "restaurant", name: "", email: "", password: "" },
    validate: {
      businessName: required,
      name: required,
      email: (email) => (SignUp.shape.email.safeParse(email.trim()).success ? null : t("emailMissing")),
      password: (password) =>
        password.length < shortestPassword ? t("passwordShort", { min: shortestPassword }) : null,
    },
  });
  const signUp = useMutation({
    mutationFn: (body: z.input<typeof SignUp>) => post("/api/auth/sign-up", Me, body),
    onSuccess: async (me) => {
      await welcome(me);
      await navigate({ to: "/", replace: true });
    },
    onError: (error) => {
      if (isProblem(error, "auth.email_taken")) form.setFieldError("email", tError("auth.email_taken"));
      if (isProblem(error, "auth.password_weak")) form.setFieldError("password", tError("auth.password_weak"));
    },
  });
  const aboutField = isProblem(signUp.error, "auth.email_taken") || isProblem(signUp.error, "auth.password_weak");
  return (
    <WelcomePage
      title={t("signUpTitle")}
      text={t("signUpText")}
      foot={
        <>
          {t("haveAccount")} <Link to="/sign-in">{t("signIn")}</Link>
        </>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={form.onSubmit((values) =>
          signUp.mutate({
            ...values,
            businessType: BusinessType.parse(values.businessType),
            email: values.email.trim(),
            language,
          }),
        )}
      >
        <TextInput
          size="lg"
          label={t("businessName")}
          dir="auto"
          autoComplete="organization"
          autoFocus
          data-testid="sign-up-business"
          key={form.key("businessName")}
          {...form.getInputProps("businessName")}
        />
        <Select
          size="lg"
          label={t("businessType")}
          allowDeselect={false}
          checkIconPosition="right"
          data={BusinessType.options.map((type) => ({ value: type, label: t(`type_${type}`) }))}
          key={form.key("businessType")}
          {...form.getInputProps("businessType")}
        />
        <TextInput
          size="lg"
          label={t("yourName")}
          dir="auto"
          autoComplete="name"
          data-testid="sign-up-name"
          key={form.key("name")}
          {...form.getInputProps("name")}
        />
        <TextInput
          size="lg"
          label={t("email")}
          type="email"
          dir="ltr"
          autoComplete="username"
          data-testid="sign-up-email"
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <PasswordInput
          size="lg"
          label={t("password")}
          description={t("passwordHint", { min: shortestPassword })}
          dir="ltr"
          autoComplete="new-password"
          data-testid="sign-up-password"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <FormProblem error={aboutField ? null : signUp.error} />
        <Button type="submit" loading={signUp.isPending} data-testid="sign-up-submit">
          {t("signUp")}
        </Button>
      </form>
    </WelcomePage>
  );
}
