import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_word_lists_sensitive_severity" AS ENUM('warning', 'error');
  CREATE TYPE "public"."enum__word_lists_v_version_sensitive_severity" AS ENUM('warning', 'error');
  CREATE TABLE "word_lists_mistakes" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"word" varchar NOT NULL,
  	"instead" varchar NOT NULL
  );
  
  CREATE TABLE "word_lists_sensitive" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"word" varchar NOT NULL,
  	"instead" varchar,
  	"note" varchar,
  	"severity" "enum_word_lists_sensitive_severity" DEFAULT 'warning' NOT NULL
  );
  
  CREATE TABLE "word_lists" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_word_lists_v_version_mistakes" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"word" varchar NOT NULL,
  	"instead" varchar NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_word_lists_v_version_sensitive" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"word" varchar NOT NULL,
  	"instead" varchar,
  	"note" varchar,
  	"severity" "enum__word_lists_v_version_sensitive_severity" DEFAULT 'warning' NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_word_lists_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "guides_steps" ALTER COLUMN "title" DROP NOT NULL;
  ALTER TABLE "guides_legal_basis" ALTER COLUMN "title" DROP NOT NULL;
  ALTER TABLE "_guides_v_version_steps" ALTER COLUMN "title" DROP NOT NULL;
  ALTER TABLE "_guides_v_version_legal_basis" ALTER COLUMN "title" DROP NOT NULL;
  ALTER TABLE "phones_numbers_rows" ADD COLUMN "consent_on" timestamp(3) with time zone;
  ALTER TABLE "phones_numbers_rows" ADD COLUMN "consent_record" varchar;
  ALTER TABLE "__phones_v_version_numbers_rows_v" ADD COLUMN "consent_on" timestamp(3) with time zone;
  ALTER TABLE "__phones_v_version_numbers_rows_v" ADD COLUMN "consent_record" varchar;
  ALTER TABLE "users" ADD COLUMN "own_password" boolean DEFAULT false;
  UPDATE "users" SET "own_password" = true;
  ALTER TABLE "users" ADD COLUMN "first_password" varchar;
  ALTER TABLE "word_lists_mistakes" ADD CONSTRAINT "word_lists_mistakes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."word_lists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "word_lists_sensitive" ADD CONSTRAINT "word_lists_sensitive_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."word_lists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_word_lists_v_version_mistakes" ADD CONSTRAINT "_word_lists_v_version_mistakes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_word_lists_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_word_lists_v_version_sensitive" ADD CONSTRAINT "_word_lists_v_version_sensitive_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_word_lists_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "word_lists_mistakes_order_idx" ON "word_lists_mistakes" USING btree ("_order");
  CREATE INDEX "word_lists_mistakes_parent_id_idx" ON "word_lists_mistakes" USING btree ("_parent_id");
  CREATE INDEX "word_lists_sensitive_order_idx" ON "word_lists_sensitive" USING btree ("_order");
  CREATE INDEX "word_lists_sensitive_parent_id_idx" ON "word_lists_sensitive" USING btree ("_parent_id");
  CREATE INDEX "_word_lists_v_version_mistakes_order_idx" ON "_word_lists_v_version_mistakes" USING btree ("_order");
  CREATE INDEX "_word_lists_v_version_mistakes_parent_id_idx" ON "_word_lists_v_version_mistakes" USING btree ("_parent_id");
  CREATE INDEX "_word_lists_v_version_sensitive_order_idx" ON "_word_lists_v_version_sensitive" USING btree ("_order");
  CREATE INDEX "_word_lists_v_version_sensitive_parent_id_idx" ON "_word_lists_v_version_sensitive" USING btree ("_parent_id");
  CREATE INDEX "_word_lists_v_created_at_idx" ON "_word_lists_v" USING btree ("created_at");
  CREATE INDEX "_word_lists_v_updated_at_idx" ON "_word_lists_v" USING btree ("updated_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "word_lists_mistakes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "word_lists_sensitive" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "word_lists" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_word_lists_v_version_mistakes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_word_lists_v_version_sensitive" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_word_lists_v" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "word_lists_mistakes" CASCADE;
  DROP TABLE "word_lists_sensitive" CASCADE;
  DROP TABLE "word_lists" CASCADE;
  DROP TABLE "_word_lists_v_version_mistakes" CASCADE;
  DROP TABLE "_word_lists_v_version_sensitive" CASCADE;
  DROP TABLE "_word_lists_v" CASCADE;
  ALTER TABLE "guides_steps" ALTER COLUMN "title" SET NOT NULL;
  ALTER TABLE "guides_legal_basis" ALTER COLUMN "title" SET NOT NULL;
  ALTER TABLE "_guides_v_version_steps" ALTER COLUMN "title" SET NOT NULL;
  ALTER TABLE "_guides_v_version_legal_basis" ALTER COLUMN "title" SET NOT NULL;
  ALTER TABLE "phones_numbers_rows" DROP COLUMN "consent_on";
  ALTER TABLE "phones_numbers_rows" DROP COLUMN "consent_record";
  ALTER TABLE "__phones_v_version_numbers_rows_v" DROP COLUMN "consent_on";
  ALTER TABLE "__phones_v_version_numbers_rows_v" DROP COLUMN "consent_record";
  ALTER TABLE "users" DROP COLUMN "own_password";
  ALTER TABLE "users" DROP COLUMN "first_password";
  DROP TYPE "public"."enum_word_lists_sensitive_severity";
  DROP TYPE "public"."enum__word_lists_v_version_sensitive_severity";`)
}
