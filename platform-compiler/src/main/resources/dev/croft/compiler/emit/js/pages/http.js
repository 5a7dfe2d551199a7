// Calls of the application's own addresses.

import { answeredBy } from "./version.js";

export const context = document.documentElement.dataset.context;

let session = null;

export class Refused extends Error {
  constructor(status, answer) {
    super(answer.error ?? `The server answered ${status}`);
    this.status = status;
    this.hint = answer.hint ?? "";
    this.problems = answer.problems ?? [];
  }
}

/** The words of a refusal: what happened, and what to do. */
export function wordsOf(refused) {
  return [refused.message, refused.hint].filter(Boolean).join(". ");
}

/** A number that JavaScript would round, or write in another way, stays the text that it was. */
function exact(key, value, read) {
  return typeof value === "number" && read && String(value) !== read.source ? read.source : value;
}

/** Without an answer nobody knows whether the server did it. */
async function reached(promise) {
  try {
    return await promise;
  } catch {
    throw new Refused(0, { error: "The server cannot be reached", hint: "Nothing that you typed is lost; try again when the connection is back" });
  }
}

async function call(method, path, body, headers = {}) {
  const sent = { Accept: "application/json", ...headers };
  if (body !== undefined) {
    sent["Content-Type"] = "application/json";
  }
  if (session?.csrf) {
    sent["Croft-Request"] = session.csrf;
  }
  const asked = { method, headers: sent, credentials: "same-origin", body: body === undefined ? undefined : JSON.stringify(body) };
  const answer = await reached(fetch(context + path, asked));
  answeredBy(answer.headers.get("Croft-Pages"));
  const json = (answer.headers.get("Content-Type") ?? "").includes("json") ? JSON.parse(await reached(answer.text()), exact) : {};
  if (!answer.ok) {
    throw new Refused(answer.status, json);
  }
  return { json, headers: answer.headers };
}

export const get = (path) => call("GET", path);
export const post = (path, body, tag) => call("POST", path, body, tag ? { "If-Match": tag } : {});
export const patch = (path, body, tag) => call("PATCH", path, body, tag ? { "If-Match": tag } : {});
export const remove = (path, tag) => call("DELETE", path, undefined, tag ? { "If-Match": tag } : {});

/** Who am I, what may I see. */
export async function whoAmI() {
  session = (await get("/_session")).json;
  return session;
}

export async function signIn(user, password) {
  session = (await post("/_session", { user, password })).json;
  return session;
}

export async function signOut() {
  await remove("/_session");
  session = null;
}
