import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, mergeThemeOverrides } from "@mantine/core";

// Literal copies of tokens.css: Mantine computes with these two (alpha, contrast), which variables do not allow.
const teal: MantineColorsTuple = [
  "#e9f4f2",
  "#cfe7e3",
  "#a0d1ca",
  "#6cb8ae",
  "#3f9f94",
  "#1a8077",
  "#0f6a63",
  "#0b5751",
  "#0a4440",
  "#082f2d",
];
const red: MantineColorsTuple = [
  "#fdefec",
  "#fad8d1",
  "#f4b0a4",
  "#ec8473",
  "#e25f4b",
  "#d3412d",
  "#b92f1e",
  "#962315",
  "#6e1a10",
  "#45100a",
];
// Warm where Mantine's own dark greys are cold; 6 is a surface, 4 an edge, 0 text, as its components take them.
const dark: MantineColorsTuple = [
  "#f4f0e9",
  "#c0b8ab",
  "#aba294",
  "#7d7467",
  "#454039",
  "#35312c",
  "#201e1b",
  "#201e1b",
  "#100f0d",
  "#0c0b0a",
];
const shades = (name: string): MantineColorsTuple => [
  `var(--cz-${name}-0)`,
  `var(--cz-${name}-1)`,
  `var(--cz-${name}-2)`,
  `var(--cz-${name}-3)`,
  `var(--cz-${name}-4)`,
  `var(--cz-${name}-5)`,
  `var(--cz-${name}-6)`,
  `var(--cz-${name}-7)`,
  `var(--cz-${name}-8)`,
  `var(--cz-${name}-9)`,
];

const menuItem = { paddingBlock: "8px", paddingInline: "10px" };
const menuSection = { marginInlineEnd: "10px" };
const dialogTitle = { fontSize: "var(--cz-fs-lg)", fontWeight: 600 };

/** Mantine speaks the tokens' values, so that its components and ours agree. */
const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 6, dark: 5 },
  autoContrast: false,
  colors: {
    teal,
    red,
    dark,
    gray: shades("sand"),
    yellow: shades("amber"),
    green: shades("green"),
    blue: shades("blue"),
  },
  white: "#ffffff",
  black: "#211e1a",
  fontFamily: "var(--cz-font)",
  fontFamilyMonospace: "var(--cz-mono)",
  headings: {
    fontFamily: "var(--cz-font)",
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "2.25rem", lineHeight: "2.625rem" },
      h2: { fontSize: "1.625rem", lineHeight: "2rem" },
      h3: { fontSize: "1.25rem", lineHeight: "1.75rem" },
      h4: { fontSize: "1rem", lineHeight: "1.5rem" },
    },
  },
  fontSizes: { xs: ".75rem", sm: ".8125rem", md: ".875rem", lg: "1rem", xl: "1.25rem" },
  lineHeights: { xs: "1.3333", sm: "1.385", md: "1.4286", lg: "1.5", xl: "1.4" },
  spacing: { xs: ".25rem", sm: ".5rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: ".25rem", sm: ".375rem", md: ".625rem", lg: ".875rem", xl: "1.25rem" },
  defaultRadius: "md",
  shadows: {
    xs: "var(--cz-sh-1)",
    sm: "var(--cz-sh-1)",
    md: "var(--cz-sh-2)",
    lg: "var(--cz-sh-3)",
    xl: "var(--cz-sh-3)",
  },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  other: { touch: "2.75rem", touchBoard: "4rem", rail: "4rem" },
  // By their names alone: the components themselves come with the pages that use them.
  components: {
    Button: { defaultProps: { size: "sm" }, styles: { label: { fontWeight: 500 } } },
    Input: { defaultProps: { size: "md" } },
    InputWrapper: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    Modal: {
      styles: { title: dialogTitle },
      defaultProps: { centered: true, radius: "xl", zIndex: 300, shadow: "lg" },
    },
    Drawer: { styles: { title: dialogTitle }, defaultProps: { zIndex: 100, shadow: "lg" } },
    Menu: {
      styles: { item: menuItem, itemSection: menuSection },
      // Its first item has the focus: the kit's placeholder before it is no part of a menu to those who hear the page.
      defaultProps: { shadow: "md", zIndex: 200, withInitialFocusPlaceholder: false },
    },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, zIndex: 200 } },
  },
});

/** The theme with what its own buttons are called: the cross of a dialog, a toast, a field is nothing but a picture. */
export function themeWith(words: { close: string; clear: string }) {
  const defaultProps = { closeButtonProps: { "aria-label": words.close } };
  return mergeThemeOverrides(theme, {
    components: {
      Modal: { defaultProps },
      Drawer: { defaultProps },
      Notification: { defaultProps },
      InputClearButton: { defaultProps: { "aria-label": words.clear } },
    },
  });
}

/** Points Mantine's own variables at ours; scheme differences live in tokens.css alone. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const common = {
    "--mantine-color-body": "var(--cz-surface)",
    "--mantine-color-text": "var(--cz-text)",
    "--mantine-color-bright": "var(--cz-text)",
    "--mantine-color-dimmed": "var(--cz-text-3)",
    "--mantine-color-default": "var(--cz-surface)",
    "--mantine-color-default-color": "var(--cz-text)",
    "--mantine-color-default-hover": "var(--cz-hover)",
    "--mantine-color-default-border": "var(--cz-line-strong)",
    "--mantine-color-error": "var(--cz-bad-text)",
    "--mantine-color-anchor": "var(--cz-link)",
    "--mantine-color-placeholder": "var(--cz-text-3)",
    "--mantine-color-disabled": "var(--cz-sunken)",
    "--mantine-color-disabled-color": "var(--cz-text-3)",
    "--mantine-color-disabled-border": "var(--cz-line)",
    "--mantine-primary-color-light": "var(--cz-primary-soft)",
    "--mantine-primary-color-light-hover": "var(--cz-primary-soft)",
    "--mantine-primary-color-light-color": "var(--cz-link)",
    "--mantine-color-teal-light": "var(--cz-primary-soft)",
    "--mantine-color-teal-light-hover": "var(--cz-primary-soft)",
    "--mantine-color-teal-light-color": "var(--cz-link)",
    "--mantine-color-teal-text": "var(--cz-link)",
    "--mantine-color-red-light": "var(--cz-bad-soft)",
    "--mantine-color-red-light-color": "var(--cz-bad-text)",
    "--mantine-color-red-text": "var(--cz-bad-text)",
    "--mantine-color-yellow-light": "var(--cz-warn-soft)",
    "--mantine-color-yellow-light-color": "var(--cz-warn-text)",
    "--mantine-color-green-light": "var(--cz-ok-soft)",
    "--mantine-color-green-light-color": "var(--cz-ok-text)",
    "--mantine-color-blue-light": "var(--cz-info-soft)",
    "--mantine-color-blue-light-color": "var(--cz-info-text)",
    "--mantine-color-gray-light": "var(--cz-mute-soft)",
    "--mantine-color-gray-light-color": "var(--cz-mute-text)",
  };
  return { variables: {}, light: common, dark: common };
};
