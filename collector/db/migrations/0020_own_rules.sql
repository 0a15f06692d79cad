CREATE TABLE "rule_versions" (
	"workspace_id" uuid NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"undoes" integer,
	"actor_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "rule_versions_workspace_id_language_version_pk" PRIMARY KEY("workspace_id","language","version")
);
--> statement-breakpoint
CREATE TABLE "rules" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"language" text NOT NULL,
	"list" text NOT NULL,
	"kind" text NOT NULL,
	"phrase" text NOT NULL,
	"added_in" integer NOT NULL,
	"ended_in" integer,
	CONSTRAINT "rules_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "rule_versions" ADD CONSTRAINT "rule_versions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rules" ADD CONSTRAINT "rules_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rules" ADD CONSTRAINT "rules_workspace_id_language_added_in_rule_versions_workspace_id_language_version_fk" FOREIGN KEY ("workspace_id","language","added_in") REFERENCES "public"."rule_versions"("workspace_id","language","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "rules_standing" ON "rules" USING btree ("workspace_id","language","kind","list","phrase") WHERE ended_in is null;