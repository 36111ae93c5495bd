import type { CollectionBeforeValidateHook, CollectionConfig, Field } from "payload";
import {
  type DocumentOf,
  type DocumentType,
  documentTypes,
} from "@haizhu/shared/documents/registry";
import { holding, nobody, signedIn, working } from "../access/access.ts";
import type { FormField } from "../fields/describe.ts";
import { formOf } from "../fields/forms.ts";
import { payloadFields } from "../fields/payloadField.ts";
import { basedOn, noteBasedOn, refuseStaleSave } from "../drafts/basedOn.ts";
import { inSight } from "../putAway/inSight.ts";
import type { Places } from "../remarks/places.ts";
import { editedBy, setEditedBy } from "./editedBy.ts";
import { keepHistoryOurOwn } from "./history.ts";
import { keepIdsOurOwn } from "./ids.ts";
import { publicationState, showPublicationState } from "./publicationState.ts";
import { noteWords } from "../recordings/noteWords.ts";
import { setSlug, slugField } from "./slug.ts";

type KeyOf<Type extends DocumentType> =
  DocumentOf<Type> extends infer Document
    ? Document extends unknown
      ? Extract<keyof Document, string>
      : never
    : never;

interface ContentCollection<Type extends DocumentType> {
  type: Type;
  /** The heading in the admin's menu. */
  group: string;
  /** The tabs of the form, before the one about checking that all content has. */
  tabs: { label: string; fields: KeyOf<Type>[] }[];
  /** The columns of the list; the title is first anyway. */
  columns: KeyOf<Type>[];
  /** Fills in what need not be typed, before Payload asks for it. */
  beforeValidate?: CollectionBeforeValidateHook[];
}

/** What every document is asked at the end: where it comes from, who answers for it, until when. */
const checking = ["source", "owner", "verifiedAt", "verificationNote", "reviewBy", "demo"];

/** Not on a tab: the id is the system's, the slug stands beside the form. */
const elsewhere = ["id", "slug"];

/**
 * The collection of a content type, its form made from the type's schema.
 *
 * What residents read is decided by the ledger alone, so nothing here publishes: no drafts mode, no
 * deletion (停用 is a withdrawal), no duplicates, no bulk edits.
 *
 * @throws when a field of the schema stands on no tab, so that no field is ever forgotten
 */
export function contentCollection<Type extends DocumentType>(
  config: ContentCollection<Type>,
): CollectionConfig {
  const { plural, label } = documentTypes[config.type];
  const form = formOf(config.type);
  const known = new Set(form.map(({ name }) => name));
  const tabs = [
    ...config.tabs,
    { label: "核实与来源", fields: checking.filter((name) => known.has(name)) },
  ];
  refuseForgotten(
    config.type,
    form,
    tabs.flatMap(({ fields }): string[] => fields),
  );
  return {
    slug: plural,
    labels: { singular: label, plural: label },
    admin: {
      group: config.group,
      useAsTitle: "title",
      defaultColumns: ["title", "publicationState", ...config.columns, "updatedAt"],
      listSearchableFields: ["title", "summary", "slug"],
      hideAPIURL: true,
      baseFilter: () => inSight(config.type),
      components: { beforeListTable: ["/excel/ExportLink.tsx#ExportLink"] },
      pagination: { defaultLimit: 50, limits: [20, 50, 100] },
    },
    access: {
      admin: signedIn,
      create: holding("editor"),
      read: working,
      readVersions: working,
      update: holding("editor"),
      delete: nobody,
      unlock: nobody,
    },
    versions: { maxPerDoc: 0, drafts: false },
    // Payload's lock can be bypassed by a direct request, so it would promise what it cannot keep.
    lockDocuments: false,
    disableDuplicate: true,
    disableBulkDelete: true,
    disableBulkEdit: true,
    enableQueryPresets: false,
    defaultSort: "-updatedAt",
    hooks: {
      beforeOperation: [noteBasedOn, keepHistoryOurOwn, keepIdsOurOwn],
      beforeValidate: config.beforeValidate ?? [],
      beforeChange: [refuseStaleSave, setEditedBy, setSlug(config.type), noteWords(config.type)],
      afterOperation: [showPublicationState(config.type)],
    },
    fields: [
      panel(config.type, tabs.map(placesOn(form))),
      slugField,
      editedBy,
      basedOn,
      publicationState,
      { name: "toPanel", type: "ui", admin: { components: { Field: toPanel } } },
      { type: "tabs", tabs: tabs.map(tabOf(form)) },
    ],
  };
}

const toPanel = "/publication/ToPanel.tsx#ToPanel";

/** Where the document stands and what can be done with it, beside the form. */
function panel(type: DocumentType, places: Places[]): Field {
  const clientProps = { type, hasPage: documentTypes[type].pages, places };
  const Field = { path: "/publication/Panel.tsx#Panel", clientProps };
  return { name: "publication", type: "ui", admin: { position: "sidebar", components: { Field } } };
}

function tabOf(form: readonly FormField[]) {
  return ({ label, fields }: { label: string; fields: string[] }) => ({
    label,
    fields: fields.flatMap((name) => payloadFields(fieldNamed(form, name))),
  });
}

function placesOn(form: readonly FormField[]) {
  return ({ label, fields }: { label: string; fields: string[] }): Places => ({
    tab: label,
    fields: fields.map((name) => ({ name, label: fieldNamed(form, name).label })),
  });
}

function fieldNamed(form: readonly FormField[], name: string): FormField {
  const field = form.find((one) => one.name === name);
  if (!field) throw new Error(`No field is called ${name}.`);
  return field;
}

function refuseForgotten(type: string, form: readonly FormField[], shown: string[]): void {
  const names = form.map(({ name }) => name).filter((name) => !elsewhere.includes(name));
  const forgotten = names.filter((name) => !shown.includes(name));
  if (forgotten.length > 0)
    throw new Error(`The form of ${type} shows no field for: ${forgotten.join(", ")}.`);
}
