import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "handbooks" ADD COLUMN "video_title" varchar;
  ALTER TABLE "handbooks" ADD COLUMN "video_account_name" varchar;
  ALTER TABLE "handbooks" ADD COLUMN "video_finder_user_name" varchar;
  ALTER TABLE "handbooks" ADD COLUMN "video_feed_id" varchar;
  ALTER TABLE "handbooks" ADD COLUMN "video_transcript" varchar;
  ALTER TABLE "_handbooks_v" ADD COLUMN "version_video_title" varchar;
  ALTER TABLE "_handbooks_v" ADD COLUMN "version_video_account_name" varchar;
  ALTER TABLE "_handbooks_v" ADD COLUMN "version_video_finder_user_name" varchar;
  ALTER TABLE "_handbooks_v" ADD COLUMN "version_video_feed_id" varchar;
  ALTER TABLE "_handbooks_v" ADD COLUMN "version_video_transcript" varchar;
  ALTER TABLE "guides" ADD COLUMN "video_title" varchar;
  ALTER TABLE "guides" ADD COLUMN "video_account_name" varchar;
  ALTER TABLE "guides" ADD COLUMN "video_finder_user_name" varchar;
  ALTER TABLE "guides" ADD COLUMN "video_feed_id" varchar;
  ALTER TABLE "guides" ADD COLUMN "video_transcript" varchar;
  ALTER TABLE "_guides_v" ADD COLUMN "version_video_title" varchar;
  ALTER TABLE "_guides_v" ADD COLUMN "version_video_account_name" varchar;
  ALTER TABLE "_guides_v" ADD COLUMN "version_video_finder_user_name" varchar;
  ALTER TABLE "_guides_v" ADD COLUMN "version_video_feed_id" varchar;
  ALTER TABLE "_guides_v" ADD COLUMN "version_video_transcript" varchar;
  ALTER TABLE "policies" ADD COLUMN "video_title" varchar;
  ALTER TABLE "policies" ADD COLUMN "video_account_name" varchar;
  ALTER TABLE "policies" ADD COLUMN "video_finder_user_name" varchar;
  ALTER TABLE "policies" ADD COLUMN "video_feed_id" varchar;
  ALTER TABLE "policies" ADD COLUMN "video_transcript" varchar;
  ALTER TABLE "_policies_v" ADD COLUMN "version_video_title" varchar;
  ALTER TABLE "_policies_v" ADD COLUMN "version_video_account_name" varchar;
  ALTER TABLE "_policies_v" ADD COLUMN "version_video_finder_user_name" varchar;
  ALTER TABLE "_policies_v" ADD COLUMN "version_video_feed_id" varchar;
  ALTER TABLE "_policies_v" ADD COLUMN "version_video_transcript" varchar;
  ALTER TABLE "activities" ADD COLUMN "video_title" varchar;
  ALTER TABLE "activities" ADD COLUMN "video_account_name" varchar;
  ALTER TABLE "activities" ADD COLUMN "video_finder_user_name" varchar;
  ALTER TABLE "activities" ADD COLUMN "video_feed_id" varchar;
  ALTER TABLE "activities" ADD COLUMN "video_transcript" varchar;
  ALTER TABLE "_activities_v" ADD COLUMN "version_video_title" varchar;
  ALTER TABLE "_activities_v" ADD COLUMN "version_video_account_name" varchar;
  ALTER TABLE "_activities_v" ADD COLUMN "version_video_finder_user_name" varchar;
  ALTER TABLE "_activities_v" ADD COLUMN "version_video_feed_id" varchar;
  ALTER TABLE "_activities_v" ADD COLUMN "version_video_transcript" varchar;
  ALTER TABLE "venues" ADD COLUMN "video_title" varchar;
  ALTER TABLE "venues" ADD COLUMN "video_account_name" varchar;
  ALTER TABLE "venues" ADD COLUMN "video_finder_user_name" varchar;
  ALTER TABLE "venues" ADD COLUMN "video_feed_id" varchar;
  ALTER TABLE "venues" ADD COLUMN "video_transcript" varchar;
  ALTER TABLE "_venues_v" ADD COLUMN "version_video_title" varchar;
  ALTER TABLE "_venues_v" ADD COLUMN "version_video_account_name" varchar;
  ALTER TABLE "_venues_v" ADD COLUMN "version_video_finder_user_name" varchar;
  ALTER TABLE "_venues_v" ADD COLUMN "version_video_feed_id" varchar;
  ALTER TABLE "_venues_v" ADD COLUMN "version_video_transcript" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "handbooks" DROP COLUMN "video_title";
  ALTER TABLE "handbooks" DROP COLUMN "video_account_name";
  ALTER TABLE "handbooks" DROP COLUMN "video_finder_user_name";
  ALTER TABLE "handbooks" DROP COLUMN "video_feed_id";
  ALTER TABLE "handbooks" DROP COLUMN "video_transcript";
  ALTER TABLE "_handbooks_v" DROP COLUMN "version_video_title";
  ALTER TABLE "_handbooks_v" DROP COLUMN "version_video_account_name";
  ALTER TABLE "_handbooks_v" DROP COLUMN "version_video_finder_user_name";
  ALTER TABLE "_handbooks_v" DROP COLUMN "version_video_feed_id";
  ALTER TABLE "_handbooks_v" DROP COLUMN "version_video_transcript";
  ALTER TABLE "guides" DROP COLUMN "video_title";
  ALTER TABLE "guides" DROP COLUMN "video_account_name";
  ALTER TABLE "guides" DROP COLUMN "video_finder_user_name";
  ALTER TABLE "guides" DROP COLUMN "video_feed_id";
  ALTER TABLE "guides" DROP COLUMN "video_transcript";
  ALTER TABLE "_guides_v" DROP COLUMN "version_video_title";
  ALTER TABLE "_guides_v" DROP COLUMN "version_video_account_name";
  ALTER TABLE "_guides_v" DROP COLUMN "version_video_finder_user_name";
  ALTER TABLE "_guides_v" DROP COLUMN "version_video_feed_id";
  ALTER TABLE "_guides_v" DROP COLUMN "version_video_transcript";
  ALTER TABLE "policies" DROP COLUMN "video_title";
  ALTER TABLE "policies" DROP COLUMN "video_account_name";
  ALTER TABLE "policies" DROP COLUMN "video_finder_user_name";
  ALTER TABLE "policies" DROP COLUMN "video_feed_id";
  ALTER TABLE "policies" DROP COLUMN "video_transcript";
  ALTER TABLE "_policies_v" DROP COLUMN "version_video_title";
  ALTER TABLE "_policies_v" DROP COLUMN "version_video_account_name";
  ALTER TABLE "_policies_v" DROP COLUMN "version_video_finder_user_name";
  ALTER TABLE "_policies_v" DROP COLUMN "version_video_feed_id";
  ALTER TABLE "_policies_v" DROP COLUMN "version_video_transcript";
  ALTER TABLE "activities" DROP COLUMN "video_title";
  ALTER TABLE "activities" DROP COLUMN "video_account_name";
  ALTER TABLE "activities" DROP COLUMN "video_finder_user_name";
  ALTER TABLE "activities" DROP COLUMN "video_feed_id";
  ALTER TABLE "activities" DROP COLUMN "video_transcript";
  ALTER TABLE "_activities_v" DROP COLUMN "version_video_title";
  ALTER TABLE "_activities_v" DROP COLUMN "version_video_account_name";
  ALTER TABLE "_activities_v" DROP COLUMN "version_video_finder_user_name";
  ALTER TABLE "_activities_v" DROP COLUMN "version_video_feed_id";
  ALTER TABLE "_activities_v" DROP COLUMN "version_video_transcript";
  ALTER TABLE "venues" DROP COLUMN "video_title";
  ALTER TABLE "venues" DROP COLUMN "video_account_name";
  ALTER TABLE "venues" DROP COLUMN "video_finder_user_name";
  ALTER TABLE "venues" DROP COLUMN "video_feed_id";
  ALTER TABLE "venues" DROP COLUMN "video_transcript";
  ALTER TABLE "_venues_v" DROP COLUMN "version_video_title";
  ALTER TABLE "_venues_v" DROP COLUMN "version_video_account_name";
  ALTER TABLE "_venues_v" DROP COLUMN "version_video_finder_user_name";
  ALTER TABLE "_venues_v" DROP COLUMN "version_video_feed_id";
  ALTER TABLE "_venues_v" DROP COLUMN "version_video_transcript";`)
}
