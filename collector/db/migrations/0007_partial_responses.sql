ALTER TABLE "feedback" ADD COLUMN "completed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "feedback_unfinished" ON "feedback" USING btree ("workspace_id","received_at") WHERE "feedback"."completed_at" is null and "feedback"."left_at" is null;--> statement-breakpoint
UPDATE "feedback" SET "completed_at" = "received_at" FROM (SELECT "id" AS "workspace_id" FROM "workspaces") AS "every" WHERE "feedback"."workspace_id" = "every"."workspace_id";