CREATE TABLE "letters" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"dedupe_key" text NOT NULL,
	"purpose" text NOT NULL,
	"feedback_id" uuid,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text,
	"html" text,
	"automatic" boolean NOT NULL,
	"message_id" text NOT NULL,
	"reply_to" text,
	"references" text[] NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"problem" text,
	CONSTRAINT "letters_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "letters_dedupe_key" UNIQUE("workspace_id","dedupe_key"),
	CONSTRAINT "letters_message_id" UNIQUE("workspace_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "mail_settings" (
	"workspace_id" uuid NOT NULL,
	"from_name" text NOT NULL,
	"from_address" text NOT NULL,
	"smtp" jsonb,
	"smtp_password" text,
	"imap" jsonb,
	"imap_password" text,
	"imap_folder" text NOT NULL,
	"opens_complaints" boolean NOT NULL,
	"link_origin" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mail_settings_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "mailbox_positions" (
	"workspace_id" uuid NOT NULL,
	"mailbox" text NOT NULL,
	"uid_validity" text NOT NULL,
	"last_uid" integer NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mailbox_positions_workspace_id_mailbox_pk" PRIMARY KEY("workspace_id","mailbox")
);
--> statement-breakpoint
CREATE TABLE "received_letters" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"message_id" text,
	"answers" text[] NOT NULL,
	"recipients" text[] NOT NULL,
	"from_address" text NOT NULL,
	"from_name" text,
	"subject" text NOT NULL,
	"words" text NOT NULL,
	"whole" text NOT NULL,
	"attachment_count" integer NOT NULL,
	"nature" text NOT NULL,
	"bounced_message_id" text,
	"bounce_reason" text,
	"received_at" timestamp with time zone NOT NULL,
	"taken_as" text,
	"feedback_id" uuid,
	CONSTRAINT "received_letters_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "received_letters_fingerprint" UNIQUE("workspace_id","fingerprint")
);
--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_workspace_id_feedback_id_feedback_workspace_id_id_fk" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."feedback"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailbox_positions" ADD CONSTRAINT "mailbox_positions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "received_letters" ADD CONSTRAINT "received_letters_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "received_letters" ADD CONSTRAINT "received_letters_workspace_id_feedback_id_feedback_workspace_id_id_fk" FOREIGN KEY ("workspace_id","feedback_id") REFERENCES "public"."feedback"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letters_due" ON "letters" USING btree ("workspace_id","state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "letters_complaint" ON "letters" USING btree ("workspace_id","feedback_id","created_at");--> statement-breakpoint
CREATE INDEX "letters_address" ON "letters" USING btree ("workspace_id","to_address","created_at");--> statement-breakpoint
CREATE INDEX "received_letters_message_id" ON "received_letters" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "received_letters_complaint" ON "received_letters" USING btree ("workspace_id","feedback_id","received_at");--> statement-breakpoint
CREATE INDEX "received_letters_taken" ON "received_letters" USING btree ("workspace_id","taken_as","received_at");