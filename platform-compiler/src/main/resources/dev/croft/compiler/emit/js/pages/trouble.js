// What stands in the place of a page that cannot be shown: what happened, and where to go from here.

import { announce, element, show } from "./dom.js";
import { context, wordsOf } from "./http.js";

const TITLES = { 0: "No connection", 403: "Not for you", 404: "Not found" };

/** @param again reads the same page once more */
export function trouble(main, refused, again) {
  announce("");
  show(
    main,
    element("h1", {}, TITLES[refused.status] ?? "That did not work"),
    element(
      "div",
      { class: "card" },
      element("p", { role: "alert" }, `${wordsOf(refused)}.`.replace(/([.!?])\.$/, "$1")),
      element(
        "div",
        { class: "actions" },
        refused.status === 403 || refused.status === 404 ? null : element("button", { type: "button", class: "primary", onclick: again }, "Try again"),
        element("a", { href: `${context}/`, class: "button" }, "Home"),
      ),
    ),
  );
}
