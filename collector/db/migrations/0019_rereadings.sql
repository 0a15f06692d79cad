CREATE TABLE "rereadings" (
	"workspace_id" uuid NOT NULL,
	"state" text NOT NULL,
	"shipped" text NOT NULL,
	"cursor" uuid,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rereadings_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
ALTER TABLE "rereadings" ADD CONSTRAINT "rereadings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;