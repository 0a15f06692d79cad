import { isAPIError } from "better-auth/api";
import { Refusal, type RefusalCode } from "../http/problem.ts";

/** What better-auth refuses, in our words; anything not listed here is a fault of ours. */
const refusals: Record<string, RefusalCode> = {
  INVALID_EMAIL_OR_PASSWORD: "wrong_credentials",
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: "already_member",
  USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: "already_member",
  USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION: "already_invited",
  MEMBER_NOT_FOUND: "not_found",
  INVITATION_NOT_FOUND: "not_found",
  YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER: "last_owner",
  YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER: "last_owner",
  YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER: "not_allowed",
  YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER: "not_allowed",
  YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE: "not_allowed",
  YOU_ARE_NOT_ALLOWED_TO_INVITE_USERS_TO_THIS_ORGANIZATION: "not_allowed",
  YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION: "not_allowed",
  INVITER_IS_NO_LONGER_A_MEMBER_OF_THE_ORGANIZATION: "not_found",
};

/** Runs a call of better-auth's. @throws Refusal for what it refuses. */
export async function asking<Value>(call: Promise<Value>): Promise<Value> {
  try {
    return await call;
  } catch (error) {
    const code = isAPIError(error) ? refusals[String(error.body?.code)] : undefined;
    throw code ? new Refusal(code) : error;
  }
}
