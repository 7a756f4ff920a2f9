import type { Location } from "./addresses.ts";

type Where = { address: string | null; location: Location | null };

/** The way there in what couriers navigate with: by the place on the map where it is known, else by its address. */
export function wayLinks({ address, location }: Where): { waze: string; google: string; geo: string } {
  const point = location === null ? null : `${location.latitude},${location.longitude}`;
  const words = address ?? "";
  return {
    waze: `https://waze.com/ul?${new URLSearchParams({ ...(point === null ? { q: words } : { ll: point }), navigate: "yes" })}`,
    google: `https://www.google.com/maps/dir/?${new URLSearchParams({ api: "1", destination: point ?? words })}`,
    geo: `geo:${point ?? "0,0"}?q=${encodeURIComponent(point ?? words)}`,
  };
}
