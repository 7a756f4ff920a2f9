import { useStore } from "../state/store.ts";

/** What people call a number or an app, by its id. */
export function useNames(): (id: string) => string | null {
  const businesses = useStore((state) => state.world?.businesses);
  const apps = useStore((state) => state.world?.apps);
  return (id) => {
    const business = businesses?.find(({ phoneNumberId }) => phoneNumberId === id);
    return business?.displayPhoneNumber ?? apps?.find((app) => app.id === id)?.name ?? null;
  };
}
