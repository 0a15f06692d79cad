import type { Words } from "../words.ts";

/** Who collects what is said here and for how long, where the site tells it. */
export const About = ({ words }: { words: Words }) =>
  words.aboutText === undefined ? null : (
    <p class="note about">
      {words.aboutText}{" "}
      {words.aboutUrl && (
        <a href={words.aboutUrl} target="_blank" rel="noopener">
          {words.aboutPolicy}
        </a>
      )}
    </p>
  );
