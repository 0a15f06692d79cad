CREATE TABLE "follow_ups" (
	"workspace_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"resolved_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"is_solved" boolean,
	"satisfaction" smallint,
	"effort" smallint,
	CONSTRAINT "follow_ups_workspace_id_feedback_id_resolved_at_pk" PRIMARY KEY("workspace_id","feedback_id","resolved_at")
);
--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_workspace_id_feedback_id_feedback_workspace_id_id_fk" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."feedback"("workspace_id","id") ON DELETE cascade ON UPDATE no action;