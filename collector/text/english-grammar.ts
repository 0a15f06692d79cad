/** The small words of English that turn, strengthen or set off what is said around them. Apostrophes are straight. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** From here to the end of the clause, or a few words on, praise is blame and blame is hardly praise. */
export const negators = words(`
  not no never none nobody nothing neither nor cannot without hardly barely scarcely rarely seldom lack lacks lacking
  lacked aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt`);

/** "I do not think this is good": what is denied comes only after these, so the negation reaches further. */
export const verbsOfThought = words(`
  think believe feel find found consider expect say imagine suppose seem seems going`);

/** What stands after one of these is not what was denied: "can't tell you how slow", "never had such bland food". */
export const negationEnds = words("how why such because until since if unless when");

/** What comes before one of these in the sentence counts less, what comes after counts more. */
export const contrasts = words("but however yet nevertheless nonetheless except unfortunately sadly");

/** The clause one of these opens is granted, not claimed. */
export const concessions = words("although though while whilst despite albeit");
