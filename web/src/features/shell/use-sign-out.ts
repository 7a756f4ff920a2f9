import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useErrorText } from "../../ui/use-error-text.ts";
import { signOut } from "../identity/session-acts.ts";

export function useSignOut() {
  const navigate = useNavigate();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => navigate({ to: "/sign-in" }),
    onError: (error) => notifications.show({ color: "red", message: errorText(error) }),
  });
}
