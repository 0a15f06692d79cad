CREATE TABLE "case_visits" (
	"workspace_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"doing" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_visits_workspace_id_feedback_id_user_id_pk" PRIMARY KEY("workspace_id","feedback_id","user_id")
);
--> statement-breakpoint
DROP INDEX "complaints_next_due";--> statement-breakpoint
DROP INDEX "complaints_order";--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "complaints" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_visits" ADD CONSTRAINT "case_visits_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_visits" ADD CONSTRAINT "case_visits_complaint" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."complaints"("workspace_id","feedback_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "complaints_due" ON "complaints" USING btree ("workspace_id",coalesce("next_due_at", 'infinity'::timestamptz),"feedback_id") WHERE "complaints"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "complaints_owner_order" ON "complaints" USING btree ("workspace_id","owner_id",(-"order_score"),"feedback_id") WHERE "complaints"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "complaints_owner_due" ON "complaints" USING btree ("workspace_id","owner_id",coalesce("next_due_at", 'infinity'::timestamptz),"feedback_id") WHERE "complaints"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "complaints_waiting" ON "complaints" USING btree ("workspace_id","waiting_since","feedback_id") WHERE "complaints"."waiting_since" is not null and "complaints"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "complaints_resolved" ON "complaints" USING btree ("workspace_id","resolved_at","feedback_id") WHERE "complaints"."resolved_at" is not null;--> statement-breakpoint
CREATE INDEX "complaints_order" ON "complaints" USING btree ("workspace_id",(-"order_score"),"feedback_id") WHERE "complaints"."resolved_at" is null;
--> statement-breakpoint
UPDATE "complaints" SET "owner_id" = "feedback"."assignee_id", "waiting_since" = CASE WHEN "complaints"."resolved_at" IS NULL AND "complaints"."pauses" -> -1 ->> 1 IS NULL THEN ("complaints"."pauses" -> -1 ->> 0)::timestamptz END FROM "feedback", (SELECT "id" AS "workspace_id" FROM "workspaces") AS "every" WHERE "complaints"."workspace_id" = "every"."workspace_id" AND "feedback"."workspace_id" = "every"."workspace_id" AND "feedback"."id" = "complaints"."feedback_id";
