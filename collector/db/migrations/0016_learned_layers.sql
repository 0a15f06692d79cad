CREATE TABLE "learned_layers" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"is_used" boolean NOT NULL,
	"entries" integer NOT NULL,
	"figures" jsonb NOT NULL,
	"learned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "learned_layers_workspace_id_kind_pk" PRIMARY KEY("workspace_id","kind")
);
--> statement-breakpoint
ALTER TABLE "learned_layers" ADD CONSTRAINT "learned_layers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;