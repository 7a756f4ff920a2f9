type Place = { latitude: number; longitude: number; name: string | null };

/** Opens a place in the map app of a phone, elsewhere on a map of the web. */
export function mapLink({ latitude, longitude, name }: Place, userAgent: string): string {
  const at = `${latitude},${longitude}`;
  const label = name === null ? "" : encodeURIComponent(name);
  if (/Android/.test(userAgent)) return `geo:${at}?q=${at}${label === "" ? "" : `(${label})`}`;
  if (/iPhone|iPad/.test(userAgent)) return `https://maps.apple.com/?ll=${at}${label === "" ? "" : `&q=${label}`}`;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
