/** Words of the language model that may read beside Heed. */
export const outsideReader = {
  "nav.outside": "Language model",
  "outside.title": "Language model",
  "outside.intro":
    "Heed reads what customers write by itself, on this machine. A language model of your choice can read it too. What it makes of a text stands beside Heed’s own reading, under its name, and never takes its place: the order, filters, alerts and figures go by what Heed reads.",
  "outside.none": "No language model is set. Nothing leaves this machine.",
  "outside.off": "Off. Nothing is sent.",
  "outside.on": "On. What customers write from now on goes, masked, to {model} at {host}.",
  "outside.calls": "{calls} of {most} calls this month · {waiting} {waiting|text waits|texts wait}",
  "outside.full": "So many wait that new ones are left out.",
  "outside.lastSuccess": "Last answer",
  "outside.lastFailure": "Last failure",
  "outside.rests": "Nothing is asked until {time}.",

  "outside.leaves": "What leaves this machine",
  "outside.leaves.goes":
    "Each written answer and complaint that arrives while it is on, alone: no score, no page, no date, no customer.",
  "outside.leaves.masked":
    "Taken out first: e-mail addresses, phone, card, account, identity and order numbers, and what is known of whoever wrote it, such as their name.",
  "outside.leaves.stays":
    "What stays: the rest of their words. A street, or the name of somebody else, is not recognised.",
  "outside.leaves.who":
    "Whoever runs the server can read that, and may keep it. Make sure your agreement with them and your privacy policy allow it. A model on a server of your own keeps it in the house.",
  "outside.leaves.back":
    "What comes back: labels from Heed’s own lists. Nothing the model writes is shown or kept besides.",

  "outside.model": "The model",
  "outside.baseUrl": "Address of the server",
  "outside.baseUrlHint":
    "What stands before /chat/completions. It must be https; http is for this machine and private networks only. Redirects are not followed.",
  "outside.baseUrlWrong":
    "This address is not possible: it must be https, or on this machine or a private network.",
  "outside.modelName": "Model",
  "outside.key": "Key",
  "outside.keyKept": "One is stored. Leave this empty to keep it; it goes to no other server.",
  "outside.most": "Most calls a month",
  "outside.mostHint": "Each text is one call, and each try. When they are spent, nothing is sent.",
  "outside.isOn": "Have it read what customers write from now on",
  "outside.saved": "Saved",

  "outside.try": "Try it",
  "outside.trySaved": "Tried with what is saved, whether it is on or off.",
  "outside.tryText": "A sentence",
  "outside.trySample": "The parcel came two weeks late and nobody answers my e-mails. I want my money back.",
  "outside.tryRun": "Have it read",
  "outside.sent": "What left: “{sent}”",
  "outside.said": "The server says: {said}",

  "outside.stored": "What it has read",
  "outside.storedText":
    "{n} {n|reading is|readings are} kept beside the feedback {n|it is|they are} about. {n|It goes|They go} with that when it is erased.",
  "outside.storedNone": "Nothing yet.",
  "outside.delete": "Delete what it has read",
  "outside.deleteText":
    "{n} {n|reading|readings} of the language model will be deleted. Feedback and Heed’s own readings stay.",
  "outside.deleteYes": "Delete",
  "outside.deleted": "{n} {n|reading|readings} deleted",

  "outside.reads": "{model} at {host} reads",
  "outside.agrees": "as Heed does",
  "outside.differs": "Heed reads otherwise: {what}",
  "outside.urgencyIs": "urgency: {value}",
  "outside.leavesNot": "does not want to leave",
  "history.feedback.read_outside": "Read by the language model too",

  "outside.trouble.unknown_host": "There is no server of this name. Check how it is spelled.",
  "outside.trouble.unreachable":
    "Nothing answers at this address. Check it, and whether a firewall is between.",
  "outside.trouble.no_answer": "The server did not answer within half a minute, or hung up.",
  "outside.trouble.bad_certificate":
    "The server’s certificate does not fit its name, nobody known has signed it, or it speaks no TLS here.",
  "outside.trouble.address_not_allowed":
    "This name leads to an address that is not called: http is for this machine and private networks only, and some addresses are never called.",
  "outside.trouble.redirected": "The server sends callers elsewhere. Enter the address it means.",
  "outside.trouble.not_let_in": "The server does not accept the key.",
  "outside.trouble.no_such_model": "The server knows no such model, or has nothing at this address.",
  "outside.trouble.too_many": "The server wants fewer calls, or your credit there is spent.",
  "outside.trouble.server_trouble": "The server has trouble of its own.",
  "outside.trouble.refused": "The server refused the call.",
  "outside.trouble.too_large": "The answer was far longer than it can be.",
  "outside.trouble.not_understood": "The answer was none of what was asked for.",
  "outside.trouble.declined": "The model would not answer.",
  "outside.trouble.unreadable_key":
    "The stored key cannot be read with this installation’s own key. Enter it again.",
  "outside.trouble.month_spent": "This month’s calls are spent.",
} as const;
