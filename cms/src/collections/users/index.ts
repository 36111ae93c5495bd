import type { CollectionConfig } from "payload";
import { nobody, signedIn } from "../../access/access.ts";
import { settings } from "../../settings.ts";
import {
  holdOnToAccounts,
  keepPasswordsPersonal,
  refuseResetByMail,
  requireLongPassword,
} from "./rules.ts";
import { spendCode } from "./oneTimeCode.ts";
import { noteOwnPassword, passwordFields } from "./ownPassword.ts";
import { refuseDisabled } from "./disabled.ts";
import { ownAccount, ownAccountOrColleague } from "./ownAccount.ts";
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
      "一人一个账号，只有本人能改自己的账号。新建账号、重置密码、停用、授予角色都在“人员与角色”里办。",
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
    // Accounts are made in “人员与角色”, without a password that anybody could know: see `makeAccount`.
    create: nobody,
    read: ownAccountOrColleague,
    readVersions: nobody,
    update: ownAccount,
    delete: nobody,
    // A lock ends by itself; whoever could end it could go on guessing.
    unlock: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkDelete: true,
  disableBulkEdit: true,
  hooks: {
    beforeOperation: [refuseResetByMail],
    beforeLogin: [refuseDisabled, spendCode],
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
