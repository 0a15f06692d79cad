const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phoneShape = /^\+?[\d\s()./-]{5,}$/;

export const isEmail = (value: string): boolean => emailShape.test(value);

/** Whether somebody can be reached by this: an e-mail address or a phone number. The form and the collector ask the same rule. */
export const isContact = (value: string): boolean => isEmail(value) || phoneShape.test(value);
