ALTER TABLE "surveys" ADD COLUMN "publish_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "publish_by" text;