import { CopyButton } from "../ui/CopyButton.tsx";

/** Lines to paste somewhere, with the button that copies them. */
export const CodeToCopy = ({ text }: { readonly text: string }) => (
  <div class="site-line">
    <pre class="site-code">
      <code>{text}</code>
    </pre>
    <CopyButton text={text} />
  </div>
);
