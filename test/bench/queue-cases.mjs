// Fills a workspace with cases as a large shop would have them, by SQL: what counts is the reading.
const ENGLISH =
  "The parcel arrived broken and nobody answers my messages. I waited three weeks, paid for express delivery and got a bill for a lamp I never ordered. ";
/** A fifth of the shop's customers write Chinese. */
const CHINESE = [
  "物流太慢了，客服态度很差，我要退款。",
  "商品质量很好，但是包装破损，希望换货。",
  "退货流程太复杂，等了三个星期也没有人回复我。",
  "门店的服务员非常热情，可是排队时间太长。",
  "订单金额算错了，多收了我的钱，请尽快处理。",
];

/** What case number `n` is about: words of a quarter, a twentieth and a hundredth of all, of closed ones only, and its number. */
const written = (sql) => sql`case when n % 5 = 0
    then (${CHINESE}::text[])[1 + n / 5 % 5] || (${CHINESE}::text[])[1 + n / 25 % 5]
    else repeat(${ENGLISH}, 1 + n % 4) || case when n % 4 = 1 then ' I want a refund.' else '' end
      || case when n % 20 = 1 then ' The kettle leaks.' else '' end || case when n % 100 = 3 then ' No invoice.' else '' end
  end || case when is_closed then ' discontinued' else '' end || ' ' || n`;

/**
 * @param sql a client of postgres.js
 * @param workspaceId whose cases they are
 * @param userId the member who owns a twentieth of them
 */
export async function fillQueue(sql, workspaceId, userId, { open, closed }) {
  const [site] = await sql`select id from sites where workspace_id = ${workspaceId}`;
  const teams = await sql`insert into case_teams (workspace_id, id, name)
    select ${workspaceId}, gen_random_uuid(), 'Team ' || n from generate_series(1, 3) n returning id`;
  await sql`insert into customers (workspace_id, id, name, first_seen_at)
    select ${workspaceId}, gen_random_uuid(), 'Customer ' || n, now() - interval '1 year' from generate_series(1, ${Math.ceil(open / 3)}) n`;
  await sql`create temporary table people as
    select id, row_number() over () as n from customers where workspace_id = ${workspaceId}`;
  await sql`create temporary table made as
    select gen_random_uuid() as id, n, n > ${open} as is_closed, now() - random() * interval '90 days' as received_at
    from generate_series(1, ${open + closed}) n`;
  await sql`insert into feedback (workspace_id, id, kind, channel, site_id, customer_id, received_at, completed_at, locale,
      language, sentiment, sentiment_score, category, assignee_id, handled_at)
    select ${workspaceId}, made.id, 'complaint', 'widget', ${site.id}, people.id, received_at, received_at, 'en', 'en',
      'negative', -0.6, (array['product','delivery','service','billing','other'])[1 + made.n % 5],
      case when made.n % 20 = 0 then ${userId} when made.n % 4 = 0 then null else 'colleague-' || made.n % 20 end,
      case when is_closed then received_at + interval '5 days' end
    from made join people on people.n = 1 + made.n % ${Math.ceil(open / 3)}`;
  await sql`insert into answers (workspace_id, feedback_id, question_id, position, type, text)
    select ${workspaceId}, id, 'what_happened', 1, 'text', ${written(sql)} from made`;
  await sql`insert into complaints (workspace_id, feedback_id, reference, status_token, state, category, team_id, owner_id,
      priority, order_score, started_at, resolved_at, waiting_since, resolve_due_at, next_due_at, next_target, next_check_at)
    select ${workspaceId}, id, 'C-' || n, md5(id::text), case when is_closed then 'closed' else 'investigating' end,
      (array['product','delivery','service','billing','other'])[1 + n % 5],
      case when n % 3 = 0 then (${teams.map(({ id }) => id)}::uuid[])[1 + n % 9 / 3] end,
      case when n % 20 = 0 then ${userId} when n % 4 = 0 then null else 'colleague-' || n % 20 end,
      (array['critical','high','normal','low'])[1 + n % 4], (random() * 100)::real, received_at,
      case when is_closed then received_at + interval '5 days' end,
      case when not is_closed and n % 10 = 1 then now() - random() * interval '9 days' end,
      due_at, case when n % 10 = 1 then null else due_at end, case when n % 10 = 1 then null else 'resolve' end, null
    from (select made.*, now() + (random() * 25 - 5) * interval '1 day' as due_at from made) as made`;
  await sql`analyze`;
}
