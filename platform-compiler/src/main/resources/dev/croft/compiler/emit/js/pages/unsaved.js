// What was typed and not saved is lost only by the will of the person.

import { confirmed } from "./dom.js";

let unsaved = () => false;

/** @param changed tells whether something is there that would be lost */
export function watch(changed) {
  unsaved = changed;
}

export function forget() {
  unsaved = () => false;
}

/** Asks before something is lost. */
export async function mayLeave() {
  if (unsaved() && !(await confirmed("What you changed on this page is not saved.", "Leave without saving", "Stay"))) {
    return false;
  }
  forget();
  return true;
}

window.addEventListener("beforeunload", (event) => {
  if (unsaved()) {
    event.preventDefault();
  }
});
