ALTER TABLE "survey_versions" ADD COLUMN "published_by" text;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "changed_by" text;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "archived_at" timestamp with time zone;