import { createApp, defineComponent, h, ref } from "vue";
import { orderCompleted, RateButton, Survey, useCustomer, useHeedEvent } from "../../widget/examples/vue.ts";

/** Writes on the page what it hears. */
const Heard = defineComponent(() => {
  const heard = ref<string[]>([]);
  useHeedEvent("completed", ({ what }) => heard.value.push(what));
  return () => h("output", `heard ${heard.value.join(", ") || "nothing"}`);
});

const Shop = defineComponent(() => {
  const isSignedIn = ref(false);
  const listens = ref(true);
  const asks = ref(false);
  useCustomer(() => (isSignedIn.value ? { id: "vue-user", attributes: { plan: "gold" } } : null));
  const button = (words: string, onClick: () => void) => h("button", { type: "button", onClick }, words);
  return () =>
    h("main", [
      h(RateButton),
      button("Sign in", () => {
        isSignedIn.value = true;
      }),
      button("Buy", () => orderCompleted(80)),
      button("Listen", () => {
        listens.value = !listens.value;
      }),
      button("Ask here", () => {
        asks.value = !asks.value;
      }),
      listens.value && h(Heard),
      asks.value && h(Survey, { survey: "nps" }),
    ]);
});

createApp(Shop).mount(document.body.appendChild(document.createElement("div")));
