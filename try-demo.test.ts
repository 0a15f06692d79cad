import { rmSync, writeFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { test } from "vitest";
import { openEmbedded, rowsOf } from "./collector/db/connect.ts";
import { fillDemo } from "./collector/demo/fill.ts";
import { overview } from "./collector/kpi/store.ts";

test("try", { timeout: 120000 }, async () => {
  rmSync("/tmp/heed/demo-data", { recursive: true, force: true });
  const d = await openEmbedded("/tmp/heed/demo-data");
  const now = new Date();
  const t = performance.now();
  const { workspaceId } = await fillDemo(d.db, { now, say: console.log });
  console.log("ms", Math.round(performance.now() - t));
  const q = async (s: string) => console.table(await rowsOf(d.db.execute(sql.raw(s.replaceAll("$w", `'${workspaceId}'`)))));
  for (const t of ["feedback","answers","readings","complaints","messages","events","customers","identities","customer_events","impressions"]) await q(`select '${t}' t, count(*)::int n from ${t} where workspace_id=$w`);
  await q(`select floor(extract(epoch from now()-received_at)/86400/91.3)::int quarter_back, count(*) filter (where score_type='nps')::int nps_n,
    round(100.0*(count(*) filter (where score_type='nps' and score>=9)-count(*) filter (where score_type='nps' and score<=6))/nullif(count(*) filter (where score_type='nps'),0),1) nps,
    round(100.0*count(*) filter (where score_type='csat' and score>=4)/nullif(count(*) filter (where score_type='csat'),0),1) csat, count(*) filter (where kind='complaint')::int complaints,
    count(*) filter (where alert is not null)::int alerts, count(*) filter (where handled_at is null)::int open from feedback where workspace_id=$w group by 1 order by 1 desc`);
  await q(`select floor(extract(epoch from now()-received_at)/86400/30.4)::int m, count(*)::int n,
    round(100.0*(count(*) filter (where score_type='nps' and score>=9)-count(*) filter (where score_type='nps' and score<=6))/nullif(count(*) filter (where score_type='nps'),0),1) nps,
    round(100.0*count(*) filter (where score_type='csat' and score>=4)/nullif(count(*) filter (where score_type='csat'),0),1) csat from feedback where workspace_id=$w group by 1 order by 1 desc`);
  await q(`select state, count(*)::int, count(*) filter (where acknowledged_at is null)::int noack from complaints where workspace_id=$w group by 1`);
  await q(`select category, count(*)::int from complaints where workspace_id=$w group by 1`);
  await q(`select language, sentiment, count(*)::int from feedback where workspace_id=$w group by 1,2 order by 1,2`);
  await q(`select split_part(locale,'-',1) l, count(*)::int, count(customer_id)::int known from feedback where workspace_id=$w group by 1`);
  await q(`select touchpoint, score_type, count(*)::int from feedback where workspace_id=$w group by 1,2 order by 1,2`);
  await q(`select case when score_type='nps' then case when score>=9 then 'a' when score>=7 then 'b' else 'c' end else case when score>=4 then 'a' when score=3 then 'b' else 'c' end end g, language, sentiment, count(*)::int from feedback where workspace_id=$w and kind='response' and sentiment is not null group by 1,2,3 order by 2,1,3`);
  await q(`select text, count(*)::int n from answers where workspace_id=$w and text is not null and question_id='comment' group by 1 having count(*)>1 order by 2 desc limit 12`);
  await q(`select count(*)::int alerts_open from feedback where workspace_id=$w and alert is not null and handled_at is null`);
  await q(`select f.customer_id, count(*)::int n from feedback f where workspace_id=$w and customer_id is not null group by 1 order by 2 desc limit 3`);
  await q(`select greatest((select max(received_at) from feedback),(select max(at) from messages),(select max(at) from events),(select max(handled_at) from feedback),(select max(at) from customer_events),(select max(shown_at) from impressions)) - now() d`);
  const rows = await rowsOf<Record<string, unknown>>(d.db.execute(sql.raw(`select f.kind, f.received_at::date::text as day, f.touchpoint, f.score_type, f.score, f.sentiment, round(f.sentiment_score::numeric,2) as ss, a.text from feedback f join answers a on a.workspace_id=f.workspace_id and a.feedback_id=f.id where f.workspace_id='${workspaceId}' and a.text is not null order by f.language, f.score_type, f.score, f.touchpoint`)));
  writeFileSync("/tmp/heed/demo-texts.txt", rows.map((r) => Object.values(r).join(" | ")).join("\n"));
  const o = await overview(d.db, workspaceId, { from: undefined, to: undefined } as never, now);
  console.log(JSON.stringify({ nps: o.nps, csat: o.csat, rr: o.responseRate, waiting: o.waiting, sentiment: o.sentiment }, null, 1));
  await d.close();
});
