// Another version of the application may be published while its pages stand open.

import { element } from "./dom.js";

const own = document.documentElement.dataset.pages;
let newer = false;

/** @param pages the pages of the version that answered, if it says so */
export function answeredBy(pages) {
  if (pages && own) {
    newer = pages !== own;
    const line = document.querySelector("#version");
    if (line) {
      line.hidden = !newer;
      line.firstElementChild.textContent = words();
    }
  }
}

export const outdated = () => newer;

const words = () => (newer ? "There is a new version of these pages." : "");

/** A quiet line, and the way to the new version. */
export function versionLine() {
  return element(
    "p",
    { id: "version", hidden: !newer },
    element("span", { role: "status" }, words()),
    element("button", { type: "button", onclick: () => location.reload() }, "Load it"),
  );
}

/** Modules of an old version may be gone: then the page is read anew, once. */
export async function load(module) {
  try {
    return await import(module);
  } catch (missing) {
    // The module itself may be in the browser's cache while one that it imports is not.
    const answer = await fetch(new URL(module, import.meta.url), { cache: "no-store" }).catch(() => null);
    const place = `${own} ${location.href}`;
    if (answer?.status !== 404 || sessionStorage.getItem("croft-read-anew") === place) {
      throw missing;
    }
    sessionStorage.setItem("croft-read-anew", place);
    location.reload();
    return new Promise(() => {});
  }
}
