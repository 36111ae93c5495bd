import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "audit_limits" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"home_remind_after" numeric DEFAULT 10 NOT NULL,
  	"home_days" numeric DEFAULT 14 NOT NULL,
  	"home_source" varchar DEFAULT '国办秘函〔2019〕19号 附件1：首页 2 周无信息更新，单项否决' NOT NULL,
  	"activity_remind_after" numeric DEFAULT 10 NOT NULL,
  	"activity_days" numeric DEFAULT 14 NOT NULL,
  	"activity_source" varchar DEFAULT '国办秘函〔2019〕19号 附件1：动态、要闻类栏目 2 周' NOT NULL,
  	"policy_remind_after" numeric DEFAULT 150 NOT NULL,
  	"policy_days" numeric DEFAULT 183 NOT NULL,
  	"policy_source" varchar DEFAULT '国办秘函〔2019〕19号 附件1：政策文件类栏目 6 个月' NOT NULL,
  	"guide_remind_after" numeric DEFAULT 150 NOT NULL,
  	"guide_days" numeric DEFAULT 183 NOT NULL,
  	"guide_source" varchar DEFAULT '本系统默认天数（国办秘函〔2019〕19号：应更新但长期未更新的栏目）' NOT NULL,
  	"venue_remind_after" numeric DEFAULT 300 NOT NULL,
  	"venue_days" numeric DEFAULT 365 NOT NULL,
  	"venue_source" varchar DEFAULT '本系统默认天数（国办秘函〔2019〕19号：应更新但长期未更新的栏目）' NOT NULL,
  	"phone_remind_after" numeric DEFAULT 75 NOT NULL,
  	"phone_days" numeric DEFAULT 90 NOT NULL,
  	"phone_source" varchar DEFAULT '本系统默认天数（国办秘函〔2019〕19号：应更新但长期未更新的栏目）' NOT NULL,
  	"handbook_remind_after" numeric DEFAULT 300 NOT NULL,
  	"handbook_days" numeric DEFAULT 365 NOT NULL,
  	"handbook_source" varchar DEFAULT '本系统默认天数（国办秘函〔2019〕19号：应更新但长期未更新的栏目）' NOT NULL,
  	"review_grace_days" numeric DEFAULT 30 NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_audit_limits_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"version_home_remind_after" numeric DEFAULT 10 NOT NULL,
  	"version_home_days" numeric DEFAULT 14 NOT NULL,
  	"version_home_source" varchar DEFAULT '国办秘函〔2019〕19号 附件1：首页 2 周无信息更新，单项否决' NOT NULL,
  	"version_activity_remind_after" numeric DEFAULT 10 NOT NULL,
  	"version_activity_days" numeric DEFAULT 14 NOT NULL,
  	"version_activity_source" varchar DEFAULT '国办秘函〔2019〕19号 附件1：动态、要闻类栏目 2 周' NOT NULL,
  	"version_policy_remind_after" numeric DEFAULT 150 NOT NULL,
  	"version_policy_days" numeric DEFAULT 183 NOT NULL,
  	"version_policy_source" varchar DEFAULT '国办秘函〔2019〕19号 附件1：政策文件类栏目 6 个月' NOT NULL,
  	"version_guide_remind_after" numeric DEFAULT 150 NOT NULL,
  	"version_guide_days" numeric DEFAULT 183 NOT NULL,
  	"version_guide_source" varchar DEFAULT '本系统默认天数（国办秘函〔2019〕19号：应更新但长期未更新的栏目）' NOT NULL,
  	"version_venue_remind_after" numeric DEFAULT 300 NOT NULL,
  	"version_venue_days" numeric DEFAULT 365 NOT NULL,
  	"version_venue_source" varchar DEFAULT '本系统默认天数（国办秘函〔2019〕19号：应更新但长期未更新的栏目）' NOT NULL,
  	"version_phone_remind_after" numeric DEFAULT 75 NOT NULL,
  	"version_phone_days" numeric DEFAULT 90 NOT NULL,
  	"version_phone_source" varchar DEFAULT '本系统默认天数（国办秘函〔2019〕19号：应更新但长期未更新的栏目）' NOT NULL,
  	"version_handbook_remind_after" numeric DEFAULT 300 NOT NULL,
  	"version_handbook_days" numeric DEFAULT 365 NOT NULL,
  	"version_handbook_source" varchar DEFAULT '本系统默认天数（国办秘函〔2019〕19号：应更新但长期未更新的栏目）' NOT NULL,
  	"version_review_grace_days" numeric DEFAULT 30 NOT NULL,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE INDEX "_audit_limits_v_created_at_idx" ON "_audit_limits_v" USING btree ("created_at");
  CREATE INDEX "_audit_limits_v_updated_at_idx" ON "_audit_limits_v" USING btree ("updated_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "audit_limits" CASCADE;
  DROP TABLE "_audit_limits_v" CASCADE;`)
}
