CREATE TABLE "actions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"change" text NOT NULL,
	"cause_id" text,
	"owner_id" text NOT NULL,
	"due_on" date NOT NULL,
	"state" text NOT NULL,
	"done_on" date,
	"version" integer DEFAULT 0 NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "actions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "complaint_actions" (
	"workspace_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"linked_by" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "complaint_actions_workspace_id_feedback_id_action_id_pk" PRIMARY KEY("workspace_id","feedback_id","action_id")
);
--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_actions" ADD CONSTRAINT "complaint_actions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_actions" ADD CONSTRAINT "complaint_actions_complaint" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."complaints"("workspace_id","feedback_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_actions" ADD CONSTRAINT "complaint_actions_action" FOREIGN KEY ("workspace_id","action_id") REFERENCES "public"."actions"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_state" ON "actions" USING btree ("workspace_id","state","due_on");--> statement-breakpoint
CREATE INDEX "complaint_actions_back" ON "complaint_actions" USING btree ("workspace_id","action_id");