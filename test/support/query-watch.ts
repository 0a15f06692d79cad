/** Every different statement the tests made the product run, for the test that reads them. */
export const statementsSeen = new Set<string>();

export const watchQueries = { logQuery: (query: string) => void statementsSeen.add(query) };
