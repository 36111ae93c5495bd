import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_guides_audiences" AS ENUM('everyone', 'elderly', 'disabled', 'low-income', 'unemployed-youth', 'job-seekers', 'dual-earner', 'newcomers', 'veterans', 'children', 'pregnancy', 'new-employment', 'employees', 'homeowners', 'volunteers', 'social-organisations');
  CREATE TYPE "public"."enum_guides_materials_form" AS ENUM('original', 'copy', 'original-and-copy', 'electronic', 'form');
  CREATE TYPE "public"."enum_guides_channels_kind" AS ENUM('online', 'counter', 'mini-program', 'phone');
  CREATE TYPE "public"."enum_guides_kind" AS ENUM('procedure', 'information');
  CREATE TYPE "public"."enum_guides_domain" AS ENUM('medical', 'education', 'culture', 'elder-care', 'childcare', 'employment', 'assistance', 'disability', 'housing', 'household', 'veterans', 'volunteering', 'legal', 'emerging-sectors', 'daily-life', 'emergency');
  CREATE TYPE "public"."enum__guides_v_version_audiences" AS ENUM('everyone', 'elderly', 'disabled', 'low-income', 'unemployed-youth', 'job-seekers', 'dual-earner', 'newcomers', 'veterans', 'children', 'pregnancy', 'new-employment', 'employees', 'homeowners', 'volunteers', 'social-organisations');
  CREATE TYPE "public"."enum__guides_v_version_materials_form" AS ENUM('original', 'copy', 'original-and-copy', 'electronic', 'form');
  CREATE TYPE "public"."enum__guides_v_version_channels_kind" AS ENUM('online', 'counter', 'mini-program', 'phone');
  CREATE TYPE "public"."enum__guides_v_version_kind" AS ENUM('procedure', 'information');
  CREATE TYPE "public"."enum__guides_v_version_domain" AS ENUM('medical', 'education', 'culture', 'elder-care', 'childcare', 'employment', 'assistance', 'disability', 'housing', 'household', 'veterans', 'volunteering', 'legal', 'emerging-sectors', 'daily-life', 'emergency');
  CREATE TYPE "public"."enum_policies_audiences" AS ENUM('everyone', 'elderly', 'disabled', 'low-income', 'unemployed-youth', 'job-seekers', 'dual-earner', 'newcomers', 'veterans', 'children', 'pregnancy', 'new-employment', 'employees', 'homeowners', 'volunteers', 'social-organisations');
  CREATE TYPE "public"."enum_policies_domain" AS ENUM('medical', 'education', 'culture', 'elder-care', 'childcare', 'employment', 'assistance', 'disability', 'housing', 'household', 'veterans', 'volunteering', 'legal', 'emerging-sectors', 'daily-life', 'emergency');
  CREATE TYPE "public"."enum_policies_status" AS ENUM('valid', 'amended', 'repealed');
  CREATE TYPE "public"."enum_policies_interpretation_kind" AS ENUM('issuer', 'reprint', 'confirmed', 'illustration');
  CREATE TYPE "public"."enum__policies_v_version_audiences" AS ENUM('everyone', 'elderly', 'disabled', 'low-income', 'unemployed-youth', 'job-seekers', 'dual-earner', 'newcomers', 'veterans', 'children', 'pregnancy', 'new-employment', 'employees', 'homeowners', 'volunteers', 'social-organisations');
  CREATE TYPE "public"."enum__policies_v_version_domain" AS ENUM('medical', 'education', 'culture', 'elder-care', 'childcare', 'employment', 'assistance', 'disability', 'housing', 'household', 'veterans', 'volunteering', 'legal', 'emerging-sectors', 'daily-life', 'emergency');
  CREATE TYPE "public"."enum__policies_v_version_status" AS ENUM('valid', 'amended', 'repealed');
  CREATE TYPE "public"."enum__policies_v_version_interpretation_kind" AS ENUM('issuer', 'reprint', 'confirmed', 'illustration');
  CREATE TYPE "public"."enum_activities_audiences" AS ENUM('everyone', 'elderly', 'disabled', 'low-income', 'unemployed-youth', 'job-seekers', 'dual-earner', 'newcomers', 'veterans', 'children', 'pregnancy', 'new-employment', 'employees', 'homeowners', 'volunteers', 'social-organisations');
  CREATE TYPE "public"."enum_activities_recurrence_weekdays" AS ENUM('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su');
  CREATE TYPE "public"."enum_activities_kind" AS ENUM('health', 'class', 'culture', 'family', 'neighbours', 'job-fair', 'legal', 'drill', 'volunteering', 'party', 'other');
  CREATE TYPE "public"."enum_activities_start_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum_activities_end_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum_activities_recurrence_frequency" AS ENUM('daily', 'weekly', 'monthly');
  CREATE TYPE "public"."enum_activities_registration_kind" AS ENUM('none', 'on-site', 'phone', 'link', 'mini-program');
  CREATE TYPE "public"."enum_activities_registration_opens_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum_activities_registration_closes_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum_activities_status" AS ENUM('scheduled', 'full', 'postponed', 'cancelled');
  CREATE TYPE "public"."enum__activities_v_version_audiences" AS ENUM('everyone', 'elderly', 'disabled', 'low-income', 'unemployed-youth', 'job-seekers', 'dual-earner', 'newcomers', 'veterans', 'children', 'pregnancy', 'new-employment', 'employees', 'homeowners', 'volunteers', 'social-organisations');
  CREATE TYPE "public"."enum__activities_v_version_recurrence_weekdays" AS ENUM('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su');
  CREATE TYPE "public"."enum__activities_v_version_kind" AS ENUM('health', 'class', 'culture', 'family', 'neighbours', 'job-fair', 'legal', 'drill', 'volunteering', 'party', 'other');
  CREATE TYPE "public"."enum__activities_v_version_start_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum__activities_v_version_end_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum__activities_v_version_recurrence_frequency" AS ENUM('daily', 'weekly', 'monthly');
  CREATE TYPE "public"."enum__activities_v_version_registration_kind" AS ENUM('none', 'on-site', 'phone', 'link', 'mini-program');
  CREATE TYPE "public"."enum__activities_v_version_registration_opens_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum__activities_v_version_registration_closes_tz" AS ENUM('Asia/Shanghai');
  CREATE TYPE "public"."enum__activities_v_version_status" AS ENUM('scheduled', 'full', 'postponed', 'cancelled');
  CREATE TYPE "public"."enum_venues_entrances_step_free" AS ENUM('yes', 'no', 'unknown');
  CREATE TYPE "public"."enum_venues_opening_hours_weekly_days" AS ENUM('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su');
  CREATE TYPE "public"."enum_venues_kind" AS ENUM('party-service-centre', 'civilisation-station', 'veterans-station', 'city-lounge', 'party-activity-room', 'elder-canteen', 'elder-care-centre', 'care-home', 'health-centre', 'hospital', 'shared-kitchen', 'locker', 'medicine-box', 'shelter', 'street-service-centre', 'street-office', 'government-service', 'government-office', 'library', 'museum', 'culture-station', 'sports', 'park', 'community');
  CREATE TYPE "public"."enum_venues_location_datum" AS ENUM('GCJ-02', 'WGS-84', 'BD-09');
  CREATE TYPE "public"."enum_venues_opening_hours_public_holidays" AS ENUM('open', 'closed', 'unknown');
  CREATE TYPE "public"."enum_venues_accessibility_step_free" AS ENUM('yes', 'no', 'unknown');
  CREATE TYPE "public"."enum_venues_accessibility_lift" AS ENUM('yes', 'no', 'unknown');
  CREATE TYPE "public"."enum_venues_accessibility_accessible_toilet" AS ENUM('yes', 'no', 'unknown');
  CREATE TYPE "public"."enum__venues_v_version_entrances_step_free" AS ENUM('yes', 'no', 'unknown');
  CREATE TYPE "public"."enum__venues_v_version_opening_hours_weekly_days" AS ENUM('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su');
  CREATE TYPE "public"."enum__venues_v_version_kind" AS ENUM('party-service-centre', 'civilisation-station', 'veterans-station', 'city-lounge', 'party-activity-room', 'elder-canteen', 'elder-care-centre', 'care-home', 'health-centre', 'hospital', 'shared-kitchen', 'locker', 'medicine-box', 'shelter', 'street-service-centre', 'street-office', 'government-service', 'government-office', 'library', 'museum', 'culture-station', 'sports', 'park', 'community');
  CREATE TYPE "public"."enum__venues_v_version_location_datum" AS ENUM('GCJ-02', 'WGS-84', 'BD-09');
  CREATE TYPE "public"."enum__venues_v_version_opening_hours_public_holidays" AS ENUM('open', 'closed', 'unknown');
  CREATE TYPE "public"."enum__venues_v_version_accessibility_step_free" AS ENUM('yes', 'no', 'unknown');
  CREATE TYPE "public"."enum__venues_v_version_accessibility_lift" AS ENUM('yes', 'no', 'unknown');
  CREATE TYPE "public"."enum__venues_v_version_accessibility_accessible_toilet" AS ENUM('yes', 'no', 'unknown');
  CREATE TYPE "public"."enum_phones_numbers_rows_channel" AS ENUM('voice', 'sms', 'inbound-only');
  CREATE TYPE "public"."enum_phones_kind" AS ENUM('urgent', 'government-hotline', 'street-office', 'community', 'medical', 'utilities', 'legal', 'psychological', 'anti-fraud', 'labour', 'housing', 'rights', 'supervision', 'transport', 'daily-life', 'weather');
  CREATE TYPE "public"."enum___phones_v_version_numbers_rows_v_channel" AS ENUM('voice', 'sms', 'inbound-only');
  CREATE TYPE "public"."enum__phones_v_version_kind" AS ENUM('urgent', 'government-hotline', 'street-office', 'community', 'medical', 'utilities', 'legal', 'psychological', 'anti-fraud', 'labour', 'housing', 'rights', 'supervision', 'transport', 'daily-life', 'weather');
  CREATE TYPE "public"."enum_handbooks_warning_levels_colour" AS ENUM('white', 'blue', 'yellow', 'orange', 'red');
  CREATE TYPE "public"."enum_handbooks_hazard" AS ENUM('typhoon', 'rainstorm', 'heat', 'cold', 'thunder', 'fire', 'e-bike', 'gas', 'flood', 'drowning', 'fraud', 'evacuation', 'missing', 'outage', 'mosquito', 'other');
  CREATE TYPE "public"."enum__handbooks_v_version_warning_levels_colour" AS ENUM('white', 'blue', 'yellow', 'orange', 'red');
  CREATE TYPE "public"."enum__handbooks_v_version_hazard" AS ENUM('typhoon', 'rainstorm', 'heat', 'cold', 'thunder', 'fire', 'e-bike', 'gas', 'flood', 'drowning', 'fraud', 'evacuation', 'missing', 'outage', 'mosquito', 'other');
  CREATE TABLE "guides_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_guides_audiences",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "guides_materials" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"form" "enum_guides_materials_form",
  	"copies" numeric,
  	"required" boolean DEFAULT true,
  	"condition" varchar,
  	"note" varchar,
  	"sample_id" uuid
  );
  
  CREATE TABLE "guides_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"detail" varchar,
  	"channel" varchar,
  	"expected_time" varchar
  );
  
  CREATE TABLE "guides_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_guides_channels_kind",
  	"name" varchar,
  	"detail" varchar,
  	"venue_id" uuid,
  	"phone_id" uuid,
  	"url" varchar,
  	"app_id" varchar,
  	"path" varchar
  );
  
  CREATE TABLE "guides_amounts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"value" varchar,
  	"as_of" varchar
  );
  
  CREATE TABLE "guides_faqs" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"question" varchar,
  	"answer" varchar
  );
  
  CREATE TABLE "guides_legal_basis" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"document_number" varchar,
  	"clause" varchar,
  	"url" varchar
  );
  
  CREATE TABLE "guides" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"edited_by_id" uuid,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"kind" "enum_guides_kind" DEFAULT 'procedure',
  	"domain" "enum_guides_domain",
  	"audience_note" varchar,
  	"search_words" varchar,
  	"eligibility" varchar,
  	"implementing_body" varchar,
  	"fee" varchar,
  	"statutory_days" numeric,
  	"promised_days" numeric,
  	"visits" numeric,
  	"result" varchar,
  	"body" jsonb,
  	"official_url" varchar,
  	"basic_code" varchar,
  	"source" varchar,
  	"owner_id" uuid,
  	"verified_at" timestamp(3) with time zone,
  	"verification_note" varchar,
  	"review_by" timestamp(3) with time zone,
  	"demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "guides_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"phones_id" uuid,
  	"policies_id" uuid,
  	"venues_id" uuid
  );
  
  CREATE TABLE "_guides_v_version_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__guides_v_version_audiences",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_guides_v_version_materials" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"form" "enum__guides_v_version_materials_form",
  	"copies" numeric,
  	"required" boolean DEFAULT true,
  	"condition" varchar,
  	"note" varchar,
  	"sample_id" uuid,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_guides_v_version_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"detail" varchar,
  	"channel" varchar,
  	"expected_time" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_guides_v_version_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"kind" "enum__guides_v_version_channels_kind",
  	"name" varchar,
  	"detail" varchar,
  	"venue_id" uuid,
  	"phone_id" uuid,
  	"url" varchar,
  	"app_id" varchar,
  	"path" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_guides_v_version_amounts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar,
  	"value" varchar,
  	"as_of" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_guides_v_version_faqs" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"question" varchar,
  	"answer" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_guides_v_version_legal_basis" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"document_number" varchar,
  	"clause" varchar,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_guides_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_edited_by_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_summary" varchar,
  	"version_kind" "enum__guides_v_version_kind" DEFAULT 'procedure',
  	"version_domain" "enum__guides_v_version_domain",
  	"version_audience_note" varchar,
  	"version_search_words" varchar,
  	"version_eligibility" varchar,
  	"version_implementing_body" varchar,
  	"version_fee" varchar,
  	"version_statutory_days" numeric,
  	"version_promised_days" numeric,
  	"version_visits" numeric,
  	"version_result" varchar,
  	"version_body" jsonb,
  	"version_official_url" varchar,
  	"version_basic_code" varchar,
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
  
  CREATE TABLE "_guides_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"phones_id" uuid,
  	"policies_id" uuid,
  	"venues_id" uuid
  );
  
  CREATE TABLE "policies_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_policies_audiences",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "policies_amounts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"value" varchar,
  	"as_of" varchar
  );
  
  CREATE TABLE "policies_faqs" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"question" varchar,
  	"answer" varchar
  );
  
  CREATE TABLE "policies" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"edited_by_id" uuid,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"domain" "enum_policies_domain",
  	"search_words" varchar,
  	"document_number" varchar,
  	"issuing_body" varchar,
  	"issued_on" timestamp(3) with time zone,
  	"effective_on" timestamp(3) with time zone,
  	"expires_on" timestamp(3) with time zone,
  	"status" "enum_policies_status",
  	"original_url" varchar,
  	"original_file_id" uuid,
  	"key_points" varchar,
  	"who_benefits" varchar,
  	"benefits" varchar,
  	"body" jsonb,
  	"interpretation_kind" "enum_policies_interpretation_kind",
  	"interpretation_reprinted_from" varchar,
  	"interpretation_confirmed_by" varchar,
  	"interpretation_confirmed_on" timestamp(3) with time zone,
  	"source" varchar,
  	"owner_id" uuid,
  	"verified_at" timestamp(3) with time zone,
  	"verification_note" varchar,
  	"review_by" timestamp(3) with time zone,
  	"demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policies_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"guides_id" uuid
  );
  
  CREATE TABLE "_policies_v_version_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__policies_v_version_audiences",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_policies_v_version_amounts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar,
  	"value" varchar,
  	"as_of" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_policies_v_version_faqs" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"question" varchar,
  	"answer" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_policies_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_edited_by_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_summary" varchar,
  	"version_domain" "enum__policies_v_version_domain",
  	"version_search_words" varchar,
  	"version_document_number" varchar,
  	"version_issuing_body" varchar,
  	"version_issued_on" timestamp(3) with time zone,
  	"version_effective_on" timestamp(3) with time zone,
  	"version_expires_on" timestamp(3) with time zone,
  	"version_status" "enum__policies_v_version_status",
  	"version_original_url" varchar,
  	"version_original_file_id" uuid,
  	"version_key_points" varchar,
  	"version_who_benefits" varchar,
  	"version_benefits" varchar,
  	"version_body" jsonb,
  	"version_interpretation_kind" "enum__policies_v_version_interpretation_kind",
  	"version_interpretation_reprinted_from" varchar,
  	"version_interpretation_confirmed_by" varchar,
  	"version_interpretation_confirmed_on" timestamp(3) with time zone,
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
  
  CREATE TABLE "_policies_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"guides_id" uuid
  );
  
  CREATE TABLE "activities_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_activities_audiences",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "activities_recurrence_weekdays" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_activities_recurrence_weekdays",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "activities" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"edited_by_id" uuid,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"kind" "enum_activities_kind",
  	"organiser" varchar,
  	"search_words" varchar,
  	"start" timestamp(3) with time zone,
  	"start_tz" "enum_activities_start_tz" DEFAULT 'Asia/Shanghai',
  	"end" timestamp(3) with time zone,
  	"end_tz" "enum_activities_end_tz" DEFAULT 'Asia/Shanghai',
  	"recurrence_frequency" "enum_activities_recurrence_frequency",
  	"recurrence_interval" numeric,
  	"recurrence_until" timestamp(3) with time zone,
  	"venue_id" uuid,
  	"address" varchar,
  	"street_id" uuid,
  	"registration_kind" "enum_activities_registration_kind",
  	"registration_note" varchar,
  	"registration_phone_id" uuid,
  	"registration_url" varchar,
  	"registration_app_id" varchar,
  	"registration_path" varchar,
  	"registration_opens" timestamp(3) with time zone,
  	"registration_opens_tz" "enum_activities_registration_opens_tz" DEFAULT 'Asia/Shanghai',
  	"registration_closes" timestamp(3) with time zone,
  	"registration_closes_tz" "enum_activities_registration_closes_tz" DEFAULT 'Asia/Shanghai',
  	"capacity" numeric,
  	"fee" varchar,
  	"bring" varchar,
  	"status" "enum_activities_status",
  	"status_note" varchar,
  	"image_id" uuid,
  	"body" jsonb,
  	"source" varchar,
  	"owner_id" uuid,
  	"verified_at" timestamp(3) with time zone,
  	"verification_note" varchar,
  	"review_by" timestamp(3) with time zone,
  	"demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_activities_v_version_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__activities_v_version_audiences",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_activities_v_version_recurrence_weekdays" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__activities_v_version_recurrence_weekdays",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_activities_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_edited_by_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_summary" varchar,
  	"version_kind" "enum__activities_v_version_kind",
  	"version_organiser" varchar,
  	"version_search_words" varchar,
  	"version_start" timestamp(3) with time zone,
  	"version_start_tz" "enum__activities_v_version_start_tz" DEFAULT 'Asia/Shanghai',
  	"version_end" timestamp(3) with time zone,
  	"version_end_tz" "enum__activities_v_version_end_tz" DEFAULT 'Asia/Shanghai',
  	"version_recurrence_frequency" "enum__activities_v_version_recurrence_frequency",
  	"version_recurrence_interval" numeric,
  	"version_recurrence_until" timestamp(3) with time zone,
  	"version_venue_id" uuid,
  	"version_address" varchar,
  	"version_street_id" uuid,
  	"version_registration_kind" "enum__activities_v_version_registration_kind",
  	"version_registration_note" varchar,
  	"version_registration_phone_id" uuid,
  	"version_registration_url" varchar,
  	"version_registration_app_id" varchar,
  	"version_registration_path" varchar,
  	"version_registration_opens" timestamp(3) with time zone,
  	"version_registration_opens_tz" "enum__activities_v_version_registration_opens_tz" DEFAULT 'Asia/Shanghai',
  	"version_registration_closes" timestamp(3) with time zone,
  	"version_registration_closes_tz" "enum__activities_v_version_registration_closes_tz" DEFAULT 'Asia/Shanghai',
  	"version_capacity" numeric,
  	"version_fee" varchar,
  	"version_bring" varchar,
  	"version_status" "enum__activities_v_version_status",
  	"version_status_note" varchar,
  	"version_image_id" uuid,
  	"version_body" jsonb,
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
  
  CREATE TABLE "venues_entrances" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"step_free" "enum_venues_entrances_step_free",
  	"note" varchar
  );
  
  CREATE TABLE "venues_opening_hours_weekly_days" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_venues_opening_hours_weekly_days",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "venues_opening_hours_weekly" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"opens" varchar,
  	"closes" varchar
  );
  
  CREATE TABLE "venues_opening_hours_closures" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"from" timestamp(3) with time zone,
  	"to" timestamp(3) with time zone,
  	"reason" varchar
  );
  
  CREATE TABLE "venues_rooms" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"capacity" numeric,
  	"facilities" varchar
  );
  
  CREATE TABLE "venues_images" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"image_id" uuid
  );
  
  CREATE TABLE "venues" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"edited_by_id" uuid,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"kind" "enum_venues_kind",
  	"search_words" varchar,
  	"address" varchar,
  	"street_id" uuid,
  	"landmark" varchar,
  	"location_longitude" numeric,
  	"location_latitude" numeric,
  	"location_datum" "enum_venues_location_datum",
  	"location_error_metres" numeric,
  	"location_source" varchar,
  	"opening_hours_public_holidays" "enum_venues_opening_hours_public_holidays",
  	"opening_hours_note" varchar,
  	"accessibility_step_free" "enum_venues_accessibility_step_free",
  	"accessibility_lift" "enum_venues_accessibility_lift",
  	"accessibility_accessible_toilet" "enum_venues_accessibility_accessible_toilet",
  	"accessibility_note" varchar,
  	"how_to_book" varchar,
  	"fee" varchar,
  	"body" jsonb,
  	"source" varchar,
  	"owner_id" uuid,
  	"verified_at" timestamp(3) with time zone,
  	"verification_note" varchar,
  	"review_by" timestamp(3) with time zone,
  	"demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "venues_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"phones_id" uuid
  );
  
  CREATE TABLE "_venues_v_version_entrances" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"step_free" "enum__venues_v_version_entrances_step_free",
  	"note" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_venues_v_version_opening_hours_weekly_days" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__venues_v_version_opening_hours_weekly_days",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_venues_v_version_opening_hours_weekly" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"opens" varchar,
  	"closes" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_venues_v_version_opening_hours_closures" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"from" timestamp(3) with time zone,
  	"to" timestamp(3) with time zone,
  	"reason" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_venues_v_version_rooms" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"capacity" numeric,
  	"facilities" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_venues_v_version_images" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"image_id" uuid,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_venues_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_edited_by_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_summary" varchar,
  	"version_kind" "enum__venues_v_version_kind",
  	"version_search_words" varchar,
  	"version_address" varchar,
  	"version_street_id" uuid,
  	"version_landmark" varchar,
  	"version_location_longitude" numeric,
  	"version_location_latitude" numeric,
  	"version_location_datum" "enum__venues_v_version_location_datum",
  	"version_location_error_metres" numeric,
  	"version_location_source" varchar,
  	"version_opening_hours_public_holidays" "enum__venues_v_version_opening_hours_public_holidays",
  	"version_opening_hours_note" varchar,
  	"version_accessibility_step_free" "enum__venues_v_version_accessibility_step_free",
  	"version_accessibility_lift" "enum__venues_v_version_accessibility_lift",
  	"version_accessibility_accessible_toilet" "enum__venues_v_version_accessibility_accessible_toilet",
  	"version_accessibility_note" varchar,
  	"version_how_to_book" varchar,
  	"version_fee" varchar,
  	"version_body" jsonb,
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
  
  CREATE TABLE "_venues_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"phones_id" uuid
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"alt" varchar,
  	"original_name" varchar,
  	"sha256" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  CREATE TABLE "phones_numbers_rows" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"number" varchar,
  	"channel" "enum_phones_numbers_rows_channel",
  	"hours" varchar
  );
  
  CREATE TABLE "phones" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"edited_by_id" uuid,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"kind" "enum_phones_kind",
  	"organisation" varchar,
  	"purpose" varchar,
  	"situations" varchar,
  	"search_words" varchar,
  	"priority" numeric,
  	"last_call_on" timestamp(3) with time zone,
  	"last_call_by" varchar,
  	"last_call_greeting" varchar,
  	"last_call_right_office" boolean DEFAULT false,
  	"next_call_due" timestamp(3) with time zone,
  	"source" varchar,
  	"owner_id" uuid,
  	"verified_at" timestamp(3) with time zone,
  	"verification_note" varchar,
  	"review_by" timestamp(3) with time zone,
  	"demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "phones_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"streets_id" uuid
  );
  
  CREATE TABLE "__phones_v_version_numbers_rows_v" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"label" varchar,
  	"number" varchar,
  	"channel" "enum___phones_v_version_numbers_rows_v_channel",
  	"hours" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_phones_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_edited_by_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_summary" varchar,
  	"version_kind" "enum__phones_v_version_kind",
  	"version_organisation" varchar,
  	"version_purpose" varchar,
  	"version_situations" varchar,
  	"version_search_words" varchar,
  	"version_priority" numeric,
  	"version_last_call_on" timestamp(3) with time zone,
  	"version_last_call_by" varchar,
  	"version_last_call_greeting" varchar,
  	"version_last_call_right_office" boolean DEFAULT false,
  	"version_next_call_due" timestamp(3) with time zone,
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
  
  CREATE TABLE "_phones_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"streets_id" uuid
  );
  
  CREATE TABLE "handbooks_warning_levels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"colour" "enum_handbooks_warning_levels_colour",
  	"name" varchar,
  	"meaning" varchar,
  	"action" varchar
  );
  
  CREATE TABLE "handbooks" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"edited_by_id" uuid,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"hazard" "enum_handbooks_hazard",
  	"overview" varchar,
  	"search_words" varchar,
  	"rules" varchar,
  	"before" varchar,
  	"during" varchar,
  	"after" varchar,
  	"never" varchar,
  	"source" varchar,
  	"owner_id" uuid,
  	"verified_at" timestamp(3) with time zone,
  	"verification_note" varchar,
  	"review_by" timestamp(3) with time zone,
  	"demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "handbooks_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"phones_id" uuid
  );
  
  CREATE TABLE "_handbooks_v_version_warning_levels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"colour" "enum__handbooks_v_version_warning_levels_colour",
  	"name" varchar,
  	"meaning" varchar,
  	"action" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_handbooks_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_edited_by_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_summary" varchar,
  	"version_hazard" "enum__handbooks_v_version_hazard",
  	"version_overview" varchar,
  	"version_search_words" varchar,
  	"version_rules" varchar,
  	"version_before" varchar,
  	"version_during" varchar,
  	"version_after" varchar,
  	"version_never" varchar,
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
  
  CREATE TABLE "_handbooks_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"phones_id" uuid
  );
  
  CREATE TABLE "streets" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"edited_by_id" uuid,
  	"title" varchar NOT NULL,
  	"short_name" varchar,
  	"code" varchar,
  	"summary" varchar,
  	"search_words" varchar,
  	"communities" varchar,
  	"community_note" varchar,
  	"source" varchar,
  	"owner_id" uuid,
  	"verified_at" timestamp(3) with time zone,
  	"verification_note" varchar,
  	"review_by" timestamp(3) with time zone,
  	"demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_streets_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_edited_by_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_short_name" varchar,
  	"version_code" varchar,
  	"version_summary" varchar,
  	"version_search_words" varchar,
  	"version_communities" varchar,
  	"version_community_note" varchar,
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
  
  CREATE TABLE "organisations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"edited_by_id" uuid,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"search_words" varchar,
  	"website" varchar,
  	"source" varchar,
  	"verified_at" timestamp(3) with time zone,
  	"verification_note" varchar,
  	"review_by" timestamp(3) with time zone,
  	"demo" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "organisations_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"phones_id" uuid
  );
  
  CREATE TABLE "_organisations_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_edited_by_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_summary" varchar,
  	"version_search_words" varchar,
  	"version_website" varchar,
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
  
  CREATE TABLE "_organisations_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"phones_id" uuid
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "guides_audiences" ADD CONSTRAINT "guides_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_materials" ADD CONSTRAINT "guides_materials_sample_id_media_id_fk" FOREIGN KEY ("sample_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides_materials" ADD CONSTRAINT "guides_materials_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_steps" ADD CONSTRAINT "guides_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_channels" ADD CONSTRAINT "guides_channels_venue_id_venues_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides_channels" ADD CONSTRAINT "guides_channels_phone_id_phones_id_fk" FOREIGN KEY ("phone_id") REFERENCES "public"."phones"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides_channels" ADD CONSTRAINT "guides_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_amounts" ADD CONSTRAINT "guides_amounts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_faqs" ADD CONSTRAINT "guides_faqs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_legal_basis" ADD CONSTRAINT "guides_legal_basis_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides" ADD CONSTRAINT "guides_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides" ADD CONSTRAINT "guides_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_phones_fk" FOREIGN KEY ("phones_id") REFERENCES "public"."phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_rels" ADD CONSTRAINT "guides_rels_venues_fk" FOREIGN KEY ("venues_id") REFERENCES "public"."venues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_audiences" ADD CONSTRAINT "_guides_v_version_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_materials" ADD CONSTRAINT "_guides_v_version_materials_sample_id_media_id_fk" FOREIGN KEY ("sample_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v_version_materials" ADD CONSTRAINT "_guides_v_version_materials_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_steps" ADD CONSTRAINT "_guides_v_version_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_channels" ADD CONSTRAINT "_guides_v_version_channels_venue_id_venues_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v_version_channels" ADD CONSTRAINT "_guides_v_version_channels_phone_id_phones_id_fk" FOREIGN KEY ("phone_id") REFERENCES "public"."phones"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v_version_channels" ADD CONSTRAINT "_guides_v_version_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_amounts" ADD CONSTRAINT "_guides_v_version_amounts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_faqs" ADD CONSTRAINT "_guides_v_version_faqs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_legal_basis" ADD CONSTRAINT "_guides_v_version_legal_basis_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v" ADD CONSTRAINT "_guides_v_parent_id_guides_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."guides"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v" ADD CONSTRAINT "_guides_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v" ADD CONSTRAINT "_guides_v_version_owner_id_organisations_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_phones_fk" FOREIGN KEY ("phones_id") REFERENCES "public"."phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_policies_fk" FOREIGN KEY ("policies_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_venues_fk" FOREIGN KEY ("venues_id") REFERENCES "public"."venues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_audiences" ADD CONSTRAINT "policies_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_amounts" ADD CONSTRAINT "policies_amounts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_faqs" ADD CONSTRAINT "policies_faqs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies" ADD CONSTRAINT "policies_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "policies" ADD CONSTRAINT "policies_original_file_id_media_id_fk" FOREIGN KEY ("original_file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "policies" ADD CONSTRAINT "policies_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "policies_rels" ADD CONSTRAINT "policies_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "policies_rels" ADD CONSTRAINT "policies_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_version_audiences" ADD CONSTRAINT "_policies_v_version_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_version_amounts" ADD CONSTRAINT "_policies_v_version_amounts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_version_faqs" ADD CONSTRAINT "_policies_v_version_faqs_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v" ADD CONSTRAINT "_policies_v_parent_id_policies_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v" ADD CONSTRAINT "_policies_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v" ADD CONSTRAINT "_policies_v_version_original_file_id_media_id_fk" FOREIGN KEY ("version_original_file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v" ADD CONSTRAINT "_policies_v_version_owner_id_organisations_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v_rels" ADD CONSTRAINT "_policies_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_policies_v_rels" ADD CONSTRAINT "_policies_v_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "activities_audiences" ADD CONSTRAINT "activities_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "activities_recurrence_weekdays" ADD CONSTRAINT "activities_recurrence_weekdays_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_venue_id_venues_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_street_id_streets_id_fk" FOREIGN KEY ("street_id") REFERENCES "public"."streets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_registration_phone_id_phones_id_fk" FOREIGN KEY ("registration_phone_id") REFERENCES "public"."phones"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_activities_v_version_audiences" ADD CONSTRAINT "_activities_v_version_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_activities_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_activities_v_version_recurrence_weekdays" ADD CONSTRAINT "_activities_v_version_recurrence_weekdays_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_activities_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_activities_v" ADD CONSTRAINT "_activities_v_parent_id_activities_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."activities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_activities_v" ADD CONSTRAINT "_activities_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_activities_v" ADD CONSTRAINT "_activities_v_version_venue_id_venues_id_fk" FOREIGN KEY ("version_venue_id") REFERENCES "public"."venues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_activities_v" ADD CONSTRAINT "_activities_v_version_street_id_streets_id_fk" FOREIGN KEY ("version_street_id") REFERENCES "public"."streets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_activities_v" ADD CONSTRAINT "_activities_v_version_registration_phone_id_phones_id_fk" FOREIGN KEY ("version_registration_phone_id") REFERENCES "public"."phones"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_activities_v" ADD CONSTRAINT "_activities_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_activities_v" ADD CONSTRAINT "_activities_v_version_owner_id_organisations_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venues_entrances" ADD CONSTRAINT "venues_entrances_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."venues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "venues_opening_hours_weekly_days" ADD CONSTRAINT "venues_opening_hours_weekly_days_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."venues_opening_hours_weekly"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "venues_opening_hours_weekly" ADD CONSTRAINT "venues_opening_hours_weekly_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."venues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "venues_opening_hours_closures" ADD CONSTRAINT "venues_opening_hours_closures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."venues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "venues_rooms" ADD CONSTRAINT "venues_rooms_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."venues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "venues_images" ADD CONSTRAINT "venues_images_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venues_images" ADD CONSTRAINT "venues_images_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."venues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "venues" ADD CONSTRAINT "venues_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venues" ADD CONSTRAINT "venues_street_id_streets_id_fk" FOREIGN KEY ("street_id") REFERENCES "public"."streets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venues" ADD CONSTRAINT "venues_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "venues_rels" ADD CONSTRAINT "venues_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."venues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "venues_rels" ADD CONSTRAINT "venues_rels_phones_fk" FOREIGN KEY ("phones_id") REFERENCES "public"."phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_venues_v_version_entrances" ADD CONSTRAINT "_venues_v_version_entrances_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_venues_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_venues_v_version_opening_hours_weekly_days" ADD CONSTRAINT "_venues_v_version_opening_hours_weekly_days_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_venues_v_version_opening_hours_weekly"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_venues_v_version_opening_hours_weekly" ADD CONSTRAINT "_venues_v_version_opening_hours_weekly_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_venues_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_venues_v_version_opening_hours_closures" ADD CONSTRAINT "_venues_v_version_opening_hours_closures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_venues_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_venues_v_version_rooms" ADD CONSTRAINT "_venues_v_version_rooms_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_venues_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_venues_v_version_images" ADD CONSTRAINT "_venues_v_version_images_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_venues_v_version_images" ADD CONSTRAINT "_venues_v_version_images_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_venues_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_venues_v" ADD CONSTRAINT "_venues_v_parent_id_venues_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."venues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_venues_v" ADD CONSTRAINT "_venues_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_venues_v" ADD CONSTRAINT "_venues_v_version_street_id_streets_id_fk" FOREIGN KEY ("version_street_id") REFERENCES "public"."streets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_venues_v" ADD CONSTRAINT "_venues_v_version_owner_id_organisations_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_venues_v_rels" ADD CONSTRAINT "_venues_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_venues_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_venues_v_rels" ADD CONSTRAINT "_venues_v_rels_phones_fk" FOREIGN KEY ("phones_id") REFERENCES "public"."phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "phones_numbers_rows" ADD CONSTRAINT "phones_numbers_rows_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "phones" ADD CONSTRAINT "phones_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "phones" ADD CONSTRAINT "phones_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "phones_rels" ADD CONSTRAINT "phones_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "phones_rels" ADD CONSTRAINT "phones_rels_streets_fk" FOREIGN KEY ("streets_id") REFERENCES "public"."streets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "__phones_v_version_numbers_rows_v" ADD CONSTRAINT "__phones_v_version_numbers_rows_v_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_phones_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_phones_v" ADD CONSTRAINT "_phones_v_parent_id_phones_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."phones"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_phones_v" ADD CONSTRAINT "_phones_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_phones_v" ADD CONSTRAINT "_phones_v_version_owner_id_organisations_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_phones_v_rels" ADD CONSTRAINT "_phones_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_phones_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_phones_v_rels" ADD CONSTRAINT "_phones_v_rels_streets_fk" FOREIGN KEY ("streets_id") REFERENCES "public"."streets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "handbooks_warning_levels" ADD CONSTRAINT "handbooks_warning_levels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."handbooks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "handbooks" ADD CONSTRAINT "handbooks_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "handbooks" ADD CONSTRAINT "handbooks_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "handbooks_rels" ADD CONSTRAINT "handbooks_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."handbooks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "handbooks_rels" ADD CONSTRAINT "handbooks_rels_phones_fk" FOREIGN KEY ("phones_id") REFERENCES "public"."phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_handbooks_v_version_warning_levels" ADD CONSTRAINT "_handbooks_v_version_warning_levels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_handbooks_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_handbooks_v" ADD CONSTRAINT "_handbooks_v_parent_id_handbooks_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."handbooks"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_handbooks_v" ADD CONSTRAINT "_handbooks_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_handbooks_v" ADD CONSTRAINT "_handbooks_v_version_owner_id_organisations_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_handbooks_v_rels" ADD CONSTRAINT "_handbooks_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_handbooks_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_handbooks_v_rels" ADD CONSTRAINT "_handbooks_v_rels_phones_fk" FOREIGN KEY ("phones_id") REFERENCES "public"."phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "streets" ADD CONSTRAINT "streets_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "streets" ADD CONSTRAINT "streets_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_streets_v" ADD CONSTRAINT "_streets_v_parent_id_streets_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."streets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_streets_v" ADD CONSTRAINT "_streets_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_streets_v" ADD CONSTRAINT "_streets_v_version_owner_id_organisations_id_fk" FOREIGN KEY ("version_owner_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organisations" ADD CONSTRAINT "organisations_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organisations_rels" ADD CONSTRAINT "organisations_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organisations_rels" ADD CONSTRAINT "organisations_rels_phones_fk" FOREIGN KEY ("phones_id") REFERENCES "public"."phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_organisations_v" ADD CONSTRAINT "_organisations_v_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organisations_v" ADD CONSTRAINT "_organisations_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organisations_v_rels" ADD CONSTRAINT "_organisations_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_organisations_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_organisations_v_rels" ADD CONSTRAINT "_organisations_v_rels_phones_fk" FOREIGN KEY ("phones_id") REFERENCES "public"."phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "guides_audiences_order_idx" ON "guides_audiences" USING btree ("order");
  CREATE INDEX "guides_audiences_parent_idx" ON "guides_audiences" USING btree ("parent_id");
  CREATE INDEX "guides_materials_order_idx" ON "guides_materials" USING btree ("_order");
  CREATE INDEX "guides_materials_parent_id_idx" ON "guides_materials" USING btree ("_parent_id");
  CREATE INDEX "guides_materials_sample_idx" ON "guides_materials" USING btree ("sample_id");
  CREATE INDEX "guides_steps_order_idx" ON "guides_steps" USING btree ("_order");
  CREATE INDEX "guides_steps_parent_id_idx" ON "guides_steps" USING btree ("_parent_id");
  CREATE INDEX "guides_channels_order_idx" ON "guides_channels" USING btree ("_order");
  CREATE INDEX "guides_channels_parent_id_idx" ON "guides_channels" USING btree ("_parent_id");
  CREATE INDEX "guides_channels_venue_idx" ON "guides_channels" USING btree ("venue_id");
  CREATE INDEX "guides_channels_phone_idx" ON "guides_channels" USING btree ("phone_id");
  CREATE INDEX "guides_amounts_order_idx" ON "guides_amounts" USING btree ("_order");
  CREATE INDEX "guides_amounts_parent_id_idx" ON "guides_amounts" USING btree ("_parent_id");
  CREATE INDEX "guides_faqs_order_idx" ON "guides_faqs" USING btree ("_order");
  CREATE INDEX "guides_faqs_parent_id_idx" ON "guides_faqs" USING btree ("_parent_id");
  CREATE INDEX "guides_legal_basis_order_idx" ON "guides_legal_basis" USING btree ("_order");
  CREATE INDEX "guides_legal_basis_parent_id_idx" ON "guides_legal_basis" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "guides_slug_idx" ON "guides" USING btree ("slug");
  CREATE INDEX "guides_edited_by_idx" ON "guides" USING btree ("edited_by_id");
  CREATE INDEX "guides_owner_idx" ON "guides" USING btree ("owner_id");
  CREATE INDEX "guides_updated_at_idx" ON "guides" USING btree ("updated_at");
  CREATE INDEX "guides_created_at_idx" ON "guides" USING btree ("created_at");
  CREATE INDEX "guides_rels_order_idx" ON "guides_rels" USING btree ("order");
  CREATE INDEX "guides_rels_parent_idx" ON "guides_rels" USING btree ("parent_id");
  CREATE INDEX "guides_rels_path_idx" ON "guides_rels" USING btree ("path");
  CREATE INDEX "guides_rels_phones_id_idx" ON "guides_rels" USING btree ("phones_id");
  CREATE INDEX "guides_rels_policies_id_idx" ON "guides_rels" USING btree ("policies_id");
  CREATE INDEX "guides_rels_venues_id_idx" ON "guides_rels" USING btree ("venues_id");
  CREATE INDEX "_guides_v_version_audiences_order_idx" ON "_guides_v_version_audiences" USING btree ("order");
  CREATE INDEX "_guides_v_version_audiences_parent_idx" ON "_guides_v_version_audiences" USING btree ("parent_id");
  CREATE INDEX "_guides_v_version_materials_order_idx" ON "_guides_v_version_materials" USING btree ("_order");
  CREATE INDEX "_guides_v_version_materials_parent_id_idx" ON "_guides_v_version_materials" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_materials_sample_idx" ON "_guides_v_version_materials" USING btree ("sample_id");
  CREATE INDEX "_guides_v_version_steps_order_idx" ON "_guides_v_version_steps" USING btree ("_order");
  CREATE INDEX "_guides_v_version_steps_parent_id_idx" ON "_guides_v_version_steps" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_channels_order_idx" ON "_guides_v_version_channels" USING btree ("_order");
  CREATE INDEX "_guides_v_version_channels_parent_id_idx" ON "_guides_v_version_channels" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_channels_venue_idx" ON "_guides_v_version_channels" USING btree ("venue_id");
  CREATE INDEX "_guides_v_version_channels_phone_idx" ON "_guides_v_version_channels" USING btree ("phone_id");
  CREATE INDEX "_guides_v_version_amounts_order_idx" ON "_guides_v_version_amounts" USING btree ("_order");
  CREATE INDEX "_guides_v_version_amounts_parent_id_idx" ON "_guides_v_version_amounts" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_faqs_order_idx" ON "_guides_v_version_faqs" USING btree ("_order");
  CREATE INDEX "_guides_v_version_faqs_parent_id_idx" ON "_guides_v_version_faqs" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_legal_basis_order_idx" ON "_guides_v_version_legal_basis" USING btree ("_order");
  CREATE INDEX "_guides_v_version_legal_basis_parent_id_idx" ON "_guides_v_version_legal_basis" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_parent_idx" ON "_guides_v" USING btree ("parent_id");
  CREATE INDEX "_guides_v_version_version_slug_idx" ON "_guides_v" USING btree ("version_slug");
  CREATE INDEX "_guides_v_version_version_edited_by_idx" ON "_guides_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_guides_v_version_version_owner_idx" ON "_guides_v" USING btree ("version_owner_id");
  CREATE INDEX "_guides_v_version_version_updated_at_idx" ON "_guides_v" USING btree ("version_updated_at");
  CREATE INDEX "_guides_v_version_version_created_at_idx" ON "_guides_v" USING btree ("version_created_at");
  CREATE INDEX "_guides_v_created_at_idx" ON "_guides_v" USING btree ("created_at");
  CREATE INDEX "_guides_v_updated_at_idx" ON "_guides_v" USING btree ("updated_at");
  CREATE INDEX "_guides_v_rels_order_idx" ON "_guides_v_rels" USING btree ("order");
  CREATE INDEX "_guides_v_rels_parent_idx" ON "_guides_v_rels" USING btree ("parent_id");
  CREATE INDEX "_guides_v_rels_path_idx" ON "_guides_v_rels" USING btree ("path");
  CREATE INDEX "_guides_v_rels_phones_id_idx" ON "_guides_v_rels" USING btree ("phones_id");
  CREATE INDEX "_guides_v_rels_policies_id_idx" ON "_guides_v_rels" USING btree ("policies_id");
  CREATE INDEX "_guides_v_rels_venues_id_idx" ON "_guides_v_rels" USING btree ("venues_id");
  CREATE INDEX "policies_audiences_order_idx" ON "policies_audiences" USING btree ("order");
  CREATE INDEX "policies_audiences_parent_idx" ON "policies_audiences" USING btree ("parent_id");
  CREATE INDEX "policies_amounts_order_idx" ON "policies_amounts" USING btree ("_order");
  CREATE INDEX "policies_amounts_parent_id_idx" ON "policies_amounts" USING btree ("_parent_id");
  CREATE INDEX "policies_faqs_order_idx" ON "policies_faqs" USING btree ("_order");
  CREATE INDEX "policies_faqs_parent_id_idx" ON "policies_faqs" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "policies_slug_idx" ON "policies" USING btree ("slug");
  CREATE INDEX "policies_edited_by_idx" ON "policies" USING btree ("edited_by_id");
  CREATE INDEX "policies_original_file_idx" ON "policies" USING btree ("original_file_id");
  CREATE INDEX "policies_owner_idx" ON "policies" USING btree ("owner_id");
  CREATE INDEX "policies_updated_at_idx" ON "policies" USING btree ("updated_at");
  CREATE INDEX "policies_created_at_idx" ON "policies" USING btree ("created_at");
  CREATE INDEX "policies_rels_order_idx" ON "policies_rels" USING btree ("order");
  CREATE INDEX "policies_rels_parent_idx" ON "policies_rels" USING btree ("parent_id");
  CREATE INDEX "policies_rels_path_idx" ON "policies_rels" USING btree ("path");
  CREATE INDEX "policies_rels_guides_id_idx" ON "policies_rels" USING btree ("guides_id");
  CREATE INDEX "_policies_v_version_audiences_order_idx" ON "_policies_v_version_audiences" USING btree ("order");
  CREATE INDEX "_policies_v_version_audiences_parent_idx" ON "_policies_v_version_audiences" USING btree ("parent_id");
  CREATE INDEX "_policies_v_version_amounts_order_idx" ON "_policies_v_version_amounts" USING btree ("_order");
  CREATE INDEX "_policies_v_version_amounts_parent_id_idx" ON "_policies_v_version_amounts" USING btree ("_parent_id");
  CREATE INDEX "_policies_v_version_faqs_order_idx" ON "_policies_v_version_faqs" USING btree ("_order");
  CREATE INDEX "_policies_v_version_faqs_parent_id_idx" ON "_policies_v_version_faqs" USING btree ("_parent_id");
  CREATE INDEX "_policies_v_parent_idx" ON "_policies_v" USING btree ("parent_id");
  CREATE INDEX "_policies_v_version_version_slug_idx" ON "_policies_v" USING btree ("version_slug");
  CREATE INDEX "_policies_v_version_version_edited_by_idx" ON "_policies_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_policies_v_version_version_original_file_idx" ON "_policies_v" USING btree ("version_original_file_id");
  CREATE INDEX "_policies_v_version_version_owner_idx" ON "_policies_v" USING btree ("version_owner_id");
  CREATE INDEX "_policies_v_version_version_updated_at_idx" ON "_policies_v" USING btree ("version_updated_at");
  CREATE INDEX "_policies_v_version_version_created_at_idx" ON "_policies_v" USING btree ("version_created_at");
  CREATE INDEX "_policies_v_created_at_idx" ON "_policies_v" USING btree ("created_at");
  CREATE INDEX "_policies_v_updated_at_idx" ON "_policies_v" USING btree ("updated_at");
  CREATE INDEX "_policies_v_rels_order_idx" ON "_policies_v_rels" USING btree ("order");
  CREATE INDEX "_policies_v_rels_parent_idx" ON "_policies_v_rels" USING btree ("parent_id");
  CREATE INDEX "_policies_v_rels_path_idx" ON "_policies_v_rels" USING btree ("path");
  CREATE INDEX "_policies_v_rels_guides_id_idx" ON "_policies_v_rels" USING btree ("guides_id");
  CREATE INDEX "activities_audiences_order_idx" ON "activities_audiences" USING btree ("order");
  CREATE INDEX "activities_audiences_parent_idx" ON "activities_audiences" USING btree ("parent_id");
  CREATE INDEX "activities_recurrence_weekdays_order_idx" ON "activities_recurrence_weekdays" USING btree ("order");
  CREATE INDEX "activities_recurrence_weekdays_parent_idx" ON "activities_recurrence_weekdays" USING btree ("parent_id");
  CREATE UNIQUE INDEX "activities_slug_idx" ON "activities" USING btree ("slug");
  CREATE INDEX "activities_edited_by_idx" ON "activities" USING btree ("edited_by_id");
  CREATE INDEX "activities_venue_idx" ON "activities" USING btree ("venue_id");
  CREATE INDEX "activities_street_idx" ON "activities" USING btree ("street_id");
  CREATE INDEX "activities_registration_registration_phone_idx" ON "activities" USING btree ("registration_phone_id");
  CREATE INDEX "activities_image_idx" ON "activities" USING btree ("image_id");
  CREATE INDEX "activities_owner_idx" ON "activities" USING btree ("owner_id");
  CREATE INDEX "activities_updated_at_idx" ON "activities" USING btree ("updated_at");
  CREATE INDEX "activities_created_at_idx" ON "activities" USING btree ("created_at");
  CREATE INDEX "_activities_v_version_audiences_order_idx" ON "_activities_v_version_audiences" USING btree ("order");
  CREATE INDEX "_activities_v_version_audiences_parent_idx" ON "_activities_v_version_audiences" USING btree ("parent_id");
  CREATE INDEX "_activities_v_version_recurrence_weekdays_order_idx" ON "_activities_v_version_recurrence_weekdays" USING btree ("order");
  CREATE INDEX "_activities_v_version_recurrence_weekdays_parent_idx" ON "_activities_v_version_recurrence_weekdays" USING btree ("parent_id");
  CREATE INDEX "_activities_v_parent_idx" ON "_activities_v" USING btree ("parent_id");
  CREATE INDEX "_activities_v_version_version_slug_idx" ON "_activities_v" USING btree ("version_slug");
  CREATE INDEX "_activities_v_version_version_edited_by_idx" ON "_activities_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_activities_v_version_version_venue_idx" ON "_activities_v" USING btree ("version_venue_id");
  CREATE INDEX "_activities_v_version_version_street_idx" ON "_activities_v" USING btree ("version_street_id");
  CREATE INDEX "_activities_v_version_registration_version_registration__idx" ON "_activities_v" USING btree ("version_registration_phone_id");
  CREATE INDEX "_activities_v_version_version_image_idx" ON "_activities_v" USING btree ("version_image_id");
  CREATE INDEX "_activities_v_version_version_owner_idx" ON "_activities_v" USING btree ("version_owner_id");
  CREATE INDEX "_activities_v_version_version_updated_at_idx" ON "_activities_v" USING btree ("version_updated_at");
  CREATE INDEX "_activities_v_version_version_created_at_idx" ON "_activities_v" USING btree ("version_created_at");
  CREATE INDEX "_activities_v_created_at_idx" ON "_activities_v" USING btree ("created_at");
  CREATE INDEX "_activities_v_updated_at_idx" ON "_activities_v" USING btree ("updated_at");
  CREATE INDEX "venues_entrances_order_idx" ON "venues_entrances" USING btree ("_order");
  CREATE INDEX "venues_entrances_parent_id_idx" ON "venues_entrances" USING btree ("_parent_id");
  CREATE INDEX "venues_opening_hours_weekly_days_order_idx" ON "venues_opening_hours_weekly_days" USING btree ("order");
  CREATE INDEX "venues_opening_hours_weekly_days_parent_idx" ON "venues_opening_hours_weekly_days" USING btree ("parent_id");
  CREATE INDEX "venues_opening_hours_weekly_order_idx" ON "venues_opening_hours_weekly" USING btree ("_order");
  CREATE INDEX "venues_opening_hours_weekly_parent_id_idx" ON "venues_opening_hours_weekly" USING btree ("_parent_id");
  CREATE INDEX "venues_opening_hours_closures_order_idx" ON "venues_opening_hours_closures" USING btree ("_order");
  CREATE INDEX "venues_opening_hours_closures_parent_id_idx" ON "venues_opening_hours_closures" USING btree ("_parent_id");
  CREATE INDEX "venues_rooms_order_idx" ON "venues_rooms" USING btree ("_order");
  CREATE INDEX "venues_rooms_parent_id_idx" ON "venues_rooms" USING btree ("_parent_id");
  CREATE INDEX "venues_images_order_idx" ON "venues_images" USING btree ("_order");
  CREATE INDEX "venues_images_parent_id_idx" ON "venues_images" USING btree ("_parent_id");
  CREATE INDEX "venues_images_image_idx" ON "venues_images" USING btree ("image_id");
  CREATE UNIQUE INDEX "venues_slug_idx" ON "venues" USING btree ("slug");
  CREATE INDEX "venues_edited_by_idx" ON "venues" USING btree ("edited_by_id");
  CREATE INDEX "venues_street_idx" ON "venues" USING btree ("street_id");
  CREATE INDEX "venues_owner_idx" ON "venues" USING btree ("owner_id");
  CREATE INDEX "venues_updated_at_idx" ON "venues" USING btree ("updated_at");
  CREATE INDEX "venues_created_at_idx" ON "venues" USING btree ("created_at");
  CREATE INDEX "venues_rels_order_idx" ON "venues_rels" USING btree ("order");
  CREATE INDEX "venues_rels_parent_idx" ON "venues_rels" USING btree ("parent_id");
  CREATE INDEX "venues_rels_path_idx" ON "venues_rels" USING btree ("path");
  CREATE INDEX "venues_rels_phones_id_idx" ON "venues_rels" USING btree ("phones_id");
  CREATE INDEX "_venues_v_version_entrances_order_idx" ON "_venues_v_version_entrances" USING btree ("_order");
  CREATE INDEX "_venues_v_version_entrances_parent_id_idx" ON "_venues_v_version_entrances" USING btree ("_parent_id");
  CREATE INDEX "_venues_v_version_opening_hours_weekly_days_order_idx" ON "_venues_v_version_opening_hours_weekly_days" USING btree ("order");
  CREATE INDEX "_venues_v_version_opening_hours_weekly_days_parent_idx" ON "_venues_v_version_opening_hours_weekly_days" USING btree ("parent_id");
  CREATE INDEX "_venues_v_version_opening_hours_weekly_order_idx" ON "_venues_v_version_opening_hours_weekly" USING btree ("_order");
  CREATE INDEX "_venues_v_version_opening_hours_weekly_parent_id_idx" ON "_venues_v_version_opening_hours_weekly" USING btree ("_parent_id");
  CREATE INDEX "_venues_v_version_opening_hours_closures_order_idx" ON "_venues_v_version_opening_hours_closures" USING btree ("_order");
  CREATE INDEX "_venues_v_version_opening_hours_closures_parent_id_idx" ON "_venues_v_version_opening_hours_closures" USING btree ("_parent_id");
  CREATE INDEX "_venues_v_version_rooms_order_idx" ON "_venues_v_version_rooms" USING btree ("_order");
  CREATE INDEX "_venues_v_version_rooms_parent_id_idx" ON "_venues_v_version_rooms" USING btree ("_parent_id");
  CREATE INDEX "_venues_v_version_images_order_idx" ON "_venues_v_version_images" USING btree ("_order");
  CREATE INDEX "_venues_v_version_images_parent_id_idx" ON "_venues_v_version_images" USING btree ("_parent_id");
  CREATE INDEX "_venues_v_version_images_image_idx" ON "_venues_v_version_images" USING btree ("image_id");
  CREATE INDEX "_venues_v_parent_idx" ON "_venues_v" USING btree ("parent_id");
  CREATE INDEX "_venues_v_version_version_slug_idx" ON "_venues_v" USING btree ("version_slug");
  CREATE INDEX "_venues_v_version_version_edited_by_idx" ON "_venues_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_venues_v_version_version_street_idx" ON "_venues_v" USING btree ("version_street_id");
  CREATE INDEX "_venues_v_version_version_owner_idx" ON "_venues_v" USING btree ("version_owner_id");
  CREATE INDEX "_venues_v_version_version_updated_at_idx" ON "_venues_v" USING btree ("version_updated_at");
  CREATE INDEX "_venues_v_version_version_created_at_idx" ON "_venues_v" USING btree ("version_created_at");
  CREATE INDEX "_venues_v_created_at_idx" ON "_venues_v" USING btree ("created_at");
  CREATE INDEX "_venues_v_updated_at_idx" ON "_venues_v" USING btree ("updated_at");
  CREATE INDEX "_venues_v_rels_order_idx" ON "_venues_v_rels" USING btree ("order");
  CREATE INDEX "_venues_v_rels_parent_idx" ON "_venues_v_rels" USING btree ("parent_id");
  CREATE INDEX "_venues_v_rels_path_idx" ON "_venues_v_rels" USING btree ("path");
  CREATE INDEX "_venues_v_rels_phones_id_idx" ON "_venues_v_rels" USING btree ("phones_id");
  CREATE UNIQUE INDEX "media_sha256_idx" ON "media" USING btree ("sha256");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "phones_numbers_rows_order_idx" ON "phones_numbers_rows" USING btree ("_order");
  CREATE INDEX "phones_numbers_rows_parent_id_idx" ON "phones_numbers_rows" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "phones_slug_idx" ON "phones" USING btree ("slug");
  CREATE INDEX "phones_edited_by_idx" ON "phones" USING btree ("edited_by_id");
  CREATE INDEX "phones_owner_idx" ON "phones" USING btree ("owner_id");
  CREATE INDEX "phones_updated_at_idx" ON "phones" USING btree ("updated_at");
  CREATE INDEX "phones_created_at_idx" ON "phones" USING btree ("created_at");
  CREATE INDEX "phones_rels_order_idx" ON "phones_rels" USING btree ("order");
  CREATE INDEX "phones_rels_parent_idx" ON "phones_rels" USING btree ("parent_id");
  CREATE INDEX "phones_rels_path_idx" ON "phones_rels" USING btree ("path");
  CREATE INDEX "phones_rels_streets_id_idx" ON "phones_rels" USING btree ("streets_id");
  CREATE INDEX "__phones_v_version_numbers_rows_v_order_idx" ON "__phones_v_version_numbers_rows_v" USING btree ("_order");
  CREATE INDEX "__phones_v_version_numbers_rows_v_parent_id_idx" ON "__phones_v_version_numbers_rows_v" USING btree ("_parent_id");
  CREATE INDEX "_phones_v_parent_idx" ON "_phones_v" USING btree ("parent_id");
  CREATE INDEX "_phones_v_version_version_slug_idx" ON "_phones_v" USING btree ("version_slug");
  CREATE INDEX "_phones_v_version_version_edited_by_idx" ON "_phones_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_phones_v_version_version_owner_idx" ON "_phones_v" USING btree ("version_owner_id");
  CREATE INDEX "_phones_v_version_version_updated_at_idx" ON "_phones_v" USING btree ("version_updated_at");
  CREATE INDEX "_phones_v_version_version_created_at_idx" ON "_phones_v" USING btree ("version_created_at");
  CREATE INDEX "_phones_v_created_at_idx" ON "_phones_v" USING btree ("created_at");
  CREATE INDEX "_phones_v_updated_at_idx" ON "_phones_v" USING btree ("updated_at");
  CREATE INDEX "_phones_v_rels_order_idx" ON "_phones_v_rels" USING btree ("order");
  CREATE INDEX "_phones_v_rels_parent_idx" ON "_phones_v_rels" USING btree ("parent_id");
  CREATE INDEX "_phones_v_rels_path_idx" ON "_phones_v_rels" USING btree ("path");
  CREATE INDEX "_phones_v_rels_streets_id_idx" ON "_phones_v_rels" USING btree ("streets_id");
  CREATE INDEX "handbooks_warning_levels_order_idx" ON "handbooks_warning_levels" USING btree ("_order");
  CREATE INDEX "handbooks_warning_levels_parent_id_idx" ON "handbooks_warning_levels" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "handbooks_slug_idx" ON "handbooks" USING btree ("slug");
  CREATE INDEX "handbooks_edited_by_idx" ON "handbooks" USING btree ("edited_by_id");
  CREATE INDEX "handbooks_owner_idx" ON "handbooks" USING btree ("owner_id");
  CREATE INDEX "handbooks_updated_at_idx" ON "handbooks" USING btree ("updated_at");
  CREATE INDEX "handbooks_created_at_idx" ON "handbooks" USING btree ("created_at");
  CREATE INDEX "handbooks_rels_order_idx" ON "handbooks_rels" USING btree ("order");
  CREATE INDEX "handbooks_rels_parent_idx" ON "handbooks_rels" USING btree ("parent_id");
  CREATE INDEX "handbooks_rels_path_idx" ON "handbooks_rels" USING btree ("path");
  CREATE INDEX "handbooks_rels_phones_id_idx" ON "handbooks_rels" USING btree ("phones_id");
  CREATE INDEX "_handbooks_v_version_warning_levels_order_idx" ON "_handbooks_v_version_warning_levels" USING btree ("_order");
  CREATE INDEX "_handbooks_v_version_warning_levels_parent_id_idx" ON "_handbooks_v_version_warning_levels" USING btree ("_parent_id");
  CREATE INDEX "_handbooks_v_parent_idx" ON "_handbooks_v" USING btree ("parent_id");
  CREATE INDEX "_handbooks_v_version_version_slug_idx" ON "_handbooks_v" USING btree ("version_slug");
  CREATE INDEX "_handbooks_v_version_version_edited_by_idx" ON "_handbooks_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_handbooks_v_version_version_owner_idx" ON "_handbooks_v" USING btree ("version_owner_id");
  CREATE INDEX "_handbooks_v_version_version_updated_at_idx" ON "_handbooks_v" USING btree ("version_updated_at");
  CREATE INDEX "_handbooks_v_version_version_created_at_idx" ON "_handbooks_v" USING btree ("version_created_at");
  CREATE INDEX "_handbooks_v_created_at_idx" ON "_handbooks_v" USING btree ("created_at");
  CREATE INDEX "_handbooks_v_updated_at_idx" ON "_handbooks_v" USING btree ("updated_at");
  CREATE INDEX "_handbooks_v_rels_order_idx" ON "_handbooks_v_rels" USING btree ("order");
  CREATE INDEX "_handbooks_v_rels_parent_idx" ON "_handbooks_v_rels" USING btree ("parent_id");
  CREATE INDEX "_handbooks_v_rels_path_idx" ON "_handbooks_v_rels" USING btree ("path");
  CREATE INDEX "_handbooks_v_rels_phones_id_idx" ON "_handbooks_v_rels" USING btree ("phones_id");
  CREATE UNIQUE INDEX "streets_slug_idx" ON "streets" USING btree ("slug");
  CREATE INDEX "streets_edited_by_idx" ON "streets" USING btree ("edited_by_id");
  CREATE INDEX "streets_owner_idx" ON "streets" USING btree ("owner_id");
  CREATE INDEX "streets_updated_at_idx" ON "streets" USING btree ("updated_at");
  CREATE INDEX "streets_created_at_idx" ON "streets" USING btree ("created_at");
  CREATE INDEX "_streets_v_parent_idx" ON "_streets_v" USING btree ("parent_id");
  CREATE INDEX "_streets_v_version_version_slug_idx" ON "_streets_v" USING btree ("version_slug");
  CREATE INDEX "_streets_v_version_version_edited_by_idx" ON "_streets_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_streets_v_version_version_owner_idx" ON "_streets_v" USING btree ("version_owner_id");
  CREATE INDEX "_streets_v_version_version_updated_at_idx" ON "_streets_v" USING btree ("version_updated_at");
  CREATE INDEX "_streets_v_version_version_created_at_idx" ON "_streets_v" USING btree ("version_created_at");
  CREATE INDEX "_streets_v_created_at_idx" ON "_streets_v" USING btree ("created_at");
  CREATE INDEX "_streets_v_updated_at_idx" ON "_streets_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "organisations_slug_idx" ON "organisations" USING btree ("slug");
  CREATE INDEX "organisations_edited_by_idx" ON "organisations" USING btree ("edited_by_id");
  CREATE INDEX "organisations_updated_at_idx" ON "organisations" USING btree ("updated_at");
  CREATE INDEX "organisations_created_at_idx" ON "organisations" USING btree ("created_at");
  CREATE INDEX "organisations_rels_order_idx" ON "organisations_rels" USING btree ("order");
  CREATE INDEX "organisations_rels_parent_idx" ON "organisations_rels" USING btree ("parent_id");
  CREATE INDEX "organisations_rels_path_idx" ON "organisations_rels" USING btree ("path");
  CREATE INDEX "organisations_rels_phones_id_idx" ON "organisations_rels" USING btree ("phones_id");
  CREATE INDEX "_organisations_v_parent_idx" ON "_organisations_v" USING btree ("parent_id");
  CREATE INDEX "_organisations_v_version_version_slug_idx" ON "_organisations_v" USING btree ("version_slug");
  CREATE INDEX "_organisations_v_version_version_edited_by_idx" ON "_organisations_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_organisations_v_version_version_updated_at_idx" ON "_organisations_v" USING btree ("version_updated_at");
  CREATE INDEX "_organisations_v_version_version_created_at_idx" ON "_organisations_v" USING btree ("version_created_at");
  CREATE INDEX "_organisations_v_created_at_idx" ON "_organisations_v" USING btree ("created_at");
  CREATE INDEX "_organisations_v_updated_at_idx" ON "_organisations_v" USING btree ("updated_at");
  CREATE INDEX "_organisations_v_rels_order_idx" ON "_organisations_v_rels" USING btree ("order");
  CREATE INDEX "_organisations_v_rels_parent_idx" ON "_organisations_v_rels" USING btree ("parent_id");
  CREATE INDEX "_organisations_v_rels_path_idx" ON "_organisations_v_rels" USING btree ("path");
  CREATE INDEX "_organisations_v_rels_phones_id_idx" ON "_organisations_v_rels" USING btree ("phones_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "guides_audiences" CASCADE;
  DROP TABLE "guides_materials" CASCADE;
  DROP TABLE "guides_steps" CASCADE;
  DROP TABLE "guides_channels" CASCADE;
  DROP TABLE "guides_amounts" CASCADE;
  DROP TABLE "guides_faqs" CASCADE;
  DROP TABLE "guides_legal_basis" CASCADE;
  DROP TABLE "guides" CASCADE;
  DROP TABLE "guides_rels" CASCADE;
  DROP TABLE "_guides_v_version_audiences" CASCADE;
  DROP TABLE "_guides_v_version_materials" CASCADE;
  DROP TABLE "_guides_v_version_steps" CASCADE;
  DROP TABLE "_guides_v_version_channels" CASCADE;
  DROP TABLE "_guides_v_version_amounts" CASCADE;
  DROP TABLE "_guides_v_version_faqs" CASCADE;
  DROP TABLE "_guides_v_version_legal_basis" CASCADE;
  DROP TABLE "_guides_v" CASCADE;
  DROP TABLE "_guides_v_rels" CASCADE;
  DROP TABLE "policies_audiences" CASCADE;
  DROP TABLE "policies_amounts" CASCADE;
  DROP TABLE "policies_faqs" CASCADE;
  DROP TABLE "policies" CASCADE;
  DROP TABLE "policies_rels" CASCADE;
  DROP TABLE "_policies_v_version_audiences" CASCADE;
  DROP TABLE "_policies_v_version_amounts" CASCADE;
  DROP TABLE "_policies_v_version_faqs" CASCADE;
  DROP TABLE "_policies_v" CASCADE;
  DROP TABLE "_policies_v_rels" CASCADE;
  DROP TABLE "activities_audiences" CASCADE;
  DROP TABLE "activities_recurrence_weekdays" CASCADE;
  DROP TABLE "activities" CASCADE;
  DROP TABLE "_activities_v_version_audiences" CASCADE;
  DROP TABLE "_activities_v_version_recurrence_weekdays" CASCADE;
  DROP TABLE "_activities_v" CASCADE;
  DROP TABLE "venues_entrances" CASCADE;
  DROP TABLE "venues_opening_hours_weekly_days" CASCADE;
  DROP TABLE "venues_opening_hours_weekly" CASCADE;
  DROP TABLE "venues_opening_hours_closures" CASCADE;
  DROP TABLE "venues_rooms" CASCADE;
  DROP TABLE "venues_images" CASCADE;
  DROP TABLE "venues" CASCADE;
  DROP TABLE "venues_rels" CASCADE;
  DROP TABLE "_venues_v_version_entrances" CASCADE;
  DROP TABLE "_venues_v_version_opening_hours_weekly_days" CASCADE;
  DROP TABLE "_venues_v_version_opening_hours_weekly" CASCADE;
  DROP TABLE "_venues_v_version_opening_hours_closures" CASCADE;
  DROP TABLE "_venues_v_version_rooms" CASCADE;
  DROP TABLE "_venues_v_version_images" CASCADE;
  DROP TABLE "_venues_v" CASCADE;
  DROP TABLE "_venues_v_rels" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "phones_numbers_rows" CASCADE;
  DROP TABLE "phones" CASCADE;
  DROP TABLE "phones_rels" CASCADE;
  DROP TABLE "__phones_v_version_numbers_rows_v" CASCADE;
  DROP TABLE "_phones_v" CASCADE;
  DROP TABLE "_phones_v_rels" CASCADE;
  DROP TABLE "handbooks_warning_levels" CASCADE;
  DROP TABLE "handbooks" CASCADE;
  DROP TABLE "handbooks_rels" CASCADE;
  DROP TABLE "_handbooks_v_version_warning_levels" CASCADE;
  DROP TABLE "_handbooks_v" CASCADE;
  DROP TABLE "_handbooks_v_rels" CASCADE;
  DROP TABLE "streets" CASCADE;
  DROP TABLE "_streets_v" CASCADE;
  DROP TABLE "organisations" CASCADE;
  DROP TABLE "organisations_rels" CASCADE;
  DROP TABLE "_organisations_v" CASCADE;
  DROP TABLE "_organisations_v_rels" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_guides_audiences";
  DROP TYPE "public"."enum_guides_materials_form";
  DROP TYPE "public"."enum_guides_channels_kind";
  DROP TYPE "public"."enum_guides_kind";
  DROP TYPE "public"."enum_guides_domain";
  DROP TYPE "public"."enum__guides_v_version_audiences";
  DROP TYPE "public"."enum__guides_v_version_materials_form";
  DROP TYPE "public"."enum__guides_v_version_channels_kind";
  DROP TYPE "public"."enum__guides_v_version_kind";
  DROP TYPE "public"."enum__guides_v_version_domain";
  DROP TYPE "public"."enum_policies_audiences";
  DROP TYPE "public"."enum_policies_domain";
  DROP TYPE "public"."enum_policies_status";
  DROP TYPE "public"."enum_policies_interpretation_kind";
  DROP TYPE "public"."enum__policies_v_version_audiences";
  DROP TYPE "public"."enum__policies_v_version_domain";
  DROP TYPE "public"."enum__policies_v_version_status";
  DROP TYPE "public"."enum__policies_v_version_interpretation_kind";
  DROP TYPE "public"."enum_activities_audiences";
  DROP TYPE "public"."enum_activities_recurrence_weekdays";
  DROP TYPE "public"."enum_activities_kind";
  DROP TYPE "public"."enum_activities_start_tz";
  DROP TYPE "public"."enum_activities_end_tz";
  DROP TYPE "public"."enum_activities_recurrence_frequency";
  DROP TYPE "public"."enum_activities_registration_kind";
  DROP TYPE "public"."enum_activities_registration_opens_tz";
  DROP TYPE "public"."enum_activities_registration_closes_tz";
  DROP TYPE "public"."enum_activities_status";
  DROP TYPE "public"."enum__activities_v_version_audiences";
  DROP TYPE "public"."enum__activities_v_version_recurrence_weekdays";
  DROP TYPE "public"."enum__activities_v_version_kind";
  DROP TYPE "public"."enum__activities_v_version_start_tz";
  DROP TYPE "public"."enum__activities_v_version_end_tz";
  DROP TYPE "public"."enum__activities_v_version_recurrence_frequency";
  DROP TYPE "public"."enum__activities_v_version_registration_kind";
  DROP TYPE "public"."enum__activities_v_version_registration_opens_tz";
  DROP TYPE "public"."enum__activities_v_version_registration_closes_tz";
  DROP TYPE "public"."enum__activities_v_version_status";
  DROP TYPE "public"."enum_venues_entrances_step_free";
  DROP TYPE "public"."enum_venues_opening_hours_weekly_days";
  DROP TYPE "public"."enum_venues_kind";
  DROP TYPE "public"."enum_venues_location_datum";
  DROP TYPE "public"."enum_venues_opening_hours_public_holidays";
  DROP TYPE "public"."enum_venues_accessibility_step_free";
  DROP TYPE "public"."enum_venues_accessibility_lift";
  DROP TYPE "public"."enum_venues_accessibility_accessible_toilet";
  DROP TYPE "public"."enum__venues_v_version_entrances_step_free";
  DROP TYPE "public"."enum__venues_v_version_opening_hours_weekly_days";
  DROP TYPE "public"."enum__venues_v_version_kind";
  DROP TYPE "public"."enum__venues_v_version_location_datum";
  DROP TYPE "public"."enum__venues_v_version_opening_hours_public_holidays";
  DROP TYPE "public"."enum__venues_v_version_accessibility_step_free";
  DROP TYPE "public"."enum__venues_v_version_accessibility_lift";
  DROP TYPE "public"."enum__venues_v_version_accessibility_accessible_toilet";
  DROP TYPE "public"."enum_phones_numbers_rows_channel";
  DROP TYPE "public"."enum_phones_kind";
  DROP TYPE "public"."enum___phones_v_version_numbers_rows_v_channel";
  DROP TYPE "public"."enum__phones_v_version_kind";
  DROP TYPE "public"."enum_handbooks_warning_levels_colour";
  DROP TYPE "public"."enum_handbooks_hazard";
  DROP TYPE "public"."enum__handbooks_v_version_warning_levels_colour";
  DROP TYPE "public"."enum__handbooks_v_version_hazard";`)
}
