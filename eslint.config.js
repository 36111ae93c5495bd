import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      "**/dist/",
      "**/.next/",
      "**/.astro/",
      "var/",
      "cms/src/migrations/",
      "cms/src/app/(payload)/admin/importMap.js",
      "cms/next-env.d.ts",
      "**/*.astro",
      "**/miniprogram_npm/",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in messages read well; objects and undefined do not.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
    },
  },
  {
    // Runs in a mini-program.
    files: ["site/src/developers/samples/list.js"],
    languageOptions: { globals: { wx: "readonly", Component: "readonly" } },
  },
  {
    // Makes these itself.
    files: ["site/src/developers/samples/try.cjs"],
    languageOptions: {
      globals: Object.fromEntries(
        ["console", "fetch", "wx", "document"].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly" } },
  },
  {
    files: ["docs/examples/embed/*.mjs"],
    languageOptions: { globals: { setInterval: "readonly" } },
  },
  {
    files: ["docs/examples/mini-program/**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        ...Object.fromEntries(["App", "Component", "wx"].map((name) => [name, "readonly"])),
        ...Object.fromEntries(["setInterval", "clearInterval"].map((name) => [name, "readonly"])),
      },
    },
  },
);
