import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import {
  orderCompleted,
  RateButton,
  Survey,
  useCustomer,
  useHeedEvent,
} from "../../widget/examples/react.tsx";

/** Writes on the page what it hears. */
function Heard() {
  const [heard, setHeard] = useState<string[]>([]);
  useHeedEvent("completed", ({ what }) => setHeard([...heard, what]));
  return <output>{`heard ${heard.join(", ") || "nothing"}`}</output>;
}

function Shop() {
  const [isSignedIn, signIn] = useState(false);
  const [listens, setListens] = useState(true);
  const [asks, setAsks] = useState(false);
  useCustomer(isSignedIn ? { id: "react-user", attributes: { plan: "gold" } } : null);
  return (
    <main>
      <RateButton />
      <button type="button" onClick={() => signIn(true)}>
        Sign in
      </button>
      <button type="button" onClick={() => orderCompleted(80)}>
        Buy
      </button>
      <button type="button" onClick={() => setListens(!listens)}>
        Listen
      </button>
      <button type="button" onClick={() => setAsks(!asks)}>
        Ask here
      </button>
      {listens && <Heard />}
      {asks && <Survey survey="nps" />}
    </main>
  );
}

createRoot(document.body.appendChild(document.createElement("div"))).render(
  <StrictMode>
    <Shop />
  </StrictMode>,
);
