import type { CollectionConfig } from "payload";
import { holding, nobody, signedIn } from "../../access/access.ts";
import { settings } from "../../settings.ts";
import {
  holdOnToAccounts,
  keepPasswordsPersonal,
  refuseResetByMail,
  requireLongPassword,
} from "./rules.ts";
import { noteOwnPassword, passwordFields } from "./ownPassword.ts";
import { ownAccountOrAdmin, ownAccountOrColleague } from "./ownAccount.ts";
import { readRoles, rolesFields } from "./rolesField.ts";

/** The people who write and review. What they may do stands in the ledger (`person_role`). */
export const users: CollectionConfig = {
  slug: "users",
  labels: { singular: "账号", plural: "账号" },
  admin: {
    group: "系统",
    useAsTitle: "name",
    defaultColumns: ["name", "email", "rolesShown"],
    description:
      "一人一个账号。这里填的密码只用于第一次登录，本人换成自己的密码之后才能提交和审核。角色在“人员与角色”里授予，审核角色须两人确认。",
    hideAPIURL: true,
  },
  auth: {
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: "Strict", secure: settings.url.startsWith("https:") },
  },
  access: {
    admin: signedIn,
    create: holding("admin"),
    read: ownAccountOrColleague,
    readVersions: nobody,
    update: ownAccountOrAdmin,
    delete: nobody,
    unlock: holding("admin"),
  },
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkDelete: true,
  disableBulkEdit: true,
  hooks: {
    beforeOperation: [refuseResetByMail],
    beforeValidate: [requireLongPassword],
    beforeChange: [holdOnToAccounts, keepPasswordsPersonal, noteOwnPassword],
    afterRead: [readRoles],
  },
  fields: [
    {
      name: "name",
      label: "姓名",
      type: "text",
      required: true,
      admin: { description: "会出现在审核记录和签名里" },
    },
    ...passwordFields,
    ...rolesFields,
  ],
};
