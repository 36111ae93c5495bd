import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "lexicon" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"edited_by_id" uuid,
  	"title" varchar NOT NULL,
  	"search_words" varchar,
  	"summary" varchar,
  	"source" varchar,
  	"verified_at" timestamp(3) with time zone,
  	"verification_note" varchar,
  	"review_by" timestamp(3) with time zone,
  	"demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_lexicon_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_edited_by_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_search_words" varchar,
  	"version_summary" varchar,
  	"version_source" varchar,
  	"version_verified_at" timestamp(3) with time zone,
  	"version_verification_note" varchar,
  	"version_review_by" timestamp(3) with time zone,
  	"version_demo" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "lexicon" ADD CONSTRAINT "lexicon_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_lexicon_v" ADD CONSTRAINT "_lexicon_v_parent_id_lexicon_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."lexicon"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_lexicon_v" ADD CONSTRAINT "_lexicon_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "lexicon_slug_idx" ON "lexicon" USING btree ("slug");
  CREATE INDEX "lexicon_edited_by_idx" ON "lexicon" USING btree ("edited_by_id");
  CREATE INDEX "lexicon_updated_at_idx" ON "lexicon" USING btree ("updated_at");
  CREATE INDEX "lexicon_created_at_idx" ON "lexicon" USING btree ("created_at");
  CREATE INDEX "_lexicon_v_parent_idx" ON "_lexicon_v" USING btree ("parent_id");
  CREATE INDEX "_lexicon_v_version_version_slug_idx" ON "_lexicon_v" USING btree ("version_slug");
  CREATE INDEX "_lexicon_v_version_version_edited_by_idx" ON "_lexicon_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_lexicon_v_version_version_updated_at_idx" ON "_lexicon_v" USING btree ("version_updated_at");
  CREATE INDEX "_lexicon_v_version_version_created_at_idx" ON "_lexicon_v" USING btree ("version_created_at");
  CREATE INDEX "_lexicon_v_created_at_idx" ON "_lexicon_v" USING btree ("created_at");
  CREATE INDEX "_lexicon_v_updated_at_idx" ON "_lexicon_v" USING btree ("updated_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "lexicon" CASCADE;
  DROP TABLE "_lexicon_v" CASCADE;`)
}
