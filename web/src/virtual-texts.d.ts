/** Made by `texts.ts` beside the configuration of Vite: features' texts in one language. */
declare module "virtual:texts/*" {
  const texts: Record<string, Record<string, string>>;
  export default texts;
}
