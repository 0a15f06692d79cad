CREATE TABLE "survey_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "look" jsonb;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "placement" text DEFAULT 'bottom-end' NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "slug" text;--> statement-breakpoint
ALTER TABLE "survey_slugs" ADD CONSTRAINT "survey_slugs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_slugs_survey" ON "survey_slugs" USING btree ("workspace_id","survey_id");