import path from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";

describe("settings", () => {
  test("have defaults for everything", () => {
    expect(readSettings({})).toEqual({
      dataDir: path.resolve(import.meta.dirname, "../../var"),
      sitePort: 4321,
      cmsPort: 3000,
      databaseUrl: undefined,
      cmsDatabaseUrl: undefined,
      publisherDatabaseUrl: undefined,
      demo: true,
      siteUrl: "http://127.0.0.1:4321/",
      localSiteUrl: "http://127.0.0.1:4321/",
      cmsUrl: "http://127.0.0.1:3000",
    });
  });

  test("come from the environment; an empty value counts as unset", () => {
    const settings = readSettings({
      DATA_DIR: "/srv/haizhu",
      SITE_PORT: "8081",
      CMS_PORT: " 8082 ",
      DATABASE_URL: "postgres://admin:p%40ss@db.example:5433/haizhu",
      DEMO: "0",
      SITE_URL: "https://www.example.gov.cn/shegong",
      CMS_DATABASE_URL: "",
    });
    expect(settings).toMatchObject({
      dataDir: "/srv/haizhu",
      sitePort: 8081,
      cmsPort: 8082,
      databaseUrl: "postgres://admin:p%40ss@db.example:5433/haizhu",
      demo: false,
      siteUrl: "https://www.example.gov.cn/shegong/",
      localSiteUrl: "http://127.0.0.1:8081/shegong/",
      cmsUrl: "http://127.0.0.1:8082",
      cmsDatabaseUrl: undefined,
    });
  });

  test.each([
    ["SITE_PORT", "80a", /SITE_PORT is "80a": set it to a port number/],
    ["SITE_PORT", "0", /from 1 to 65535/],
    ["CMS_PORT", "70000", /CMS_PORT is "70000"/],
    ["CMS_PORT", "4321", /SITE_PORT and CMS_PORT are both 4321/],
    ["DEMO", "no", /DEMO is "no": set it to 0/],
    ["SITE_URL", "www.example.gov.cn", /SITE_URL is "www\.example\.gov\.cn"/],
    ["SITE_URL", "ftp://example.gov.cn/", /http or https/],
    ["SITE_URL", "https://example.gov.cn/?a=1", /without user, \? and #/],
    ["DATABASE_URL", "mysql://localhost/x", /DATABASE_URL is not a PostgreSQL address/],
    ["PUBLISHER_DATABASE_URL", "x", /PUBLISHER_DATABASE_URL is not/],
  ])("%s=%s is refused with what to do", (name, value, message) => {
    expect(() => readSettings({ [name]: value })).toThrow(message);
  });

  test("an unusable database address is not repeated: it may hold a password", () => {
    expect(() => readSettings({ DATABASE_URL: "db.example hunter2" })).toThrow(/^(?!.*hunter2)/);
  });
});
