/** The causes Heed begins with, in two levels; each is called by its id's words until somebody names it otherwise. */
export const seededCauses = {
  product: ["product.defect", "product.not_as_described", "product.instructions"],
  delivery: ["delivery.late", "delivery.damaged", "delivery.lost", "delivery.wrong_item"],
  service: ["service.no_answer", "service.unfriendly", "service.wrong_information"],
  billing: ["billing.wrong_amount", "billing.charged_twice", "billing.refund_late"],
  process: ["process.rules_unclear", "process.system_failure"],
  customer: ["customer.misunderstanding", "customer.misuse"],
} as const;
