CREATE TABLE "outside_queue" (
	"workspace_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"queued_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outside_queue_workspace_id_feedback_id_question_id_pk" PRIMARY KEY("workspace_id","feedback_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "outside_readers" (
	"workspace_id" uuid NOT NULL,
	"is_on" boolean NOT NULL,
	"base_url" text NOT NULL,
	"model" text NOT NULL,
	"key" text,
	"most_per_month" integer NOT NULL,
	"refuses_schema" boolean DEFAULT false NOT NULL,
	"counted_month" text,
	"calls" integer DEFAULT 0 NOT NULL,
	"last_success_at" timestamp with time zone,
	"last_failure_at" timestamp with time zone,
	"last_trouble" text,
	"last_said" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"rests_until" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outside_readers_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "outside_readings" (
	"workspace_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"host" text NOT NULL,
	"model" text NOT NULL,
	"labels" jsonb NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outside_readings_workspace_id_feedback_id_question_id_pk" PRIMARY KEY("workspace_id","feedback_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "outside_queue" ADD CONSTRAINT "outside_queue_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_queue" ADD CONSTRAINT "outside_queue_workspace_id_feedback_id_feedback_workspace_id_id_fk" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."feedback"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_readers" ADD CONSTRAINT "outside_readers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_readings" ADD CONSTRAINT "outside_readings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_readings" ADD CONSTRAINT "outside_readings_workspace_id_feedback_id_feedback_workspace_id_id_fk" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."feedback"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outside_queue_due" ON "outside_queue" USING btree ("workspace_id","next_attempt_at");