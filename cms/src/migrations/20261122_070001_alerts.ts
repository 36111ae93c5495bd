import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_alerts_severity" AS ENUM('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown');
  CREATE TYPE "public"."enum_alerts_urgency" AS ENUM('Immediate', 'Expected', 'Future', 'Past', 'Unknown');
  CREATE TYPE "public"."enum_alerts_certainty" AS ENUM('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown');
  CREATE TYPE "public"."enum_alerts_effective_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum_alerts_expires_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum_alerts_msg_type" AS ENUM('Alert', 'Update', 'Cancel');
  CREATE TYPE "public"."enum__alerts_v_version_severity" AS ENUM('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown');
  CREATE TYPE "public"."enum__alerts_v_version_urgency" AS ENUM('Immediate', 'Expected', 'Future', 'Past', 'Unknown');
  CREATE TYPE "public"."enum__alerts_v_version_certainty" AS ENUM('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown');
  CREATE TYPE "public"."enum__alerts_v_version_effective_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum__alerts_v_version_expires_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum__alerts_v_version_msg_type" AS ENUM('Alert', 'Update', 'Cancel');
  CREATE TABLE "alerts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"edited_by_id" uuid,
  	"title" varchar NOT NULL,
  	"headline" varchar,
  	"summary" varchar,
  	"event" varchar,
  	"severity" "enum_alerts_severity",
  	"urgency" "enum_alerts_urgency",
  	"certainty" "enum_alerts_certainty",
  	"instruction" varchar,
  	"effective" timestamp(3) with time zone,
  	"effective_tz" "enum_alerts_effective_tz" DEFAULT 'Asia/Shanghai',
  	"expires" timestamp(3) with time zone,
  	"expires_tz" "enum_alerts_expires_tz" DEFAULT 'Asia/Shanghai',
  	"sender_name" varchar,
  	"msg_type" "enum_alerts_msg_type" DEFAULT 'Alert',
  	"description" varchar,
  	"search_words" varchar,
  	"source" varchar,
  	"owner_id" uuid,
  	"verified_at" timestamp(3) with time zone,
  	"verification_note" varchar,
  	"review_by" timestamp(3) with time zone,
  	"demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "alerts_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"streets_id" uuid,
  	"alerts_id" uuid
  );
  
  CREATE TABLE "_alerts_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_edited_by_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_headline" varchar,
  	"version_summary" varchar,
  	"version_event" varchar,
  	"version_severity" "enum__alerts_v_version_severity",
  	"version_urgency" "enum__alerts_v_version_urgency",
  	"version_certainty" "enum__alerts_v_version_certainty",
  	"version_instruction" varchar,
  	"version_effective" timestamp(3) with time zone,
  	"version_effective_tz" "enum__alerts_v_version_effective_tz" DEFAULT 'Asia/Shanghai',
  	"version_expires" timestamp(3) with time zone,
  	"version_expires_tz" "enum__alerts_v_version_expires_tz" DEFAULT 'Asia/Shanghai',
  	"version_sender_name" varchar,
  	"version_msg_type" "enum__alerts_v_version_msg_type" DEFAULT 'Alert',
  	"version_description" varchar,
  	"version_search_words" varchar,
  	"version_source" varchar,
  	"version_owner_id" uuid,
  	"version_verified_at" timestamp(3) with time zone,
  	"version_verification_note" varchar,
  	"version_review_by" timestamp(3) with time zone,
  	"version_demo" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_alerts_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"streets_id" uuid,
  	"alerts_id" uuid
  );
  
  ALTER TABLE "alerts" ADD CONSTRAINT "alerts_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts" ADD CONSTRAINT "alerts_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts_rels" ADD CONSTRAINT "alerts_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_rels" ADD CONSTRAINT "alerts_rels_streets_fk" FOREIGN KEY ("streets_id") REFERENCES "public"."streets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "alerts_rels" ADD CONSTRAINT "alerts_rels_alerts_fk" FOREIGN KEY ("alerts_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v" ADD CONSTRAINT "_alerts_v_parent_id_alerts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."alerts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v" ADD CONSTRAINT "_alerts_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v" ADD CONSTRAINT "_alerts_v_version_owner_id_organisations_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v_rels" ADD CONSTRAINT "_alerts_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_rels" ADD CONSTRAINT "_alerts_v_rels_streets_fk" FOREIGN KEY ("streets_id") REFERENCES "public"."streets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_rels" ADD CONSTRAINT "_alerts_v_rels_alerts_fk" FOREIGN KEY ("alerts_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "alerts_slug_idx" ON "alerts" USING btree ("slug");
  CREATE INDEX "alerts_edited_by_idx" ON "alerts" USING btree ("edited_by_id");
  CREATE INDEX "alerts_owner_idx" ON "alerts" USING btree ("owner_id");
  CREATE INDEX "alerts_updated_at_idx" ON "alerts" USING btree ("updated_at");
  CREATE INDEX "alerts_created_at_idx" ON "alerts" USING btree ("created_at");
  CREATE INDEX "alerts_rels_order_idx" ON "alerts_rels" USING btree ("order");
  CREATE INDEX "alerts_rels_parent_idx" ON "alerts_rels" USING btree ("parent_id");
  CREATE INDEX "alerts_rels_path_idx" ON "alerts_rels" USING btree ("path");
  CREATE INDEX "alerts_rels_streets_id_idx" ON "alerts_rels" USING btree ("streets_id");
  CREATE INDEX "alerts_rels_alerts_id_idx" ON "alerts_rels" USING btree ("alerts_id");
  CREATE INDEX "_alerts_v_parent_idx" ON "_alerts_v" USING btree ("parent_id");
  CREATE INDEX "_alerts_v_version_version_slug_idx" ON "_alerts_v" USING btree ("version_slug");
  CREATE INDEX "_alerts_v_version_version_edited_by_idx" ON "_alerts_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_alerts_v_version_version_owner_idx" ON "_alerts_v" USING btree ("version_owner_id");
  CREATE INDEX "_alerts_v_version_version_updated_at_idx" ON "_alerts_v" USING btree ("version_updated_at");
  CREATE INDEX "_alerts_v_version_version_created_at_idx" ON "_alerts_v" USING btree ("version_created_at");
  CREATE INDEX "_alerts_v_created_at_idx" ON "_alerts_v" USING btree ("created_at");
  CREATE INDEX "_alerts_v_updated_at_idx" ON "_alerts_v" USING btree ("updated_at");
  CREATE INDEX "_alerts_v_rels_order_idx" ON "_alerts_v_rels" USING btree ("order");
  CREATE INDEX "_alerts_v_rels_parent_idx" ON "_alerts_v_rels" USING btree ("parent_id");
  CREATE INDEX "_alerts_v_rels_path_idx" ON "_alerts_v_rels" USING btree ("path");
  CREATE INDEX "_alerts_v_rels_streets_id_idx" ON "_alerts_v_rels" USING btree ("streets_id");
  CREATE INDEX "_alerts_v_rels_alerts_id_idx" ON "_alerts_v_rels" USING btree ("alerts_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "alerts" CASCADE;
  DROP TABLE "alerts_rels" CASCADE;
  DROP TABLE "_alerts_v" CASCADE;
  DROP TABLE "_alerts_v_rels" CASCADE;
  DROP TYPE "public"."enum_alerts_severity";
  DROP TYPE "public"."enum_alerts_urgency";
  DROP TYPE "public"."enum_alerts_certainty";
  DROP TYPE "public"."enum_alerts_effective_tz";
  DROP TYPE "public"."enum_alerts_expires_tz";
  DROP TYPE "public"."enum_alerts_msg_type";
  DROP TYPE "public"."enum__alerts_v_version_severity";
  DROP TYPE "public"."enum__alerts_v_version_urgency";
  DROP TYPE "public"."enum__alerts_v_version_certainty";
  DROP TYPE "public"."enum__alerts_v_version_effective_tz";
  DROP TYPE "public"."enum__alerts_v_version_expires_tz";
  DROP TYPE "public"."enum__alerts_v_version_msg_type";`)
}
