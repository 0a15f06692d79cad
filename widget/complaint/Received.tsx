import type { RefCallback } from "preact";
import type { ComplaintAccepted } from "../../shared/contract/complaint.schema.ts";
import { filled, type Words } from "../words.ts";

type ReceivedProps = {
  words: Words;
  /** Undefined while the complaint waits in the browser for the network. */
  accepted: ComplaintAccepted | undefined;
  /** The whole address of the page where it can be followed. */
  statusUrl: (accepted: ComplaintAccepted) => string;
  /** Where the answer will be sent; empty when the customer named nothing. */
  contact: string;
  onReady: RefCallback<HTMLDivElement>;
  onClose: () => void;
};

/** What the customer takes away: that it is safe, how it is called, where to follow it. Stays until closed. */
export function Received({ words, accepted, statusUrl, contact, onReady, onClose }: ReceivedProps) {
  return (
    <div class="received" ref={onReady}>
      <h2 id="title">{accepted ? words.complaintReceivedTitle : words.complaintKeptTitle}</h2>
      {accepted ? (
        <>
          <dl>
            <dt>{words.complaintReference}</dt>
            <dd>{accepted.reference}</dd>
          </dl>
          <p>{contact ? filled(words.complaintAnswerTo, contact) : words.complaintKeepLink}</p>
          <a href={statusUrl(accepted)} target="_blank" rel="noopener">
            {words.complaintFollow}
            <span class="unseen"> ({words.complaintOpensNewTab})</span>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M6 3.5H3.5v9h9V10M9.5 3h3.5v3.5M12.7 3.3L7.5 8.5" />
            </svg>
          </a>
        </>
      ) : (
        <p>{words.complaintKept}</p>
      )}
      <button type="button" class="send quiet" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}
