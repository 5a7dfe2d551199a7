// The page that lets a user in.

import { announce, element, show } from "./dom.js";
import { context, signIn } from "./http.js";

export function signInPage(main, address, signedIn) {
  const user = element("input", { id: "user", name: "user", autocomplete: "username", required: true, autofocus: true });
  const password = element("input", { id: "password", name: "password", type: "password", autocomplete: "current-password", required: true });
  const form = element(
    "form",
    {
      class: "record narrow",
      onsubmit: async (event) => {
        event.preventDefault();
        try {
          await signIn(user.value, password.value);
          const to = new URLSearchParams(address.search).get("to") ?? "/";
          // Only addresses of this application: "//elsewhere" is not one.
          await signedIn(context + (/^\/(?![\/\\])/.test(to) ? to : "/"));
        } catch (refused) {
          announce(refused.message, "error");
          password.value = "";
          password.focus();
        }
      },
    },
    element("div", { class: "field" }, element("label", { for: "user" }, "User"), user),
    element("div", { class: "field" }, element("label", { for: "password" }, "Password"), password),
    element("div", { class: "actions" }, element("button", { class: "primary" }, "Sign in")),
  );
  show(main, element("h1", {}, "Sign in"), form);
}
