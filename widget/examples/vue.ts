/*
 * Heed in Vue: composables, and a survey as part of the page. In templates of your own `<heed-survey>` works as well, once
 * the compiler is told: `isCustomElement: (tag) => tag === "heed-survey"`.
 */
import type { HeedCustomer, HeedEvent, HeedSubject } from "https://feedback.example/heed.mjs";
import { defineComponent, h, type MaybeRefOrGetter, onMounted, onUnmounted, toValue, watch } from "vue";
import { listen, withHeed } from "./feedback";

/** Says who is signed in, and who is from then on; `null`: nobody. */
export function useCustomer(customer: MaybeRefOrGetter<HeedCustomer | null>): void {
  onMounted(() => {
    watch(
      () => toValue(customer),
      (who) => withHeed((heed) => heed.identify(who)),
      { immediate: true },
    );
  });
}

/** Hears what happens to surveys for as long as the component stands. */
export function useHeedEvent(event: HeedEvent, listener: (subject: HeedSubject) => void): void {
  let stop = () => {};
  onMounted(() => {
    stop = listen(event, listener);
  });
  onUnmounted(() => stop());
}

/** `nps`, `csat` or a survey by its id, as part of the page. */
export const Survey = defineComponent({
  props: { survey: { type: String, required: true } },
  setup(props) {
    // So that the element is known.
    onMounted(() => withHeed(() => {}));
    return () => h("heed-survey", { survey: props.survey });
  },
});

export const RateButton = defineComponent(
  () => () =>
    h("button", { type: "button", onClick: () => withHeed((heed) => heed.open("csat")) }, "Rate this visit"),
);

/** What surveys may wait for. */
export const orderCompleted = (total: number): void =>
  withHeed((heed) => heed.track("order_completed", { total }));
