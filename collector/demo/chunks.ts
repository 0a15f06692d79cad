/** PostgreSQL takes 65 535 parameters a statement: rows of up to ten columns fit many times over. */
const MOST_ROWS = 500;

export function chunksOf<Row>(rows: readonly Row[]): (readonly Row[])[] {
  const count = Math.ceil(rows.length / MOST_ROWS);
  return Array.from({ length: count }, (_, index) => rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS));
}
