// The page that lets a user in, and the question in the middle of a page when a session has ended.

import { announce, element, show } from "./dom.js";
import { context, signIn, wordsOf } from "./http.js";

export function signInPage(main, address, signedIn) {
  const to = new URLSearchParams(address.search).get("to") ?? "/";
  // Only addresses of this application: "//elsewhere" is not one.
  const asked = () => signedIn(context + (/^\/(?![\/\\])/.test(to) ? to : "/"));
  show(main, element("h1", {}, "Sign in"), signInForm("record narrow", asked, (words) => announce(words, "error")));
}

/** @returns whether somebody signed in */
export function signInAgain() {
  return new Promise((resolve) => {
    const problem = element("p", { class: "problem", role: "alert" });
    const dialog = element(
      "dialog",
      { "aria-labelledby": "session-over" },
      element("h2", { id: "session-over" }, "Your session has ended"),
      element("p", {}, "Sign in to go on. What you typed is still here."),
      problem,
      signInForm("", () => dialog.close("yes"), (words) => problem.replaceChildren(words), () => dialog.close("")),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function signInForm(kind, done, refuse, cancel) {
  const user = element("input", { id: "user", name: "user", autocomplete: "username", required: true, autofocus: true });
  const password = element("input", { id: "password", name: "password", type: "password", autocomplete: "current-password", required: true });
  const button = element("button", { class: "primary" }, "Sign in");

  async function enter(event) {
    event.preventDefault();
    button.disabled = true;
    try {
      await signIn(user.value, password.value);
    } catch (refused) {
      refuse(refused.status === 0 ? wordsOf(refused) : refused.message);
      password.value = "";
      password.focus();
      return;
    } finally {
      button.disabled = false;
    }
    await done();
  }

  return element(
    "form",
    { class: kind, onsubmit: enter },
    element("div", { class: "field" }, element("label", { for: "user" }, "User"), user),
    element("div", { class: "field" }, element("label", { for: "password" }, "Password"), password),
    element("div", { class: "actions" }, button, cancel ? element("button", { type: "button", onclick: cancel }, "Cancel") : null),
  );
}
