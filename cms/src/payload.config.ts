import path from "node:path";
import { fileURLToPath } from "node:url";
import { postgresAdapter } from "@payloadcms/db-postgres";
import { buildConfig } from "payload";
import sharp from "sharp";
import { denyOwnCollections } from "./access/denyOwnCollections.ts";
import { nobody } from "./access/access.ts";
import { adminWords } from "./adminWords.ts";
import { callEndpoints } from "./calls/endpoints.ts";
import { wordLists } from "./checks/wordLists.ts";
import { auditLimits } from "./contentAudit/auditLimits.ts";
import { auditEndpoints } from "./contentAudit/endpoints.ts";
import { activities } from "./collections/activities/index.ts";
import { alerts } from "./collections/alerts/index.ts";
import { guides } from "./collections/guides/index.ts";
import { handbooks } from "./collections/handbooks/index.ts";
import { media } from "./collections/media/index.ts";
import { fileTooLarge, largestUploadMegabytes } from "./collections/media/largestUpload.ts";
import { lexicon } from "./collections/lexicon/index.ts";
import { organisations } from "./collections/organisations/index.ts";
import { phones } from "./collections/phones/index.ts";
import { policies } from "./collections/policies/index.ts";
import { streets } from "./collections/streets/index.ts";
import { users } from "./collections/users/index.ts";
import { venues } from "./collections/venues/index.ts";
import { excelEndpoints } from "./excel/endpoints.ts";
import { importBatches } from "./excel/importBatches.ts";
import { explainErrors } from "./explainErrors.ts";
import { contentEditor } from "./fields/richText/editor.ts";
import { migrations } from "./migrations/index.ts";
import { noEmail } from "./noEmail.ts";
import { outletEndpoints } from "./outlets/endpoints.ts";
import { accountEndpoints } from "./people/accountEndpoints.ts";
import { poolOptions, safePg } from "./pool.ts";
import { previewEndpoints } from "./preview/endpoints.ts";
import { previewLinks } from "./preview/previewLinks.ts";
import { turnEndpoints } from "./people/turnEndpoints.ts";
import { signatureEndpoints } from "./signatures/endpoints.ts";
import { publicationEndpoints } from "./publication/endpoints.ts";
import { putAwayEndpoint } from "./putAway/endpoint.ts";
import { searchEndpoints } from "./search/endpoints.ts";
import { settings } from "./settings.ts";
import { usesEndpoint } from "./uses/endpoint.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const largestUpload = largestUploadMegabytes * 1024 * 1024;

const config = buildConfig({
  serverURL: settings.url,
  // An empty list would accept a form post from any site (Payload's default).
  csrf: [settings.url],
  cors: [],
  secret: settings.secret,
  telemetry: false,
  graphQL: { disable: true },
  // Nothing runs by itself here: scheduling is the ledger's and the publisher's.
  jobs: { access: { run: nobody, queue: nobody, cancel: nobody } },
  defaultDepth: 0,
  maxDepth: 2,
  i18n: { supportedLanguages: { zh: adminWords }, fallbackLanguage: "zh" },
  admin: {
    user: users.slug,
    // The default asks gravatar.com for a picture of everybody.
    avatar: "default",
    dateFormat: "yyyy-MM-dd HH:mm",
    meta: {
      title: "工作台",
      titleSuffix: " · 社区信息发布",
      description: "社区信息发布系统的编辑和审核",
      defaultOGImageType: "off",
      openGraph: { siteName: "社区信息发布", description: "社区信息发布系统的编辑和审核" },
      icons: [],
    },
    timezones: {
      defaultTimezone: "Asia/Shanghai",
      supportedTimezones: [{ label: "北京时间", value: "Asia/Shanghai" }],
    },
    // Long enough to be read; not over the panel, where the next step is taken.
    toast: { duration: 8000, position: "bottom-left" },
    importMap: { baseDir: here },
    components: {
      graphics: { Logo: "/brand/Logo.tsx#Logo", Icon: "/brand/Icon.tsx#Icon" },
      beforeDashboard: ["/publication/AlarmBanner.tsx#AlarmBanner", "/desk/Desk.tsx#Desk"],
      header: ["/people/FirstPassword.tsx#FirstPassword", "/brand/SpokenLabels.tsx#SpokenLabels"],
      afterLogin: ["/brand/LoginHelp.tsx#LoginHelp"],
      afterNavLinks: [
        "/calls/CallsLink.tsx#CallsLink",
        "/contentAudit/AuditLink.tsx#AuditLink",
        "/excel/ExcelLink.tsx#ExcelLink",
        "/search/SearchLink.tsx#SearchLink",
        "/people/RolesLink.tsx#RolesLink",
      ],
      views: {
        calls: { Component: "/calls/CallsView.tsx#CallsView", path: "/calls" },
        excel: { Component: "/excel/ExcelView.tsx#ExcelView", path: "/excel" },
        importBatch: { Component: "/excel/BatchView.tsx#BatchView", path: "/import-batch" },
        contentAudit: {
          Component: "/contentAudit/AuditView.tsx#AuditView",
          path: "/content-audit",
        },
        preview: { Component: "/preview/PreviewView.tsx#PreviewView", path: "/preview" },
        putAway: { Component: "/putAway/PutAwayView.tsx#PutAwayView", path: "/put-away" },
        reviewSheet: {
          Component: "/reviewSheet/ReviewSheetView.tsx#ReviewSheetView",
          path: "/review-sheet",
        },
        roles: { Component: "/people/RolesView.tsx#RolesView", path: "/roles" },
        search: { Component: "/search/SearchView.tsx#SearchView", path: "/search" },
      },
    },
  },
  collections: [
    // The menu shows the groups in the order of their first member: 应急 before everything.
    ...[alerts, phones, handbooks],
    ...[guides, policies, activities, venues, media],
    ...[streets, organisations, lexicon],
    users,
    importBatches,
    previewLinks,
  ],
  globals: [wordLists, auditLimits],
  endpoints: [
    ...[usesEndpoint, putAwayEndpoint],
    ...[...signatureEndpoints, ...publicationEndpoints, ...accountEndpoints],
    ...[...turnEndpoints, ...outletEndpoints],
    ...callEndpoints,
    ...[...searchEndpoints, ...auditEndpoints, ...excelEndpoints],
    ...previewEndpoints,
  ],
  hooks: { afterError: [explainErrors] },
  email: noEmail,
  editor: contentEditor,
  upload: {
    limits: { fileSize: largestUpload },
    abortOnLimit: true,
    responseOnLimit: fileTooLarge,
  },
  sharp,
  db: postgresAdapter({
    pg: safePg,
    pool: poolOptions(settings.databaseUrl, 10),
    idType: "uuid",
    // For imports of documents that have their permanent id; see collections/ids.ts.
    allowIDOnCreate: true,
    disableCreateDatabase: true,
    push: false,
    migrationDir: path.join(here, "migrations"),
    prodMigrations: migrations,
  }),
  typescript: { autoGenerate: false },
});

export default config.then(denyOwnCollections);
