/** Every refusal that is documented, told at once or by webhook. `message`: where one code says several things. */
export type DocumentedRefusal = { section: string; code: number; subcode?: number; message?: RegExp };

const codes = (section: string, ...list: number[]): DocumentedRefusal[] => list.map((code) => ({ section, code }));
const subcodes = (section: string, code: number, ...list: number[]): DocumentedRefusal[] =>
  list.map((subcode) => ({ section, code, subcode }));

export const refusals: DocumentedRefusal[] = [
  ...subcodes("1.4", 190, 458, 459, 460, 463, 464, 467, 492),
  ...subcodes("1.4", 100, 33, 36007, 36009),
  { section: "1.3", code: 100, message: /require an appsecret_proof/ },
  { section: "1.3", code: 100, message: /Invalid appsecret_proof/ },
  { section: "2.6", code: 100, message: /Before override/ },
  ...codes("10", 0, 1, 2, 3, 4, 10, 33, 100, 104, 190, 200, 368, 613, 80007),
  ...codes("10", 130403, 130429, 130472, 130497, 131000, 131005, 131008, 131009, 131016, 131021, 131026, 131030),
  ...codes("10", 131031, 131037, 131042, 131045, 131047, 131048, 131049, 131050, 131051, 131052, 131053, 131055),
  ...codes("10", 131056, 131057, 131062, 131063, 131064, 132000, 132001, 132005, 132007, 132012, 132015, 132016),
  ...codes("10", 132018, 132068, 132069, 133000, 133004, 133005, 133006, 133008, 133009, 133010, 133015, 133016),
  ...codes("10", 134011, 134100, 134101, 134102, 135000, 139100, 139101, 139102, 147001, 147002, 147003, 147004),
  ...codes("10", 200005, 200006, 200007, 1752041, 2388012, 2388019, 2388039, 2388040, 2388047, 2388072, 2388073),
  ...codes("10", 2388091, 2388093, 2388103, 2388293, 2388299, 2494100, 2593107, 2593108, 2593109),
  ...subcodes("13.4", 10, 2534022, 1893063),
  ...subcodes("13.4", 100, 2534014, 2534029),
  ...subcodes("13.4", 200, 2534041),
  ...subcodes("13.4", 613, 2534040),
  ...subcodes("13.4", 1, 1357046),
  ...codes("13.4", 551),
  { section: "13.4", code: 100, message: /tag/i },
];

export function nameOfRefusal({ code, subcode, message }: DocumentedRefusal): string {
  return `${code}${subcode === undefined ? "" : `/${subcode}`}${message === undefined ? "" : ` ${message.source}`}`;
}
