import { parse } from "libpg-query";

/*
 * Reads a statement with PostgreSQL's own parser and says where it touches a workspace's data without saying which
 * workspace. A table counts as named when, among conditions that all must hold, its workspace_id equals a parameter, a
 * constant, or the workspace_id of something else that is named: another table here or in a query around this one, or a
 * part of the statement (WITH, a subquery, a row list) that carries it.
 */
type Node = { readonly [key: string]: unknown };

/** What a name stands for in FROM: a table of a workspace, or something that answers for itself. */
type Relation = { readonly table: string | null };

/** One SELECT, UPDATE or DELETE with the names it can see. */
type Level = {
  readonly relations: Map<string, Relation>;
  readonly equalities: {
    readonly name: string;
    readonly to: string | "value";
    readonly anchors: ReadonlySet<string> | null;
  }[];
  readonly outer: Level | null;
};

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const child = (node: Node | undefined, key: string): Node | undefined => {
  const value = node?.[key];
  return isNode(value) ? value : undefined;
};
const list = (node: Node | undefined, key: string): Node[] => {
  const value = node?.[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
};
const text = (node: Node | undefined, key: string): string => String(node?.[key] ?? "");

/** @returns one sentence per fault; empty when every table of a workspace in it is named. */
export async function unnamedIn(statement: string, workspaceTables: ReadonlySet<string>): Promise<string[]> {
  const { stmts = [] } = await parse(statement);
  const faults: string[] = [];
  for (const { stmt } of stmts)
    if (isNode(stmt)) visit(stmt, { tables: workspaceTables, parts: new Set(), outer: null, faults });
  return faults;
}

type Place = {
  readonly tables: ReadonlySet<string>;
  /** Names given by WITH around here. */
  readonly parts: ReadonlySet<string>;
  readonly outer: Level | null;
  readonly faults: string[];
};

/** Goes down until a statement begins: that is a level of its own. */
function visit(node: unknown, place: Place): void {
  if (Array.isArray(node)) for (const one of node) visit(one, place);
  if (!isNode(node)) return;
  for (const [kind, value] of Object.entries(node)) {
    if (!isNode(value)) visit(value, place);
    else if (kind === "SelectStmt") select(value, place);
    else if (kind === "InsertStmt") insert(value, place);
    else if (kind === "UpdateStmt" || kind === "DeleteStmt") change(value, place);
    else visit(value, place);
  }
}

/** Visits what WITH holds; each part may use those before it. */
function withParts(node: Node, place: Place): Place {
  let inside = place;
  for (const wrapped of list(child(node, "withClause"), "ctes")) {
    const part = child(wrapped, "CommonTableExpr");
    visit(child(part, "ctequery"), inside);
    inside = { ...inside, parts: new Set([...inside.parts, text(part, "ctename")]) };
  }
  return inside;
}

function select(node: Node, outside: Place): void {
  const place = withParts(node, outside);
  for (const side of ["larg", "rarg"]) {
    const half = child(node, side);
    if (half) select(half, place);
  }
  const level = levelOf(list(node, "fromClause"), child(node, "whereClause"), place);
  const { withClause: _, larg: _left, rarg: _right, ...rest } = node;
  visit(rest, { ...place, outer: level });
  judge(level, place);
}

function change(node: Node, outside: Place): void {
  const place = withParts(node, outside);
  const target = { RangeVar: child(node, "relation") ?? {} };
  const level = levelOf(
    [target, ...list(node, "fromClause"), ...list(node, "usingClause")],
    child(node, "whereClause"),
    place,
  );
  const { withClause: _, relation: _target, ...rest } = node;
  visit(rest, { ...place, outer: level });
  judge(level, place);
}

function insert(node: Node, outside: Place): void {
  const place = withParts(node, outside);
  const table = text(child(node, "relation"), "relname");
  const columns = list(node, "cols").map((column) => text(child(column, "ResTarget"), "name"));
  if (place.tables.has(table) && !columns.includes("workspace_id"))
    place.faults.push(`insert into ${table} without workspace_id`);
  const { withClause: _, relation: _target, ...rest } = node;
  visit(rest, place);
}

function levelOf(from: readonly Node[], where: Node | undefined, place: Place): Level {
  const level: Level = { relations: new Map(), equalities: [], outer: place.outer };
  for (const item of from) addRelations(item, level, place);
  const conditions = [
    ...from.flatMap((item) => conditionsOfJoins(item)),
    { condition: where, anchors: null },
  ];
  for (const { condition, anchors } of conditions) addEqualities(condition, level, anchors);
  return level;
}

/** The names a FROM item brings, by the alias the rest of the statement knows them by. */
function addRelations(item: Node, level: Level, place: Place): void {
  for (const { name, table } of relationsOf(item)) {
    level.relations.set(name, {
      table: table && place.tables.has(table) && !place.parts.has(table) ? table : null,
    });
  }
}

function relationsOf(item: Node): { name: string; table: string | null }[] {
  const table = child(item, "RangeVar");
  if (table)
    return [
      {
        name: text(child(table, "alias"), "aliasname") || text(table, "relname"),
        table: text(table, "relname"),
      },
    ];
  const join = child(item, "JoinExpr");
  if (join) return ["larg", "rarg"].flatMap((side) => relationsOf(child(join, side) ?? {}));
  const other = child(item, "RangeSubselect") ?? child(item, "RangeFunction");
  return other ? [{ name: text(child(other, "alias"), "aliasname"), table: null }] : [];
}

/** The ON of an outer join leaves the rows of its kept side in: it can name only the other. */
function conditionsOfJoins(
  item: Node,
): { condition: Node | undefined; anchors: ReadonlySet<string> | null }[] {
  const join = child(item, "JoinExpr");
  if (!join) return [];
  const [left, right] = [child(join, "larg") ?? {}, child(join, "rarg") ?? {}];
  const namesOf = (side: Node) => new Set(relationsOf(side).map(({ name }) => name));
  const kinds: Record<string, ReadonlySet<string> | null> = {
    JOIN_INNER: null,
    JOIN_LEFT: namesOf(right),
    JOIN_RIGHT: namesOf(left),
  };
  const anchors =
    text(join, "jointype") in kinds ? (kinds[text(join, "jointype")] ?? null) : new Set<string>();
  return [
    ...conditionsOfJoins(left),
    ...conditionsOfJoins(right),
    { condition: child(join, "quals"), anchors },
  ];
}

/** The equalities of workspace_id among conditions that all must hold. */
function addEqualities(condition: Node | undefined, level: Level, anchors: ReadonlySet<string> | null): void {
  const both = child(condition, "BoolExpr");
  if (both) {
    if (text(both, "boolop") === "AND_EXPR")
      for (const one of list(both, "args")) addEqualities(one, level, anchors);
    return;
  }
  const comparison = child(condition, "A_Expr");
  const operator = text(child(list(comparison, "name")[0], "String"), "sval");
  if (!comparison || text(comparison, "kind") !== "AEXPR_OP" || operator !== "=") return;
  const sides = [child(comparison, "lexpr"), child(comparison, "rexpr")] as const;
  const [left, right] = sides.map((side) => meaningOf(side, level));
  if (left?.name && right) level.equalities.push({ name: left.name, to: right.name ?? "value", anchors });
  if (right?.name && left) level.equalities.push({ name: right.name, to: left.name ?? "value", anchors });
}

/** Whose workspace_id this is, or that it is a value; null for anything else. */
function meaningOf(side: Node | undefined, level: Level): { name: string | null } | null {
  const cast = child(side, "TypeCast");
  if (cast) return meaningOf(child(cast, "arg"), level);
  if (child(side, "ParamRef") || child(side, "A_Const")) return { name: null };
  const path = list(child(side, "ColumnRef"), "fields").map((field) => text(child(field, "String"), "sval"));
  if (path.at(-1) !== "workspace_id") return null;
  const only = level.relations.size === 1 ? [...level.relations.keys()][0] : undefined;
  const name = path.length > 1 ? path.at(-2) : only;
  return name === undefined ? null : { name };
}

/** Adds a fault for each table of a workspace that no chain of equalities ties to a value. */
function judge(level: Level, { faults }: Place): void {
  for (const [name, { table }] of level.relations) {
    if (table && !isNamed(name, level, new Set()))
      faults.push(`${table}${name === table ? "" : ` as ${name}`} without workspace_id`);
  }
}

function isNamed(name: string, level: Level, seen: ReadonlySet<string>): boolean {
  const relation = level.relations.get(name);
  // A name from around here was judged there, or will be.
  if (!relation) return level.outer ? isKnown(name, level.outer) : false;
  if (!relation.table) return true;
  return level.equalities.some(
    ({ name: whose, to, anchors }) =>
      whose === name &&
      (!anchors || anchors.has(name)) &&
      (to === "value" || (!seen.has(to) && isNamed(to, level, new Set([...seen, name])))),
  );
}

const isKnown = (name: string, level: Level): boolean =>
  level.relations.has(name) || (level.outer !== null && isKnown(name, level.outer));
