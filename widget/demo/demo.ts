/** The demo shop's own script: what a shop would do with Heed, nothing more. */
const isChinese = document.documentElement.lang.startsWith("zh");
document.title = isChinese ? "栖光家居" : "Lumen & Oak";

/** Changing the language keeps whatever else the address says, such as which site's surveys to show. */
for (const link of document.querySelectorAll<HTMLAnchorElement>(".language")) {
  const address = new URL(location.href);
  address.searchParams.set("lang", link.hreflang);
  address.hash = "";
  link.href = address.href;
}

const customer = isChinese
  ? { id: "demo-lin-xiao", name: "林晓", email: "lin.xiao@shop.example" }
  : { id: "demo-alex-morgan", name: "Alex Morgan", email: "alex.morgan@shop.example" };

const signIn = document.getElementById("sign-in");
signIn?.addEventListener("click", () => {
  const isSignedIn = signIn.getAttribute("aria-pressed") !== "true";
  signIn.setAttribute("aria-pressed", String(isSignedIn));
  // An array until Heed has loaded, Heed itself from then on: `push` works on both.
  window.Heed ??= [];
  window.Heed.push(["identify", isSignedIn ? customer : null]);
});
