const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Five digits at least, however they are grouped. */
const phoneShape = /^\+?(?:[\s()./-]*\d){5,}[\s()./-]*$/;

export const isEmail = (value: string): boolean => emailShape.test(value);
export const isPhone = (value: string): boolean => phoneShape.test(value);

/** What can be asked of somebody who may be contacted. */
export const contactFields = ["name", "email", "phone"] as const;
export type ContactField = (typeof contactFields)[number];

/** Whether somebody can be reached by this: an e-mail address or a phone number. The form and the collector ask the same rule. */
export const isContact = (value: string): boolean => isEmail(value) || isPhone(value);
