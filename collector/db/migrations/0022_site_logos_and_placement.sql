CREATE TABLE "site_logos" (
	"workspace_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"mark" text NOT NULL,
	"content" "bytea" NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "site_logos_workspace_id_site_id_pk" PRIMARY KEY("workspace_id","site_id")
);
--> statement-breakpoint
ALTER TABLE "surveys" ALTER COLUMN "placement" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "surveys" ALTER COLUMN "placement" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "placement" text DEFAULT 'bottom-end' NOT NULL;--> statement-breakpoint
ALTER TABLE "site_logos" ADD CONSTRAINT "site_logos_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_logos" ADD CONSTRAINT "site_logos_workspace_id_site_id_sites_workspace_id_id_fk" FOREIGN KEY ("workspace_id","site_id") REFERENCES "public"."sites"("workspace_id","id") ON DELETE cascade ON UPDATE no action;