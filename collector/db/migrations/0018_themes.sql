CREATE TABLE "theme_mentions" (
	"workspace_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"is_recent" boolean NOT NULL,
	CONSTRAINT "theme_mentions_workspace_id_theme_id_feedback_id_pk" PRIMARY KEY("workspace_id","theme_id","feedback_id")
);
--> statement-breakpoint
CREATE TABLE "theme_runs" (
	"workspace_id" uuid NOT NULL,
	"ran_at" timestamp with time zone NOT NULL,
	"recent_days" smallint NOT NULL,
	"languages" jsonb NOT NULL,
	"texts" integer NOT NULL,
	"is_cut" boolean NOT NULL,
	CONSTRAINT "theme_runs_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "theme_terms" (
	"workspace_id" uuid NOT NULL,
	"language" text NOT NULL,
	"term" text NOT NULL,
	"theme_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "theme_terms_workspace_id_language_term_pk" PRIMARY KEY("workspace_id","language","term")
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"given_name" text,
	"trend" text NOT NULL,
	"is_hidden" boolean DEFAULT false NOT NULL,
	"merged_into" uuid,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "themes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "theme_mentions" ADD CONSTRAINT "theme_mentions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_mentions" ADD CONSTRAINT "theme_mentions_workspace_id_theme_id_themes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","theme_id") REFERENCES "public"."themes"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_mentions" ADD CONSTRAINT "theme_mentions_workspace_id_feedback_id_feedback_workspace_id_id_fk" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."feedback"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_runs" ADD CONSTRAINT "theme_runs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_terms" ADD CONSTRAINT "theme_terms_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_terms" ADD CONSTRAINT "theme_terms_workspace_id_theme_id_themes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","theme_id") REFERENCES "public"."themes"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "theme_mentions_feedback" ON "theme_mentions" USING btree ("workspace_id","feedback_id");--> statement-breakpoint
CREATE INDEX "theme_terms_theme" ON "theme_terms" USING btree ("workspace_id","theme_id");