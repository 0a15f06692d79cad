import "./frame.css";

/** Heed's mark: an h that listens. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" class="logo-ground" />
      <path class="logo-line" d="M9 8v16M9 16.5c2.5-4 9-4.5 9 1V24M23 12.5v-1a4 4 0 0 0-4-4" />
    </svg>
  );
}
