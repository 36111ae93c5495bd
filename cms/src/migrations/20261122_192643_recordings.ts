import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_alerts_recordings_language" AS ENUM('cmn', 'yue');
  CREATE TYPE "public"."enum__alerts_v_version_recordings_language" AS ENUM('cmn', 'yue');
  CREATE TYPE "public"."enum_handbooks_recordings_language" AS ENUM('cmn', 'yue');
  CREATE TYPE "public"."enum__handbooks_v_version_recordings_language" AS ENUM('cmn', 'yue');
  CREATE TYPE "public"."enum_guides_recordings_language" AS ENUM('cmn', 'yue');
  CREATE TYPE "public"."enum__guides_v_version_recordings_language" AS ENUM('cmn', 'yue');
  CREATE TYPE "public"."enum_policies_recordings_language" AS ENUM('cmn', 'yue');
  CREATE TYPE "public"."enum__policies_v_version_recordings_language" AS ENUM('cmn', 'yue');
  CREATE TABLE "alerts_recordings" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"language" "enum_alerts_recordings_language",
  	"audio_id" uuid,
  	"words" varchar
  );
  
  CREATE TABLE "_alerts_v_version_recordings" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"language" "enum__alerts_v_version_recordings_language",
  	"audio_id" uuid,
  	"words" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "handbooks_recordings" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"language" "enum_handbooks_recordings_language",
  	"audio_id" uuid,
  	"words" varchar
  );
  
  CREATE TABLE "_handbooks_v_version_recordings" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"language" "enum__handbooks_v_version_recordings_language",
  	"audio_id" uuid,
  	"words" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "guides_recordings" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"language" "enum_guides_recordings_language",
  	"audio_id" uuid,
  	"words" varchar
  );
  
  CREATE TABLE "_guides_v_version_recordings" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"language" "enum__guides_v_version_recordings_language",
  	"audio_id" uuid,
  	"words" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "policies_recordings" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"language" "enum_policies_recordings_language",
  	"audio_id" uuid,
  	"words" varchar
  );
  
  CREATE TABLE "_policies_v_version_recordings" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"language" "enum__policies_v_version_recordings_language",
  	"audio_id" uuid,
  	"words" varchar,
  	"_uuid" varchar
  );
  
  ALTER TABLE "alerts_recordings" ADD CONSTRAINT "alerts_recordings_audio_id_media_id_fk" FOREIGN KEY ("audio_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts_recordings" ADD CONSTRAINT "alerts_recordings_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_alerts_v_version_recordings" ADD CONSTRAINT "_alerts_v_version_recordings_audio_id_media_id_fk" FOREIGN KEY ("audio_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_alerts_v_version_recordings" ADD CONSTRAINT "_alerts_v_version_recordings_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_alerts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "handbooks_recordings" ADD CONSTRAINT "handbooks_recordings_audio_id_media_id_fk" FOREIGN KEY ("audio_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "handbooks_recordings" ADD CONSTRAINT "handbooks_recordings_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."handbooks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_handbooks_v_version_recordings" ADD CONSTRAINT "_handbooks_v_version_recordings_audio_id_media_id_fk" FOREIGN KEY ("audio_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_handbooks_v_version_recordings" ADD CONSTRAINT "_handbooks_v_version_recordings_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_handbooks_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_recordings" ADD CONSTRAINT "guides_recordings_audio_id_media_id_fk" FOREIGN KEY ("audio_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides_recordings" ADD CONSTRAINT "guides_recordings_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_recordings" ADD CONSTRAINT "_guides_v_version_recordings_audio_id_media_id_fk" FOREIGN KEY ("audio_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v_version_recordings" ADD CONSTRAINT "_guides_v_version_recordings_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_recordings" ADD CONSTRAINT "policies_recordings_audio_id_media_id_fk" FOREIGN KEY ("audio_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "policies_recordings" ADD CONSTRAINT "policies_recordings_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_version_recordings" ADD CONSTRAINT "_policies_v_version_recordings_audio_id_media_id_fk" FOREIGN KEY ("audio_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v_version_recordings" ADD CONSTRAINT "_policies_v_version_recordings_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "alerts_recordings_order_idx" ON "alerts_recordings" USING btree ("_order");
  CREATE INDEX "alerts_recordings_parent_id_idx" ON "alerts_recordings" USING btree ("_parent_id");
  CREATE INDEX "alerts_recordings_audio_idx" ON "alerts_recordings" USING btree ("audio_id");
  CREATE INDEX "_alerts_v_version_recordings_order_idx" ON "_alerts_v_version_recordings" USING btree ("_order");
  CREATE INDEX "_alerts_v_version_recordings_parent_id_idx" ON "_alerts_v_version_recordings" USING btree ("_parent_id");
  CREATE INDEX "_alerts_v_version_recordings_audio_idx" ON "_alerts_v_version_recordings" USING btree ("audio_id");
  CREATE INDEX "handbooks_recordings_order_idx" ON "handbooks_recordings" USING btree ("_order");
  CREATE INDEX "handbooks_recordings_parent_id_idx" ON "handbooks_recordings" USING btree ("_parent_id");
  CREATE INDEX "handbooks_recordings_audio_idx" ON "handbooks_recordings" USING btree ("audio_id");
  CREATE INDEX "_handbooks_v_version_recordings_order_idx" ON "_handbooks_v_version_recordings" USING btree ("_order");
  CREATE INDEX "_handbooks_v_version_recordings_parent_id_idx" ON "_handbooks_v_version_recordings" USING btree ("_parent_id");
  CREATE INDEX "_handbooks_v_version_recordings_audio_idx" ON "_handbooks_v_version_recordings" USING btree ("audio_id");
  CREATE INDEX "guides_recordings_order_idx" ON "guides_recordings" USING btree ("_order");
  CREATE INDEX "guides_recordings_parent_id_idx" ON "guides_recordings" USING btree ("_parent_id");
  CREATE INDEX "guides_recordings_audio_idx" ON "guides_recordings" USING btree ("audio_id");
  CREATE INDEX "_guides_v_version_recordings_order_idx" ON "_guides_v_version_recordings" USING btree ("_order");
  CREATE INDEX "_guides_v_version_recordings_parent_id_idx" ON "_guides_v_version_recordings" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_recordings_audio_idx" ON "_guides_v_version_recordings" USING btree ("audio_id");
  CREATE INDEX "policies_recordings_order_idx" ON "policies_recordings" USING btree ("_order");
  CREATE INDEX "policies_recordings_parent_id_idx" ON "policies_recordings" USING btree ("_parent_id");
  CREATE INDEX "policies_recordings_audio_idx" ON "policies_recordings" USING btree ("audio_id");
  CREATE INDEX "_policies_v_version_recordings_order_idx" ON "_policies_v_version_recordings" USING btree ("_order");
  CREATE INDEX "_policies_v_version_recordings_parent_id_idx" ON "_policies_v_version_recordings" USING btree ("_parent_id");
  CREATE INDEX "_policies_v_version_recordings_audio_idx" ON "_policies_v_version_recordings" USING btree ("audio_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "alerts_recordings" CASCADE;
  DROP TABLE "_alerts_v_version_recordings" CASCADE;
  DROP TABLE "handbooks_recordings" CASCADE;
  DROP TABLE "_handbooks_v_version_recordings" CASCADE;
  DROP TABLE "guides_recordings" CASCADE;
  DROP TABLE "_guides_v_version_recordings" CASCADE;
  DROP TABLE "policies_recordings" CASCADE;
  DROP TABLE "_policies_v_version_recordings" CASCADE;
  DROP TYPE "public"."enum_alerts_recordings_language";
  DROP TYPE "public"."enum__alerts_v_version_recordings_language";
  DROP TYPE "public"."enum_handbooks_recordings_language";
  DROP TYPE "public"."enum__handbooks_v_version_recordings_language";
  DROP TYPE "public"."enum_guides_recordings_language";
  DROP TYPE "public"."enum__guides_v_version_recordings_language";
  DROP TYPE "public"."enum_policies_recordings_language";
  DROP TYPE "public"."enum__policies_v_version_recordings_language";`)
}
