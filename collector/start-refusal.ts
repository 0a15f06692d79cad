/** Why Heed does not start, in one line that says what to do; the process prints it and ends with code 1. */
export class StartRefusal extends Error {}
