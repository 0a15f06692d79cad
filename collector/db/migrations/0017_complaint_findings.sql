CREATE TABLE "complaint_findings" (
	"workspace_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"cause_id" text,
	"pattern" text,
	"customers_touched" integer,
	"cost_minor" bigint,
	"cost_currency" text,
	CONSTRAINT "complaint_findings_workspace_id_feedback_id_pk" PRIMARY KEY("workspace_id","feedback_id")
);
--> statement-breakpoint
CREATE TABLE "complaint_links" (
	"workspace_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "complaint_links_workspace_id_feedback_id_other_id_pk" PRIMARY KEY("workspace_id","feedback_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "complaint_remedies" (
	"workspace_id" uuid NOT NULL,
	"feedback_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"apology" boolean NOT NULL,
	"cost_minor" bigint,
	"cost_currency" text,
	"approval" text NOT NULL,
	"decided_by" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "complaint_remedies_workspace_id_feedback_id_pk" PRIMARY KEY("workspace_id","feedback_id")
);
--> statement-breakpoint
CREATE TABLE "reply_templates" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"words" jsonb NOT NULL,
	CONSTRAINT "reply_templates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "complaint_findings" ADD CONSTRAINT "complaint_findings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_findings" ADD CONSTRAINT "complaint_findings_complaint" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."complaints"("workspace_id","feedback_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_links" ADD CONSTRAINT "complaint_links_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_links" ADD CONSTRAINT "complaint_links_complaint" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."complaints"("workspace_id","feedback_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_links" ADD CONSTRAINT "complaint_links_other" FOREIGN KEY ("workspace_id","other_id") REFERENCES "public"."complaints"("workspace_id","feedback_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_remedies" ADD CONSTRAINT "complaint_remedies_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_remedies" ADD CONSTRAINT "complaint_remedies_complaint" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."complaints"("workspace_id","feedback_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_templates" ADD CONSTRAINT "reply_templates_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "complaint_findings_cause" ON "complaint_findings" USING btree ("workspace_id","cause_id");--> statement-breakpoint
CREATE INDEX "complaint_links_back" ON "complaint_links" USING btree ("workspace_id","other_id");